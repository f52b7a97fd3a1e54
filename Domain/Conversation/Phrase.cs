namespace ShopBot.Domain.Conversation;

/// <summary>
/// Something to say, in no language yet: a key of the text files and the values of its placeholders.
/// </summary>
/// <remarks>
/// Values may be: string (shown as it is, never as markup), int, <see cref="Money"/>, <see cref="LocalText"/>,
/// <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTime"/> (wall clock), another <see cref="Phrase"/>,
/// a list of phrases (one a line), or null (nothing). A number named "count" picks the plural form.
/// </remarks>
public sealed record Phrase(string Key, params (string Name, object? Value)[] Values)
{
    public override string ToString() =>
        Values.Length == 0 ? Key : $"{Key}({string.Join(", ", Values.Select(value => $"{value.Name}: {value.Value}"))})";
}
