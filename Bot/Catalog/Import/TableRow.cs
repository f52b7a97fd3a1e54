using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Bot.Files;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>A row of a menu's table with its columns by name.</summary>
/// <param name="columns">Where each column stands; texts once for each language.</param>
internal sealed class TableRow(SheetRow row, IReadOnlyDictionary<(string Column, string? Language), int> columns, MenuDraft draft)
{
    public int Number => row.Number;

    public Phrase Where(string column) =>
        At.Cell(row.Number, columns.Where(known => known.Key.Column == column).Select(known => (int?)known.Value).FirstOrDefault());

    public bool Has(string column) => columns.Keys.Any(known => known.Column == column);

    /// <summary>Empty when the column or its value is not there.</summary>
    public string Text(string column) => columns.TryGetValue((column, null), out var index) && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    /// <summary>What is written, by language; a column without a language is the shop's first.</summary>
    public Dictionary<string, string> Texts(string column)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var ((name, language), index) in columns)
        {
            if (name == column && index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[index]))
            {
                texts[language ?? draft.Shop.DefaultLanguage] = row.Cells[index];
            }
        }

        return texts;
    }

    /// <summary>What <paramref name="read"/> makes of the cell; <paramref name="none"/> when it is empty, <paramref name="kept"/> when there is no such column.</summary>
    public T Read<T>(string column, string owner, T kept, T none, Func<Value, T> read) => !Has(column)
        ? kept
        : Text(column) is { Length: > 0 } text ? read(draft.Value(Where(column), column, Phrase.Verbatim(owner), text)) : none;

    /// <summary>As <see cref="Read{T}"/> for words with commas between them.</summary>
    public IReadOnlyList<T> ReadList<T>(string column, string owner, IReadOnlyList<T> kept, Func<Value, IReadOnlyList<T>> read) => Read(column, owner, kept, [], value =>
    {
        var items = Text(column).Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return read(value with { Node = new ListNode(value.Line, items.Length, [.. items.Select(item => new ScalarNode(value.Line, item))]) });
    });
}
