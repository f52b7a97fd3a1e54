using System.Text.RegularExpressions;

namespace ShopBot.Bot.Texts;

/// <summary>The markup a text may hold, which every channel can draw: b, i, s, code and a href with an address written out.</summary>
internal static partial class Markup
{
    [GeneratedRegex("<[^<>]*>")]
    public static partial Regex Tag();

    public static void Check(string text, Action<string> report)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(text))
        {
            var known = Known().Match(tag.Value);
            if (!known.Success)
            {
                report($"{tag.Value} is no markup that every channel can draw: write b, i, s, code or a href=\"https://...\"");
            }
            else if (known.Groups["open"] is { Success: true } begin)
            {
                open.Push(begin.Value);
            }
            else if (!open.TryPop(out var last) || last != known.Groups["close"].Value)
            {
                report($"{tag.Value} closes what is not open: close tags in the order opposite to that they were opened in");
            }
        }

        if (open.TryPop(out var left))
        {
            report($"<{left}> is not closed: write </{left}>");
        }

        var words = Tag().Replace(text, "");
        if (words.AsSpan().ContainsAny('<', '>') || LooseAmpersand().IsMatch(words))
        {
            report("a bare <, > or & would be taken for markup: write &lt;, &gt; or &amp;");
        }
    }

    [GeneratedRegex("""^<((?<open>b|i|s|code)|(?<open>a) href="https://[^"{}]+"|/(?<close>b|i|s|code|a))>$""")]
    private static partial Regex Known();

    [GeneratedRegex("&(?!(amp|lt|gt|quot);)")]
    private static partial Regex LooseAmpersand();
}
