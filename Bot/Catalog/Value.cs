using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>What stands behind a key. The readers are extension methods; each gives null after it has reported what is wrong.</summary>
/// <param name="Line">The key's, for a value that is empty or a block.</param>
internal readonly record struct Value(string Key, Phrase Owner, Node Node, int Line, Reading Reading)
{
    /// <summary>Reports this value as wrong.</summary>
    /// <param name="remedy">What to write instead.</param>
    public void Wrong(Phrase remedy) => Reading.Add(Line, Node is ScalarNode scalar
        ? new Phrase("file.wrong_text", ("key", Key), ("text", Shortened(scalar.Text)), ("owner", Owner), ("remedy", remedy))
        : new Phrase("file.wrong", ("key", Key), ("owner", Owner), ("remedy", remedy)));

    /// <inheritdoc cref="Reading.Add(int, string)"/>
    public void Wrong(string english) => Wrong(Phrase.Verbatim(english));

    /// <summary>What the parts of this value are called after.</summary>
    public Phrase AsOwner() => new("file.key_of", ("key", Key), ("owner", Owner));

    /// <param name="example">A value that would be right.</param>
    public string? Text(string example) => Text(Phrase.Verbatim(example));

    /// <inheritdoc cref="Text(string)"/>
    public string? Text(Phrase example)
    {
        switch (Node)
        {
            case ScalarNode scalar when string.IsNullOrWhiteSpace(scalar.Text):
                Reading.Add(Line, new Phrase("file.empty", ("key", Key), ("owner", Owner), ("example", example)));
                return null;
            case ScalarNode scalar:
                return scalar.Text.Trim();
            default:
                Wrong(new Phrase("file.one_value", ("example", example)));
                return null;
        }
    }

    /// <summary>The mapping's fields, named after <paramref name="owner"/> in errors.</summary>
    public Fields? Map(Phrase owner, string example)
    {
        if (Node is MapNode map)
        {
            return new Fields(map with { Line = Line }, owner, Reading);
        }

        Wrong(new Phrase("file.write", ("example", example)));
        return null;
    }

    /// <inheritdoc cref="Map(Phrase, string)"/>
    public Fields? Map(string owner, string example) => Map(Phrase.Verbatim(owner), example);

    /// <summary>The entries of a mapping whose keys the owner chooses: ids, days, languages. Keys are not checked here.</summary>
    public IReadOnlyList<Value> Entries(string example)
    {
        if (Node is MapNode map && map.Entries.Count > 0)
        {
            var self = this;
            return [.. map.Entries.Select(entry => new Value(entry.Key.Text, self.Owner, entry.Value, entry.Key.Line, self.Reading))];
        }

        Wrong(new Phrase("file.write", ("example", example)));
        return [];
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<Value> Items()
    {
        var self = this;
        return Node is ListNode list
            ? [.. list.Items.Select(item => self with { Node = item, Line = item.Line })]
            : [this];
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
