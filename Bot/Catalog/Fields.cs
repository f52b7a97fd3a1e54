using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>A mapping whose keys are fixed. What was never asked for when <see cref="RefuseOthers"/> is called is an unknown key.</summary>
/// <param name="owner">What errors call it: "the file", "margherita".</param>
internal sealed class Fields(MapNode map, Phrase owner, Reading reading)
{
    private readonly List<string> _known = [];

    public Phrase Owner => owner;

    public int Line => map.Line;

    public Reading Reading => reading;

    /// <summary>Null when the key is not there.</summary>
    public Value? Find(string key)
    {
        _known.Add(key);
        var entry = map.Entries.FirstOrDefault(entry => entry.Key.Text == key);
        return entry is null ? null : new Value(key, owner, entry.Value, entry.Key.Line, reading);
    }

    /// <summary>As <see cref="Find"/>, but a missing key is an error.</summary>
    /// <param name="example">What to write, key included.</param>
    public Value? Need(string key, string example) => Need(key, Phrase.Verbatim(example));

    /// <inheritdoc cref="Need(string, string)"/>
    public Value? Need(string key, Phrase example)
    {
        var value = Find(key);
        if (value is null)
        {
            reading.Add(map.Line, new Phrase("file.missing", ("owner", owner), ("key", key), ("example", example)));
        }

        return value;
    }

    public void RefuseOthers()
    {
        foreach (var (key, value) in map.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            // A word without a value, between braces: what stands behind a comma that should not end the value before it.
            var isBehindComma = map.IsInBraces && value is ScalarNode { Text: "" } && Closest.To(key.Text, _known) is null;
            reading.Add(key.Line, isBehindComma
                ? new Phrase("file.behind_comma", ("key", key.Text), ("owner", owner))
                : new Phrase("file.unknown_key", ("key", key.Text), ("owner", owner), ("remedy", Closest.Remedy(key.Text, _known))));
        }
    }
}
