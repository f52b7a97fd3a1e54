namespace ShopBot.Domain.Booking;

/// <summary>Rooms that are alike: they cost the same, and the guest books the type, not the unit.</summary>
public sealed record RoomType
{
    /// <summary>1-24 of a-z, 0-9 and '-'.</summary>
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public LocalText? Description { get; init; }

    /// <summary>File name relative to the shop file's folder; PNG or JPEG, at most 10 MB.</summary>
    public string? Picture { get; init; }

    public IReadOnlyList<Amenity> Amenities { get; init; } = [];

    public IReadOnlyList<Beds> Beds { get; init; } = [];

    /// <summary>Guests that the price of a night holds: at least 1.</summary>
    public required int Included { get; init; }

    /// <summary>Guests that it takes at most: <see cref="Included"/> to 20.</summary>
    public required int Most { get; init; }

    /// <summary>What each guest above <see cref="Included"/> adds to a night.</summary>
    public required Money ExtraGuest { get; init; }

    /// <summary>Names of the rooms, at least one: letters, digits, '-' and '_', unique in the shop.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Of a night of no season, or of a season without prices of its own.</summary>
    public required WeekPrices Prices { get; init; }

    /// <summary>By <see cref="Season.Id"/>. They count instead of <see cref="Prices"/>, weekdays included.</summary>
    public IReadOnlyDictionary<string, WeekPrices> SeasonPrices { get; init; } = new Dictionary<string, WeekPrices>();

    /// <summary>The night that begins on <paramref name="date"/>, for the guests included.</summary>
    public Money PriceOf(DateOnly date, Season? season) =>
        (season is not null && SeasonPrices.TryGetValue(season.Id, out var prices) ? prices : Prices).Of(date);
}

/// <param name="Week">Seven prices of a night, Sunday first as in <see cref="DayOfWeek"/>.</param>
public sealed record WeekPrices(IReadOnlyList<Money> Week)
{
    public Money Of(DateOnly date) => Week[(int)date.DayOfWeek];
}

/// <param name="Count">At least 1.</param>
public sealed record Beds(Bed Bed, int Count);

public enum Bed
{
    Single,
    Double,
    Queen,
    King,
    Bunk,
    SofaBed,
}

/// <summary>What a room has. In the order they are told.</summary>
public enum Amenity
{
    PrivateBathroom,
    SharedBathroom,
    Bathtub,
    Wifi,
    Heating,
    AirConditioning,
    Balcony,
    Terrace,
    View,
    Kitchen,
    Fridge,
    Kettle,
    Tv,
    Desk,
    Safe,
    Washer,
    Parking,
    Cot,
    Pets,
    StepFree,
}
