using System.Globalization;

namespace ShopBot.Bot.Texts;

/// <summary>Cuts texts to what a channel takes, never through a letter with its accents or an emoji.</summary>
public static class Shortened
{
    /// <summary>The longest answer to a tap. Source: Bot API, answerCallbackQuery.</summary>
    public const int Toast = 200;

    private const string Ellipsis = "…";

    /// <summary>The text, or as much of it as fits with "…" at its end.</summary>
    /// <param name="most">UTF-16 units, at least 1.</param>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= most - Ellipsis.Length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), Ellipsis);
    }
}
