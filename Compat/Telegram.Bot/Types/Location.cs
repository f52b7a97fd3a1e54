namespace Telegram.Bot.Types;

public class Location
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Latitude { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Longitude { get; set; }

    public double? HorizontalAccuracy { get; set; }

    public int? LivePeriod { get; set; }

    public int? Heading { get; set; }

    public int? ProximityAlertRadius { get; set; }
}

/// <summary>Its message carries a location too.</summary>
public class Venue
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Location Location { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Title { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Address { get; set; } = default!;

    public string? FoursquareId { get; set; }

    public string? FoursquareType { get; set; }

    public string? GooglePlaceId { get; set; }

    public string? GooglePlaceType { get; set; }
}
