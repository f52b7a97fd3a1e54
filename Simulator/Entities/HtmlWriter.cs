using System.Net;
using System.Text;

namespace ShopBot.Simulator;

/// <summary>Turns a text and its entities back into Telegram's HTML, for tests that read formatting.</summary>
internal static class HtmlWriter
{
    public static string Write(string text, IReadOnlyList<TextEntity> entities)
    {
        var html = new StringBuilder(text.Length + 32);
        var open = new Stack<TextEntity>();
        var waiting = new Queue<TextEntity>(entities.Where(entity => Tag(entity) is not null).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length));
        for (var at = 0; at <= text.Length; at++)
        {
            while (open.TryPeek(out var inner) && inner.Offset + inner.Length <= at)
                html.Append("</").Append(Tag(open.Pop())).Append('>');
            while (waiting.TryPeek(out var next) && next.Offset <= at)
            {
                html.Append('<').Append(Tag(next)).Append(Attributes(next)).Append('>');
                open.Push(waiting.Dequeue());
            }

            if (at < text.Length)
                html.Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", var plain => plain.ToString() });
        }

        return html.ToString();
    }

    private static string? Tag(TextEntity entity) => entity.Type switch
    {
        "bold" => "b",
        "italic" => "i",
        "underline" => "u",
        "strikethrough" => "s",
        "spoiler" => "tg-spoiler",
        "code" => "code",
        "pre" => "pre",
        "blockquote" or "expandable_blockquote" => "blockquote",
        "text_link" or "text_mention" => "a",
        _ => null,
    };

    private static string Attributes(TextEntity entity) => entity.Type switch
    {
        "text_link" => $" href=\"{WebUtility.HtmlEncode(entity.Url)}\"",
        "text_mention" => $" href=\"tg://user?id={entity.UserId}\"",
        "expandable_blockquote" => " expandable",
        _ => "",
    };
}
