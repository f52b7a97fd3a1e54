using System.Globalization;
using System.Text;

namespace ShopBot.Bot.Files;

/// <summary>
/// Keeps a spreadsheet from computing a text of a CSV file. An apostrophe goes before every piece that starts like a formula. Pieces are what
/// a program makes of the text that takes semicolons or tabs for separators, as Excel does in half of Europe: quotes do not hold there.
/// </summary>
public static class InertText
{
    private const char Guard = '\'';

    /// <summary>What Excel, LibreOffice and Google Sheets begin to compute at, full width forms included.</summary>
    private const string Signs = "=+-@＝＋－＠";

    private const string Separators = ";\t\r\n";

    /// <summary>The text with its guards; a text without danger stays as it is.</summary>
    public static string Guarded(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs + Separators) < 0)
        {
            return text;
        }

        var guarded = new StringBuilder(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (BeginsPiece(text, i) && IsDanger(text, i))
            {
                guarded.Append(Guard);
            }

            guarded.Append(text[i]);
        }

        return guarded.ToString();
    }

    /// <summary>The text that <see cref="Guarded"/> was given. An apostrophe that guards nothing stays.</summary>
    public static string Plain(string guarded)
    {
        if (!guarded.Contains(Guard))
        {
            return guarded;
        }

        var plain = new StringBuilder(guarded.Length);
        for (var i = 0; i < guarded.Length; i++)
        {
            if (guarded[i] != Guard || !BeginsPiece(guarded, i) || !IsDanger(guarded, i + 1, isStart: i == 0))
            {
                plain.Append(guarded[i]);
            }
        }

        return plain.ToString();
    }

    private static bool BeginsPiece(string text, int at) => at == 0 || Separators.Contains(text[at - 1]);

    private static bool IsDanger(string text, int from) => IsDanger(text, from, isStart: from == 0);

    private static bool IsDanger(string text, int from, bool isStart)
    {
        while (from < text.Length && IsPassedOver(text[from]))
        {
            from++;
        }

        return from < text.Length && (Signs.Contains(text[from]) || (isStart && text[from] is '\t' or '\r'));
    }

    /// <summary>What programs drop, or take for a quote, before they look whether a formula begins. Guards too, so that adding one changes nothing.</summary>
    private static bool IsPassedOver(char c) =>
        c is Guard or '"'
        || ((char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format) && !Separators.Contains(c));
}
