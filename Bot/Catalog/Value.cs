using ShopBot.Bot.Catalog.Yaml;

namespace ShopBot.Bot.Catalog;

/// <summary>What stands behind a key. The readers are extension methods; each gives null after it has reported what is wrong.</summary>
/// <param name="Line">The key's, for a value that is empty or a block.</param>
internal readonly record struct Value(string Key, string Owner, Node Node, int Line, Reading Reading)
{
    /// <summary>Reports this value as wrong.</summary>
    /// <param name="remedy">What to write instead.</param>
    public void Wrong(string remedy) =>
        Reading.Add(Line, Node is ScalarNode scalar ? $"{Key} \"{Shortened(scalar.Text)}\" of {Owner}: {remedy}" : $"{Key} of {Owner}: {remedy}");

    /// <param name="example">A value that would be right.</param>
    public string? Text(string example)
    {
        switch (Node)
        {
            case ScalarNode scalar when string.IsNullOrWhiteSpace(scalar.Text):
                Reading.Add(Line, $"{Key} of {Owner} is empty: write {example}");
                return null;
            case ScalarNode scalar:
                return scalar.Text.Trim();
            default:
                Wrong($"write one value, such as {example}");
                return null;
        }
    }

    /// <summary>The mapping's fields, named after <paramref name="owner"/> in errors.</summary>
    public Fields? Map(string owner, string example)
    {
        if (Node is MapNode map)
        {
            return new Fields(map with { Line = Line }, owner, Reading);
        }

        Wrong($"write {example}");
        return null;
    }

    /// <summary>The entries of a mapping whose keys the owner chooses: ids, days, languages. Keys are not checked here.</summary>
    public IReadOnlyList<Value> Entries(string example)
    {
        if (Node is MapNode map && map.Entries.Count > 0)
        {
            var self = this;
            return [.. map.Entries.Select(entry => new Value(entry.Key.Text, self.Owner, entry.Value, entry.Key.Line, self.Reading))];
        }

        Wrong($"write {example}");
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
