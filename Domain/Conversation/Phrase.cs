namespace ShopBot.Domain.Conversation;

/// <summary>
/// Something to say, in no language yet: a key of the text files and the values of its placeholders.
/// </summary>
/// <remarks>
/// Values may be: string (shown as it is, never as markup), int, decimal (a percentage), <see cref="Money"/>,
/// <see cref="LocalText"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTime"/> (wall clock),
/// another <see cref="Phrase"/>, or null (nothing). A number named "count" picks the plural form.
/// </remarks>
public sealed record Phrase(string Key, params (string Name, object? Value)[] Values)
{
    /// <summary>The key of <see cref="Lines"/>; it stands in no text file.</summary>
    public const string LinesKey = "";

    /// <summary>Several phrases, one a line; null ones are left out. <see cref="Blank"/> makes an empty line.</summary>
    public static Phrase Lines(params IEnumerable<Phrase?> lines) =>
        new(LinesKey, [.. lines.Where(line => line is not null).Select(line => ("line", (object?)line))]);

    /// <summary>An empty line.</summary>
    public static Phrase Blank { get; } = new("verbatim", ("text", string.Empty));

    /// <summary>What somebody wrote, shown as it is.</summary>
    public static Phrase Verbatim(string text) => new("verbatim", ("text", text));

    /// <summary>What the shop wrote, in the reader's language.</summary>
    public static Phrase Verbatim(LocalText text) => new("verbatim", ("text", text));

    /// <summary>The same words: an array's own equality would tell two of them apart.</summary>
    public bool Equals(Phrase? other) => other is not null && Key == other.Key && Values.AsSpan().SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(Key.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    /// <summary>Key and placeholders; no values, which may be a customer's and are not for logs.</summary>
    public override string ToString() =>
        Values.Length == 0 ? Key : $"{Key}({string.Join(", ", Values.Select(value => value.Name))})";
}
