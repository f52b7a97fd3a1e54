using ShopBot.Domain.Conversation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ShopBot.Bot.Catalog.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's events. The library's own representation model stops at the first key that stands twice
/// and writes aliases out without a limit; this one goes on and counts.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Enough for some thousands of products; a file of nested aliases passes it at once.</summary>
    public const int MaxNodes = 200_000;

    /// <summary>A shop file needs about ten.</summary>
    public const int MaxDepth = 32;

    private readonly IParser _parser;
    private readonly Action<int, Phrase> _report;
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);

    private YamlTree(IParser parser, Action<int, Phrase> report)
    {
        _parser = parser;
        _report = report;
    }

    /// <summary>The file's one document; null when there is none or when it cannot be read any further, which has been reported then.</summary>
    /// <param name="report">Takes a line and what is wrong there.</param>
    public static Node? Read(string text, Action<int, Phrase> report)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTree(parser, report).Document();
        }
        catch (YamlException error)
        {
            report((int)Math.Max(1, error.Start.Line), SyntaxWords.Of(error.InnerException?.Message ?? error.Message));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 ends so, without a place, on a bracket that is never closed; what it read last is near.
            report((int)Math.Max(1, parser.Current?.Start.Line ?? 1), SyntaxWords.Of("a flow sequence or mapping that is not closed"));
        }
        catch (TooMuch limit)
        {
            report(limit.Line, limit.What);
        }

        return null;
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = Next(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _report((int)second.Start.Line, new("file.second_document"));
        }

        return root;
    }

    private Node Next(int depth)
    {
        var line = (int)_parser.Current!.Start.Line;
        if (depth > MaxDepth)
        {
            throw new TooMuch(line, new("file.too_deep", ("max", MaxDepth)));
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.GetValueOrDefault(alias.Value.Value)
                ?? throw new TooMuch(line, new("file.no_anchor", ("alias", alias.Value.Value)));
        }

        var start = _parser.Consume<NodeEvent>();
        Node node = start switch
        {
            Scalar scalar => new ScalarNode(line, scalar.Value),
            SequenceStart => List(line, depth),
            _ => Map(line, depth, start is MappingStart { Style: MappingStyle.Flow }),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }

        return node;
    }

    private ListNode List(int line, int depth)
    {
        var items = new List<Node>();
        var size = 1;
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Next(depth + 1));
            size = Grown(size, items[^1], line);
        }

        return new(line, size, items);
    }

    private MapNode Map(int line, int depth, bool isInBraces)
    {
        var entries = new List<MapEntry>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        var size = 1;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Next(depth + 1);
            var value = Next(depth + 1);
            size = Grown(size, value, line) + 1;
            if (isInBraces && entries is [.., { Value: ScalarNode { Text: var whole } } last] && key is ScalarNode { Text: var cents } && value is ScalarNode { Text: "" }
                && IsNumber(whole) && IsNumber(cents))
            {
                _report(key.Line, Comma(last.Key.Text, whole, cents));
                entries[^1] = last with { Value = new ScalarNode(key.Line, $"{whole}.{cents}") };
            }
            else if (key is not ScalarNode name)
            {
                _report(key.Line, new("file.no_key"));
            }
            else if (!firstLines.TryAdd(name.Text, name.Line))
            {
                _report(name.Line, new("file.key_twice", ("key", name.Text), ("line", firstLines[name.Text])));
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        return new(line, size, isInBraces, entries);
    }

    /// <summary>Three digits behind the comma may be thousands.</summary>
    private static Phrase Comma(string key, string whole, string decimals) => decimals.Length == 3
        ? new("file.comma_thousands", ("key", key), ("text", $"{whole},{decimals}"), ("number", $"{whole}{decimals}"), ("other", $"{whole}.{decimals[..2]}"))
        : new("file.comma", ("key", key), ("text", $"{whole},{decimals}"), ("number", $"{whole}.{decimals}"));

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static int Grown(int size, Node by, int line) =>
        size + by.Size <= MaxNodes
            ? size + by.Size
            : throw new TooMuch(line, new("file.too_many_values", ("max", MaxNodes)));

    private sealed class TooMuch(int line, Phrase what) : Exception
    {
        public int Line => line;

        public Phrase What => what;
    }
}
