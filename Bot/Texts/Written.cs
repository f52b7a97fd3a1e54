using System.Buffers;
using System.Text;

namespace ShopBot.Bot.Texts;

/// <summary>What people wrote, shown as it is: never markup, never the cause of garbled text beside it.</summary>
internal static class Written
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create("<>&\"");

    /// <param name="isHtml">False for labels: they are one line without markup.</param>
    public static void Append(StringBuilder text, string written, bool isHtml)
    {
        var clean = Bidi.Matters(written) ? Bidi.Isolated(Clean(written, isHtml)) : Clean(written, isHtml);
        if (!isHtml || !clean.AsSpan().ContainsAny(NeedsEscape))
        {
            text.Append(clean);
            return;
        }

        foreach (var character in clean)
        {
            _ = character switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                _ => text.Append(character),
            };
        }
    }

    /// <summary>Without control characters and halves of characters, which no channel takes; labels get a space for a new line.</summary>
    private static string Clean(string written, bool keepsLines)
    {
        var isClean = true;
        foreach (var character in written)
        {
            isClean &= !char.IsControl(character) && !char.IsSurrogate(character);
        }

        if (isClean)
        {
            return written;
        }

        var clean = new StringBuilder(written.Length);
        foreach (var rune in written.ReplaceLineEndings("\n").EnumerateRunes()) // half a character becomes U+FFFD
        {
            if (rune.Value == '\n')
            {
                clean.Append(keepsLines ? '\n' : ' ');
            }
            else if (!Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
