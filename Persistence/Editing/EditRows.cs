namespace ShopBot.Persistence.Editing;

/// <summary>What one member of the team changes on the menu and has not saved.</summary>
public sealed class MenuDraftRow
{
    public int ShopId { get; init; }

    public long UserId { get; init; }

    /// <summary>See <see cref="EntryJson"/>; null: it is new.</summary>
    public string? Before { get; set; }

    public required string After { get; set; }

    public int Version { get; set; }

    public int Step { get; set; }
}

/// <summary>A change of the menu that was saved; never changed, so that it can be taken back.</summary>
public sealed class MenuEditRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    /// <summary>See <see cref="EntryJson"/>; null: it was new.</summary>
    public string? Before { get; init; }

    public required string After { get; init; }

    /// <summary>Of the entry, once this was saved.</summary>
    public int Version { get; init; }

    public DateTimeOffset At { get; init; }
}
