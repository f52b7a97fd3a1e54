using System.Text;

namespace ShopBot.Bot.Files;

/// <summary>Lines as calendars and address books exchange them: RFC 5545, 3.1 and 3.3.11; RFC 6350, 3.2 and 3.4.</summary>
internal static class ContentLine
{
    /// <summary>The longest line, without its end.</summary>
    private const int MostOctets = 75;

    /// <summary>A text as a value: whatever it holds, it stays one value on one line.</summary>
    public static string Escaped(string text)
    {
        var value = string.Concat(text.ReplaceLineEndings("\n").Where(character => character == '\n' || !char.IsControl(character)));
        return value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>A long line goes on below, after a space; never within a character.</summary>
    public static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
