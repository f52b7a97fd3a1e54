using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Where to deliver: known addresses as buttons, else a shared location or words.</summary>
public sealed class AddressScreen : Screen
{
    private const int MinLength = 5;
    private const int MaxLength = 300;

    public override ScreenId Id => ScreenId.Address;

    public override View Show(Visit visit) => new(new Phrase("address.ask"))
    {
        Share = Share.Location,
        Rows = new Rows()
            .Column(Counter.Orderer(visit).Addresses.Select((address, index) => new Button(Known(address), "known", Buttons.Number(index))))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "known" } tap when int.TryParse(tap.Argument, out var index) && Counter.Orderer(visit).Addresses.ElementAtOrDefault(index) is { } known => Use(visit, known),
        Input.Location location => Locate(visit, location.Point),
        Input.Words words => Type(visit, words.Text.Trim()),
        _ => null,
    };

    /// <summary>As the customer gave it: nobody knows their own place by its degrees.</summary>
    internal static Phrase Written(DeliveryAddress address) =>
        Written(address.Point is null ? Phrase.Verbatim(address.Text) : new Phrase("address.shared"), address.Details);

    /// <summary>For the courier, who finds a shared place by its degrees.</summary>
    internal static Phrase WithDegrees(DeliveryAddress address) => Written(Phrase.Verbatim(address.Text), address.Details);

    private static Phrase Written(Phrase place, string? details) => details is { Length: > 0 }
        ? new Phrase("address.with_details", ("address", place), ("details", details))
        : new Phrase("address.plain", ("address", place));

    private static Phrase Known(DeliveryAddress address) => new("address.known", ("address", Written(address)));

    /// <summary>Zones may have changed since: a known place is looked up again.</summary>
    private static Step Use(Visit visit, DeliveryAddress known)
    {
        if (known.Point is { } point)
        {
            return Zones.Find(visit.Shop, point) is { } zone
                ? Checkouts.AnswerWhere(visit, checkout => checkout with { Address = known with { ZoneId = zone.Id } })
                : Step.Stay(visit.Session, OutOfReach(visit));
        }

        var zoneId = visit.Shop.Zones.Any(zone => zone.Id == known.ZoneId) ? known.ZoneId : OnlyZone(visit);
        return Checkouts.AnswerWhere(visit, checkout => checkout with { Address = known with { ZoneId = zoneId } });
    }

    private static Step Locate(Visit visit, GeoPoint point)
    {
        if (!Zones.CanTell(visit.Shop))
        {
            return Step.Stay(visit.Session).Saying(new Phrase("address.in_words"));
        }

        if (Zones.Find(visit.Shop, point) is not { } zone)
        {
            return Step.Stay(visit.Session, OutOfReach(visit));
        }

        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{point.Latitude:F5}, {point.Longitude:F5}");
        var step = Checkouts.AnswerWhere(visit, checkout => checkout with { Address = new(text, point, zone.Id) });
        return step.Notice is null ? step.Saying(ZoneScreen.Found(zone)) : step;
    }

    private static Step Type(Visit visit, string text) => text.Length switch
    {
        < MinLength => Step.Stay(visit.Session).Saying(new Phrase("address.too_short")),
        > MaxLength => Step.Stay(visit.Session, NoteQuestion.TooLong(text.Length, MaxLength)),
        _ => Checkouts.AnswerWhere(visit, checkout => checkout with { Address = new(text, null, OnlyZone(visit)) }),
    };

    private static string OnlyZone(Visit visit) => visit.Shop.Zones.Count == 1 ? visit.Shop.Zones[0].Id : string.Empty;

    internal static Refusal OutOfReach(Visit visit) => new(new Phrase("address.out_of_reach", ("zones", ZoneNames(visit))));

    private static Phrase ZoneNames(Visit visit) => visit.Shop.Zones
        .Select(zone => Phrase.Verbatim(zone.Name))
        .DefaultIfEmpty(Phrase.Blank)
        .Aggregate((list, name) => new Phrase("list.and_then", ("list", list), ("item", name)));
}
