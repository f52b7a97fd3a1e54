using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>One thing that a person does in a chat.</summary>
internal abstract partial record Act
{
    private Act()
    {
    }

    /// <param name="Times">Taps that are sent without waiting between them.</param>
    /// <param name="OnEarlier">A button of a screen that is no longer shown.</param>
    public sealed record Tap(string Label, int Times, bool OnEarlier) : Act;

    public sealed record Say(string Text) : Act;

    /// <param name="Of">The number on somebody else's card; null: one's own card.</param>
    public sealed record Contact(string? Of) : Act;

    public sealed record Location(double Latitude, double Longitude) : Act;

    /// <summary>Words that answer a message of the bot.</summary>
    /// <param name="To">What stands in that message; null: the last one in the staff group.</param>
    public sealed record Reply(string? To, string Text) : Act;

    /// <summary>Words in a topic of the staff group.</summary>
    public sealed record SayInTopic(string Topic, string Text) : Act;

    /// <summary>A file that stands in files/ beside the conversations.</summary>
    public sealed record Document(string Name, string Caption) : Act;

    /// <summary>Changes an own message.</summary>
    /// <param name="Before">What stands in it.</param>
    public sealed record Change(string Before, string After) : Act;

    public sealed record DeleteTopic(string Name) : Act;

    /// <summary>Opens the newest link that invites into the team.</summary>
    /// <param name="Of">Who got it from the bot, and passed it on.</param>
    public sealed record OpenInvite(string Of) : Act;

    public sealed record Voice : Act;

    public sealed record Photo(string Caption) : Act;

    /// <summary>Opens the link in the log of a shop that has no owner yet.</summary>
    public sealed record OpenFirstInvite : Act;

    public sealed record Block : Act;

    /// <summary>Callback data that no button carries.</summary>
    public sealed record Forge(string Data) : Act;

    /// <summary>Several taps and doings in a row, or one line of words.</summary>
    public static IReadOnlyList<Act> Read(string text)
    {
        if (!Doings().IsMatch(text))
        {
            return [new Say(text)];
        }

        var acts = new List<Act>();
        var onEarlier = false;
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["button"] is { Success: true } button)
            {
                acts.Add(new Tap(button.Value, part.Groups["twice"].Success ? 2 : 1, onEarlier));
            }
            else if (part.Groups["act"].Value != "earlier")
            {
                acts.Add(Doing(part.Groups["act"].Value));
            }

            onEarlier = part.Groups["act"].Value == "earlier";
        }

        return acts;
    }

    private static Act Doing(string text) => text.Split(' ') switch
    {
        ["contact"] => new Contact(null),
        ["contact", "of", .. var number] => new Contact(string.Concat(number)),
        ["location", var latitude, var longitude] => new Location(Degrees(latitude), Degrees(longitude)),
        ["replies", "to", ['"', ..], ..] when Quoted().Match(text) is { Success: true } quoted =>
            new Reply(quoted.Groups["to"].Value, quoted.Groups["words"].Value),
        ["replies", .. var words] => new Reply(null, string.Join(' ', words)),
        ["document", var name, "with", .. var words] => new Document(name, string.Join(' ', words)),
        ["document", var name] => new Document(name, ""),
        ["opens", "the", "invite", "of", var who] => new OpenInvite(who),
        ["voice"] => new Voice(),
        ["in", ['"', ..], ..] when InTopic().Match(text) is { Success: true } said => new SayInTopic(said.Groups["topic"].Value, said.Groups["words"].Value),
        ["changes", ['"', ..], ..] when Changed().Match(text) is { Success: true } changed => new Change(changed.Groups["before"].Value, changed.Groups["after"].Value),
        ["deletes", "the", "topic", .. var name] => new DeleteTopic(string.Join(' ', name).Trim('"')),
        ["photo"] => new Photo(""),
        ["photo", "with", .. var words] => new Photo(string.Join(' ', words)),
        ["opens", "the", "first", "invite"] => new OpenFirstInvite(),
        ["blocks", "the", "bot"] => new Block(),
        ["forged", .. var data] => new Forge(string.Join(' ', data)),
        [var count, "letters"] => new Say(new string('x', int.Parse(count, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))),
        _ => throw new FormatException($"({text}) is nothing a person can do here; docs/conversations.md lists what is."),
    };

    private static double Degrees(string text) => double.Parse(text.TrimEnd(','), CultureInfo.InvariantCulture);

    [GeneratedRegex("^replies to \"(?<to>[^\"]+)\" with (?<words>.+)$", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("^changes \"(?<before>[^\"]+)\" to (?<after>.+)$", RegexOptions.Singleline)]
    private static partial Regex Changed();

    [GeneratedRegex("^in \"(?<topic>[^\"]+)\": (?<words>.+)$", RegexOptions.Singleline)]
    private static partial Regex InTopic();

    [GeneratedRegex(@"^(\s*(\[[^\]]+\](\s+twice)?|\([^)]+\)))+\s*$")]
    private static partial Regex Doings();

    [GeneratedRegex(@"\[(?<button>[^\]]+)\](?<twice>\s+twice)?|\((?<act>[^)]+)\)")]
    private static partial Regex Part();
}
