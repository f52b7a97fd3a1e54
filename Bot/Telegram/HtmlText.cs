using System.Text;

namespace ShopBot.Bot.Telegram;

/// <summary>Telegram counts a text after its tags and entities are parsed; so does this.</summary>
public static class HtmlText
{
    private const string Ellipsis = "…";

    /// <summary>In UTF-16 units, as Telegram counts.</summary>
    public static int Length(string html)
    {
        var length = 0;
        for (var at = 0; at < html.Length; at = Next(html, at))
        {
            length += html[at] == '<' ? 0 : 1;
        }

        return length;
    }

    /// <summary>The text alone.</summary>
    public static string Plain(string html)
    {
        var text = new StringBuilder();
        for (int at = 0, next; at < html.Length; at = next)
        {
            next = Next(html, at);
            text.Append(html[at] == '<' ? string.Empty : System.Net.WebUtility.HtmlDecode(html[at..next]));
        }

        return text.ToString();
    }

    /// <summary>At most <paramref name="most"/> units of text; tags that are open at the cut are closed behind it.</summary>
    public static string Shorten(string html, int most)
    {
        if (html.Length <= most || Length(html) <= most)
        {
            return html;
        }

        var kept = new StringBuilder();
        var open = new Stack<string>();
        var length = 0;
        for (var at = 0; at < html.Length;)
        {
            var next = Next(html, at);
            if (html[at] == '<')
            {
                Track(html[at..next], open);
            }
            else if (++length > most - Ellipsis.Length)
            {
                break;
            }

            kept.Append(html, at, next - at);
            at = next;
        }

        if (kept.Length > 0 && char.IsHighSurrogate(kept[^1]))
        {
            kept.Length--;
        }

        kept.Append(Ellipsis);
        foreach (var tag in open)
        {
            kept.Append("</").Append(tag).Append('>');
        }

        return kept.ToString();
    }

    /// <summary>Where the tag, entity or character that begins at <paramref name="at"/> ends.</summary>
    private static int Next(string html, int at)
    {
        var end = html[at] switch { '<' => html.IndexOf('>', at), '&' => html.IndexOf(';', at), _ => at };
        return end < 0 ? at + 1 : end + 1;
    }

    private static void Track(string tag, Stack<string> open)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            open.TryPop(out _);
        }
        else
        {
            open.Push(tag[1..^1].Split(' ', 2)[0]);
        }
    }
}
