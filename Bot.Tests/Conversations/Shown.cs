using System.Text.RegularExpressions;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What a message shows: lines of text, rows of buttons.</summary>
internal sealed partial record Shown(IReadOnlyList<string> Lines, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IEnumerable<string> Buttons => Rows.SelectMany(row => row);

    public static Shown Of(SimulatedMessage message, ReplyKeyboard? keyboard = null) => new(
        [.. message.Text.Split('\n').Select(line => Plain(line).Trim())],
        [
            .. message.Buttons.Select(row => Labels(row.Select(button => button.Text))),
            .. message.HasReplyKeyboard && keyboard is not null ? Of(keyboard).Rows : [],
        ]);

    public static Shown Of(ReplyKeyboard keyboard) => new([], [.. keyboard.Rows.Select(row => Labels(row.Select(button => button.Text)))]);

    /// <summary>Null when everything a conversation says is there, lines in their order; otherwise what is missing.</summary>
    public string? Missing(IEnumerable<string> said)
    {
        var next = 0;
        foreach (var line in said)
        {
            var (text, buttons) = Split(line);
            if (text.Length > 0)
            {
                var at = Enumerable.Range(next, Lines.Count - next).Where(index => IsLine(Lines[index], text)).Cast<int?>().FirstOrDefault();
                if (at is null)
                {
                    return $"the line \"{text}\"";
                }

                next = at.Value + 1;
            }

            if (buttons.FirstOrDefault(button => Label(button) is null) is { } missing)
            {
                return $"the button [{missing}]";
            }
        }

        return null;
    }

    /// <summary>Null when nothing of what a conversation says is there.</summary>
    public string? Unwanted(IEnumerable<string> said)
    {
        foreach (var line in said)
        {
            var (text, buttons) = Split(line);
            if (text.Length > 0 && Lines.Any(shown => IsLine(shown, text)))
            {
                return $"the line \"{text}\"";
            }

            if (buttons.FirstOrDefault(button => Label(button) is not null) is { } unwanted)
            {
                return $"the button [{unwanted}]";
            }
        }

        return null;
    }

    /// <summary>The label that a conversation means: whole, or up to its price; symbols and pieces before it do not count. "+ Cola" is the plus in Cola's row.</summary>
    public string? Label(string wanted) => Place(wanted) is var (row, column) ? Rows[row][column] : null;

    public (int Row, int Column)? Place(string wanted)
    {
        var places = Rows.SelectMany((row, at) => row.Select((label, column) => (label, at, column))).ToList();
        foreach (Func<string, bool> isMeant in (Func<string, bool>[])[label => label == wanted, label => IsLabel(label, wanted)])
        {
            if (places.Where(place => isMeant(place.label)).Cast<(string, int, int)?>().FirstOrDefault() is var (_, at, column))
            {
                return (at, column);
            }
        }

        if (wanted is [('+' or '−') and var sign, ' ', .. var product])
        {
            return places.Where(place => place.label == sign.ToString() && Rows[place.at].Any(other => other.Contains(product)))
                .Select(place => ((int, int)?)(place.at, place.column)).FirstOrDefault();
        }

        return null;
    }

    public override string ToString() => string.Join('\n', [.. Lines, .. Rows.Select(row => string.Join(' ', row.Select(label => $"[{label}]")))]);

    private static bool IsLabel(string label, string wanted)
    {
        var bare = Bare(label);
        return new[] { label, bare, Pieces().Replace(bare, "") }.Any(text => text == wanted
            || (text.StartsWith(wanted, StringComparison.Ordinal) && text[wanted.Length..] is [' ', ('·' or '+' or '›' or (>= '0' and <= '9')), ..]));
    }

    /// <summary>From the beginning of the line or of a sentence in it.</summary>
    private static bool IsLine(string line, string wanted)
    {
        var start = wanted.EndsWith("...", StringComparison.Ordinal) ? wanted[..^3].TrimEnd() : wanted;
        return line.IndexOf(start, StringComparison.Ordinal) is >= 0 and var at
            && (line[..at].TrimEnd() is [.., '.' or '!' or '?' or ':' or '…'] || !line[..at].Any(char.IsLetterOrDigit));
    }

    private static string Bare(string label) => Symbols().Replace(label, "");

    private static IReadOnlyList<string> Labels(IEnumerable<string> labels) => [.. labels.Select(Plain)];

    /// <summary>As it is typed: hard spaces are spaces, marks of writing direction are left out.</summary>
    private static string Plain(string text) =>
        new([.. text.Select(character => character is '\u00A0' or '\u202F' ? ' ' : character).Where(character => character is not (>= '\u2066' and <= '\u2069'))]);

    private static (string Text, IReadOnlyList<string> Buttons) Split(string line) =>
        (Button().Replace(line, "").Trim(), [.. Button().Matches(line).Select(match => match.Groups[1].Value)]);

    [GeneratedRegex(@"^([^\p{L}\p{N}\s+−]+\s+)+")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^\d+ × ")]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Button();
}
