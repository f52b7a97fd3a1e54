using System.Text;

namespace ShopBot.Simulator;

/// <summary>Telegram's MarkdownV2: takes the marks out of a text and says precisely where it is wrong.</summary>
internal sealed class MarkdownText
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly List<TextEntity> entities = [];
    private readonly Stack<(string Mark, int At, int Offset)> open = new();
    private int at;
    private string? language;

    private MarkdownText(string source) => this.source = source;

    /// <summary>The text with its entities, or what Telegram says after "can't parse entities: ".</summary>
    public static (RichText? Text, string? Problem) Parse(string source)
    {
        var parser = new MarkdownText(source);
        var problem = parser.Run();
        return problem is null ? (new RichText(parser.text.ToString(), EntityOrder.Sort(parser.entities)), null) : (null, problem);
    }

    private string? Run()
    {
        while (at < source.Length)
        {
            if (Step() is { } problem)
                return problem;
        }

        CloseQuote();
        return open.Count == 0 ? null : $"Can't find end of {Name(open.Peek().Mark)} entity at byte offset {Bytes(open.Peek().At)}";
    }

    private string? Step()
    {
        var letter = source[at];
        if (letter == '\\' && at + 1 < source.Length && source[at + 1] is > ' ' and < (char)127)
        {
            text.Append(source[at + 1]);
            at += 2;
            return null;
        }

        if (open.TryPeek(out var inner) && inner.Mark is "`" or "```")
            return Verbatim(open.Peek().Mark);
        if (letter == '\n' && open.Any(mark => mark.Mark == ">") && !Follows("\n>"))
            CloseQuote();
        if (!Reserved.Contains(letter))
        {
            text.Append(letter);
            at++;
            return null;
        }

        if (letter == '>' && (at == 0 || source[at - 1] == '\n'))
            return Quote();
        if (Mark() is { } mark)
            return mark == "]" ? Link() : Toggle(mark);
        return $"Character '{letter}' is reserved and must be escaped with the preceding '\\'";
    }

    // The mark that stands here, or null when the letter means nothing in this place.
    private string? Mark() => source[at] switch
    {
        '*' => "*",
        '_' => Follows("__") ? "__" : "_",
        '~' => "~",
        '|' => Follows("||") ? "||" : null,
        '`' => Follows("```") ? "```" : "`",
        '[' => "[",
        '!' => Follows("![") ? "![" : null,
        ']' => open.Any(mark => mark.Mark is "[" or "![") ? "]" : null,
        _ => null,
    };

    private string? Toggle(string mark)
    {
        if (open.TryPeek(out var inner) && inner.Mark == mark)
        {
            open.Pop();
            Add(mark, inner.Offset);
            at += mark.Length;
            return null;
        }

        if (open.Any(outer => outer.Mark == mark))
            return $"Can't find end of {Name(open.Peek().Mark)} entity at byte offset {Bytes(open.Peek().At)}";
        open.Push((mark, at, text.Length));
        at += mark.Length;
        if (mark == "```")
            ReadLanguage();
        return null;
    }

    private void ReadLanguage()
    {
        var end = at;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] != '`')
            end++;
        language = null;
        if (end >= source.Length || source[end] != '\n')
            return;
        language = end > at ? source[at..end] : null;
        at = end + 1;
    }

    private string? Verbatim(string mark)
    {
        if (Follows(mark))
            return Toggle(mark);
        if (source[at] == '`')
            return "Character '`' is reserved and must be escaped with the preceding '\\'";
        text.Append(source[at++]);
        return null;
    }

    private string? Quote()
    {
        at++;
        if (!open.Any(mark => mark.Mark == ">"))
            open.Push((">", at - 1, text.Length));
        return null;
    }

    // A quotation ends with its line, and may end in "||" to be folded.
    private void CloseQuote()
    {
        var folded = open.Count > 1 && open.Peek() is { Mark: "||" } bar && bar.Offset == text.Length;
        if (folded)
            open.Pop();
        if (!open.TryPeek(out var quote) || quote.Mark != ">")
            return;
        open.Pop();
        if (text.Length > quote.Offset)
            entities.Add(new TextEntity(folded ? "expandable_blockquote" : "blockquote", quote.Offset, text.Length - quote.Offset));
    }

    private string? Link()
    {
        var (mark, begin, offset) = open.Peek();
        if (mark is not ("[" or "!["))
            return $"Can't find end of {Name(mark)} entity at byte offset {Bytes(begin)}";
        open.Pop();
        at++;
        var address = "";
        if (at < source.Length && source[at] == '(')
        {
            var url = new StringBuilder();
            at++;
            while (at < source.Length && source[at] != ')')
            {
                if (source[at] == '\\' && at + 1 < source.Length)
                    at++;
                url.Append(source[at++]);
            }

            if (at >= source.Length)
                return $"Can't find end of a URL at byte offset {Bytes(begin)}";
            at++;
            address = url.ToString();
        }

        var length = text.Length - offset;
        if (length == 0)
            return null;
        if (mark == "![")
        {
            var id = address.StartsWith("tg://emoji?id=", StringComparison.Ordinal) ? address[14..] : "";
            entities.Add(new TextEntity("custom_emoji", offset, length) { CustomEmojiId = id });
        }
        else if (LinkAddress.Entity(offset, length, address.Length > 0 ? address : text.ToString(offset, length)) is { } entity)
        {
            entities.Add(entity);
        }

        return null;
    }

    private void Add(string mark, int offset)
    {
        if (text.Length > offset)
            entities.Add(new TextEntity(Type(mark), offset, text.Length - offset) { Language = mark == "```" ? language : null });
    }

    private static string Type(string mark) => mark switch
    {
        "*" => "bold",
        "_" => "italic",
        "__" => "underline",
        "~" => "strikethrough",
        "||" => "spoiler",
        "`" => "code",
        _ => "pre",
    };

    private static string Name(string mark) => mark switch
    {
        "[" => "TextUrl",
        "![" => "CustomEmoji",
        "`" => "Code",
        "```" => "PreCode",
        ">" => "BlockQuote",
        _ => char.ToUpperInvariant(Type(mark)[0]) + Type(mark)[1..],
    };

    private bool Follows(string mark) => source.AsSpan(at).StartsWith(mark);

    private int Bytes(int position) => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));
}
