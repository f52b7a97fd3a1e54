namespace ShopBot.Domain;

/// <summary>A text the shop wrote, in one or more languages. The first entry is the shop's default language.</summary>
public sealed class LocalText : IEquatable<LocalText>
{
    private readonly KeyValuePair<string, string>[] _texts;

    /// <exception cref="ArgumentException">No text was given.</exception>
    public LocalText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = [.. texts];
        if (_texts.Length == 0)
        {
            throw new ArgumentException("A text needs at least one language.", nameof(texts));
        }
    }

    public LocalText(string language, string text)
        : this([new(language, text)])
    {
    }

    public IReadOnlyList<KeyValuePair<string, string>> Texts => _texts;

    /// <summary>The text in <paramref name="language"/>, or in the shop's default language where that one is missing.</summary>
    public string In(string language)
    {
        foreach (var (key, text) in _texts)
        {
            if (key == language)
            {
                return text;
            }
        }

        return _texts[0].Value;
    }

    public bool Equals(LocalText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() => _texts[0].Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _texts[0].Value;
}
