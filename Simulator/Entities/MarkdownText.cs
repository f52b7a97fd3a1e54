using System.Text;

namespace ShopBot.Simulator;

/// <summary>Telegram's MarkdownV2: takes the marks out of a text and says precisely where it is wrong.</summary>
internal sealed class MarkdownText
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private readonly string source;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<(string Mark, int At, int Offset)> open = new();
    private int _at;
    private string? _language;

    private MarkdownText(string source) => this.source = source;

    /// <summary>The text with its entities, or what Telegram says after "can't parse entities: ".</summary>
    public static (RichText? Text, string? Problem) Parse(string source)
    {
        var parser = new MarkdownText(source);
        var problem = parser.Run();
        return problem is null ? (new RichText(parser._text.ToString(), EntityOrder.Sort(parser._entities)), null) : (null, problem);
    }

    private string? Run()
    {
        while (_at < source.Length)
        {
            if (Step() is { } problem)
                return problem;
        }

        CloseQuote();
        return open.Count == 0 ? null : $"Can't find end of {Name(open.Peek().Mark)} entity at byte offset {Bytes(open.Peek().At)}";
    }

    private string? Step()
    {
        var letter = source[_at];
        if (letter == '\\' && _at + 1 < source.Length && source[_at + 1] is > ' ' and < (char)127)
        {
            _text.Append(source[_at + 1]);
            _at += 2;
            return null;
        }

        if (open.TryPeek(out var inner) && inner.Mark is "`" or "```")
            return Verbatim(open.Peek().Mark);
        if (letter == '\n' && open.Any(mark => mark.Mark == ">") && !Follows("\n>"))
            CloseQuote();
        if (!Reserved.Contains(letter))
        {
            _text.Append(letter);
            _at++;
            return null;
        }

        if (letter == '>' && (_at == 0 || source[_at - 1] == '\n'))
            return Quote();
        if (Mark() is { } mark)
            return mark == "]" ? Link() : Toggle(mark);
        return $"Character '{letter}' is reserved and must be escaped with the preceding '\\'";
    }

    // The mark that stands here, or null when the letter means nothing in this place.
    private string? Mark() => source[_at] switch
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
            _at += mark.Length;
            return null;
        }

        if (open.Any(outer => outer.Mark == mark))
            return $"Can't find end of {Name(open.Peek().Mark)} entity at byte offset {Bytes(open.Peek().At)}";
        open.Push((mark, _at, _text.Length));
        _at += mark.Length;
        if (mark == "```")
            ReadLanguage();
        return null;
    }

    private void ReadLanguage()
    {
        var end = _at;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] != '`')
            end++;
        _language = null;
        if (end >= source.Length || source[end] != '\n')
            return;
        _language = end > _at ? source[_at..end] : null;
        _at = end + 1;
    }

    private string? Verbatim(string mark)
    {
        if (Follows(mark))
            return Toggle(mark);
        if (source[_at] == '`')
            return "Character '`' is reserved and must be escaped with the preceding '\\'";
        _text.Append(source[_at++]);
        return null;
    }

    private string? Quote()
    {
        _at++;
        if (!open.Any(mark => mark.Mark == ">"))
            open.Push((">", _at - 1, _text.Length));
        return null;
    }

    // A quotation ends with its line, and may end in "||" to be folded.
    private void CloseQuote()
    {
        var folded = open.Count > 1 && open.Peek() is { Mark: "||" } bar && bar.Offset == _text.Length;
        if (folded)
            open.Pop();
        if (!open.TryPeek(out var quote) || quote.Mark != ">")
            return;
        open.Pop();
        if (_text.Length > quote.Offset)
            _entities.Add(new TextEntity(folded ? "expandable_blockquote" : "blockquote", quote.Offset, _text.Length - quote.Offset));
    }

    private string? Link()
    {
        var (mark, begin, offset) = open.Peek();
        if (mark is not ("[" or "!["))
            return $"Can't find end of {Name(mark)} entity at byte offset {Bytes(begin)}";
        open.Pop();
        _at++;
        var address = "";
        if (_at < source.Length && source[_at] == '(')
        {
            var url = new StringBuilder();
            _at++;
            while (_at < source.Length && source[_at] != ')')
            {
                if (source[_at] == '\\' && _at + 1 < source.Length)
                    _at++;
                url.Append(source[_at++]);
            }

            if (_at >= source.Length)
                return $"Can't find end of a URL at byte offset {Bytes(begin)}";
            _at++;
            address = url.ToString();
        }

        var length = _text.Length - offset;
        if (length == 0)
            return null;
        if (mark == "![")
        {
            var id = address.StartsWith("tg://emoji?id=", StringComparison.Ordinal) ? address[14..] : "";
            _entities.Add(new TextEntity("custom_emoji", offset, length) { CustomEmojiId = id });
        }
        else if (LinkAddress.Entity(offset, length, address.Length > 0 ? address : _text.ToString(offset, length)) is { } entity)
        {
            _entities.Add(entity);
        }

        return null;
    }

    private void Add(string mark, int offset)
    {
        if (_text.Length > offset)
            _entities.Add(new TextEntity(Type(mark), offset, _text.Length - offset) { Language = mark == "```" ? _language : null });
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

    private bool Follows(string mark) => source.AsSpan(_at).StartsWith(mark);

    private int Bytes(int position) => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));
}
