using System.Globalization;
using System.Text;

namespace ShopBot.Simulator;

/// <summary>Telegram's HTML: takes the tags out of a text and says precisely where it is wrong.</summary>
internal sealed class HtmlText
{
    private readonly string source;
    private readonly StringBuilder _text = new();
    private readonly List<TextEntity> _entities = [];
    private readonly Stack<(string Tag, int At, int Offset, HtmlTag Meaning)> open = new();
    private int _at;

    private HtmlText(string source) => this.source = source;

    /// <summary>The text with its entities, or what Telegram says after "can't parse entities: ".</summary>
    public static (RichText? Text, string? Problem) Parse(string source)
    {
        if (!source.AsSpan().ContainsAny('<', '&'))
            return (new RichText(source, []), null);
        var parser = new HtmlText(source);
        var problem = parser.Run();
        return problem is null ? (new RichText(parser._text.ToString(), EntityOrder.Sort(parser._entities)), null) : (null, problem);
    }

    private string? Run()
    {
        while (_at < source.Length)
        {
            var problem = source[_at] switch
            {
                '&' => Escape(),
                '<' => _at + 1 < source.Length && source[_at + 1] == '/' ? EndTag() : StartTag(),
                _ => Plain(),
            };
            if (problem is not null)
                return problem;
        }

        return open.Count == 0 ? null : $"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"";
    }

    private string? Plain()
    {
        _text.Append(source[_at++]);
        return null;
    }

    private string? Escape()
    {
        var end = source.IndexOf(';', _at);
        var name = end < 0 || end - _at > 10 ? "" : source[(_at + 1)..end];
        var decoded = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Letter(code),
            ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Letter(code),
            _ => null,
        };
        if (decoded is null)
            return Plain();
        _text.Append(decoded);
        _at = end + 1;
        return null;
    }

    private static string? Letter(int code) => Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : null;

    private string? StartTag()
    {
        var begin = _at++;
        var nameStart = _at;
        while (_at < source.Length && !char.IsWhiteSpace(source[_at]) && source[_at] is not ('>' or '/'))
            _at++;
        var name = source[nameStart.._at].ToLowerInvariant();
        if (!HtmlTag.IsKnown(name))
            return $"Unsupported start tag \"{name}\" at byte offset {Bytes(begin)}";
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            while (_at < source.Length && char.IsWhiteSpace(source[_at]))
                _at++;
            if (_at >= source.Length)
                return $"Unclosed start tag \"{name}\" at byte offset {Bytes(begin)}";
            if (source[_at] == '>')
                break;
            if (Attribute(name, begin, attributes) is { } problem)
                return problem;
        }

        _at++;
        var inPre = open.TryPeek(out var outer) && outer.Tag == "pre";
        if (HtmlTag.Read(name, attributes, inPre) is not { } meaning)
            return $"Tag \"{name}\" must have class \"tg-spoiler\" at byte offset {Bytes(begin)}";
        open.Push((name, Bytes(begin), _text.Length, meaning));
        return null;
    }

    private string? Attribute(string tag, int begin, Dictionary<string, string> attributes)
    {
        var start = _at;
        while (_at < source.Length && !char.IsWhiteSpace(source[_at]) && source[_at] is not ('=' or '>'))
            _at++;
        var name = source[start.._at].ToLowerInvariant();
        if (name.Length == 0)
            return $"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(begin)}";
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
            _at++;
        if (_at >= source.Length || source[_at] != '=')
        {
            // Only "expandable" stands alone.
            attributes[name] = "";
            return tag == "blockquote" ? null : $"Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {Bytes(begin)}";
        }

        _at++;
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
            _at++;
        if (_at >= source.Length)
            return $"Unclosed start tag \"{tag}\" at byte offset {Bytes(begin)}";
        var quote = source[_at];
        var valueStart = _at + 1;
        if (quote is not ('"' or '\''))
        {
            (valueStart, quote) = (_at, ' ');
            while (_at < source.Length && !char.IsWhiteSpace(source[_at]) && source[_at] != '>')
                _at++;
        }
        else
        {
            _at = source.IndexOf(quote, valueStart);
            if (_at < 0)
                return $"Unclosed start tag \"{tag}\" at byte offset {Bytes(begin)}";
        }

        attributes[name] = System.Net.WebUtility.HtmlDecode(source[valueStart.._at]);
        if (quote != ' ')
            _at++;
        return null;
    }

    private string? EndTag()
    {
        var begin = _at;
        var end = source.IndexOf('>', _at);
        if (end < 0)
            return $"Unclosed end tag at byte offset {Bytes(begin)}";
        var name = source[(_at + 2)..end].Trim().ToLowerInvariant();
        if (open.Count == 0)
            return $"Unexpected end tag at byte offset {Bytes(begin)}";
        var (tag, _, offset, meaning) = open.Peek();
        if (name.Length > 0 && name != tag)
            return $"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag}>\", found \"</{name}>\"";
        open.Pop();
        _at = end + 1;
        var length = _text.Length - offset;
        if (length > 0 && meaning.Entity(offset, length, _text.ToString(offset, length)) is { } entity)
        {
            // <pre><code class="language-x"> is one block: the language goes to the outer entity.
            if (entity is { Type: "pre" } && _entities.FindIndex(inner => inner.Type == "code" && inner.Language is not null && inner.Offset == offset && inner.Length == length) is var code and >= 0)
            {
                entity = entity with { Language = _entities[code].Language };
                _entities.RemoveAt(code);
            }

            _entities.Add(entity);
        }

        return null;
    }

    private int Bytes(int position) => Encoding.UTF8.GetByteCount(source.AsSpan(0, position));
}
