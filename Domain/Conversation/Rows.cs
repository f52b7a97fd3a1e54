namespace ShopBot.Domain.Conversation;

/// <summary>Lays buttons out row by row; what is null is left out, and so is a row that is left empty.</summary>
internal sealed class Rows
{
    private readonly List<IReadOnlyList<Button>> _rows = [];

    public Rows Row(params IEnumerable<Button?> buttons)
    {
        Button[] row = [.. buttons.OfType<Button>()];
        if (row.Length > 0)
        {
            _rows.Add(row);
        }

        return this;
    }

    public Rows Each(IEnumerable<IEnumerable<Button?>> rows)
    {
        foreach (var row in rows)
        {
            Row(row);
        }

        return this;
    }

    /// <summary>As many rows as are needed, <paramref name="width"/> buttons each.</summary>
    public Rows Grid(int width, IEnumerable<Button> buttons) => Each(buttons.Chunk(width));

    /// <summary>One button a row.</summary>
    public Rows Column(IEnumerable<Button> buttons) => Grid(1, buttons);

    public IReadOnlyList<IReadOnlyList<Button>> ToList() => _rows;
}
