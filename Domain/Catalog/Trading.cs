namespace ShopBot.Domain.Catalog;

/// <summary>No orders are taken from <paramref name="From"/>, included, until <paramref name="Until"/>, both in UTC.</summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset Until);

/// <summary>Every promise is <paramref name="Minutes"/> later until <paramref name="Until"/>.</summary>
public sealed record Rush(int Minutes, DateTimeOffset Until);

/// <summary>What the team decided about the shop's hours, beside its file.</summary>
public sealed record Trading
{
    /// <summary>The longest a rush may add to a promise.</summary>
    public const int MaxRushMinutes = 120;

    public static Trading Usual { get; } = new();

    /// <summary>Null, or over: orders are taken as the hours say.</summary>
    public Pause? Pause { get; init; }

    /// <summary>Null, or over: promises are as the ways say.</summary>
    public Rush? Rush { get; init; }

    /// <summary>Seven lists instead of those of the file; null: the file's.</summary>
    public IReadOnlyList<IReadOnlyList<Period>>? Week { get; init; }

    /// <summary>Dates instead of those of the file, or beside them.</summary>
    public IReadOnlyList<SpecialDay> Days { get; init; } = [];

    public bool IsPaused(DateTimeOffset now) => Pause is { } pause && pause.From <= now && now < pause.Until;

    /// <summary>Minutes to add to what is promised at <paramref name="now"/>.</summary>
    public int RushMinutes(DateTimeOffset now) => Rush is { } rush && now < rush.Until ? rush.Minutes : 0;

    /// <summary>With other hours on a date; null periods: the usual ones again.</summary>
    public Trading With(DateOnly date, IReadOnlyList<Period>? periods) => this with
    {
        Days = [.. Days.Where(day => day.Date != date).Concat(periods is null ? [] : [new SpecialDay(date, periods, null)]).OrderBy(day => day.Date)],
    };

    /// <summary>The hours of the file as they are after what was decided.</summary>
    public OpeningHours Apply(OpeningHours file) => new(
        Week ?? file.Week, [.. Days, .. file.SpecialDays.Where(day => Days.All(own => own.Date != day.Date))])
    {
        Pause = Pause,
    };
}
