using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>One line of a conversation: who, and what; an indented line below continues it.</summary>
/// <param name="Number">In the file, from 1.</param>
internal sealed record ChatLine(int Number, string Who, IReadOnlyList<string> Text)
{
    public string First => Text[0];
}

/// <summary>A person as the head of a file introduces them.</summary>
internal sealed record Introduced(string Language, string? Name, string? Phone);

/// <summary>A conversation as it stands in its file; docs/conversations.md says how to write one.</summary>
internal sealed partial record ChatFile
{
    public required string Path { get; init; }

    /// <summary>A sample's name, or a file beside the conversations.</summary>
    public required string Shop { get; init; }

    /// <summary>The shop's wall clock at the beginning.</summary>
    public required DateTime Now { get; init; }

    public IReadOnlyList<string> Staff { get; init; } = ["Marco", "Giulia"];

    /// <summary>Whose shop it is; null: nobody's whom the conversation knows.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether the staff group has topics, and the bot is an administrator there.</summary>
    public bool HasTopics { get; init; }

    public IReadOnlyDictionary<string, Introduced> People { get; init; } = new Dictionary<string, Introduced>();

    /// <summary>Whether all that was shown is compared with the file *.approved.txt.</summary>
    public bool IsApproved { get; init; }

    public required IReadOnlyList<ChatLine> Lines { get; init; }

    public static ChatFile Read(string path)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var people = new Dictionary<string, Introduced>(StringComparer.Ordinal);
        var lines = new List<ChatLine>();
        foreach (var (text, number) in File.ReadAllLines(path).Select((text, index) => (text, index + 1)))
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            if (char.IsWhiteSpace(text[0]) && lines.Count > 0)
            {
                lines[^1] = lines[^1] with { Text = [.. lines[^1].Text, text.Trim()] };
            }
            else if (Said().Match(text) is { Success: true } said)
            {
                lines.Add(new(number, said.Groups["who"].Value, [said.Groups["text"].Value.Trim()]));
            }
            else if (lines.Count > 0 || !(Introduce(text, people) || Set(text, head)))
            {
                throw new FormatException($"{System.IO.Path.GetFileName(path)}({number}): \"{text}\" is no line of a conversation; write who> what.");
            }
        }

        return new()
        {
            Path = path,
            Shop = head["shop"],
            Now = ReadMoment(head["now"], default),
            Staff = head.TryGetValue("staff", out var staff) ? staff.Split(", ") : ["Marco", "Giulia"],
            Owner = head.GetValueOrDefault("owner"),
            HasTopics = head.GetValueOrDefault("topics") == "yes",
            People = people,
            IsApproved = head.GetValueOrDefault("transcript") == "approved",
            Lines = lines,
        };
    }

    /// <summary>"Wednesday 2026-11-25 19:05", "22:50" on the same day, "+20 min".</summary>
    public static DateTime ReadMoment(string text, DateTime now)
    {
        if (text.StartsWith('+'))
        {
            return now.AddMinutes(int.Parse(text[1..].Replace(" min", null), CultureInfo.InvariantCulture));
        }

        return text.Contains('-')
            ? DateTime.ParseExact(text, "dddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : now.Date + TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan();
    }

    private static bool Set(string text, Dictionary<string, string> head)
    {
        if (text.Split(": ", 2) is not [("shop" or "now" or "staff" or "owner" or "topics" or "transcript") and var key, var value])
        {
            return false;
        }

        head[key] = value.Trim();
        return true;
    }

    private static bool Introduce(string text, Dictionary<string, Introduced> people)
    {
        if (Introduction().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (name, value) = (match.Groups["person"].Value, match.Groups["value"].Value.Trim());
        var known = people.GetValueOrDefault(name) ?? new("en", null, null);
        people[name] = match.Groups["verb"].Value switch
        {
            "speaks" => known with { Language = value },
            "is called" => known with { Name = value },
            _ => known with { Phone = value },
        };
        return true;
    }

    [GeneratedRegex(@"^(?<who>[\p{L}][\p{L}, ]*)>(?<text>.*)$")]
    private static partial Regex Said();

    [GeneratedRegex(@"^(?<person>\p{L}+) (?<verb>speaks|is called|has the number) (?<value>.+)$")]
    private static partial Regex Introduction();
}
