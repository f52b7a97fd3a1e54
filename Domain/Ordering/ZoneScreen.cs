using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Typed words are not on a map: the customer says which zone they are in, with fee and minimum in sight.</summary>
public sealed class ZoneScreen : Screen
{
    public override ScreenId Id => ScreenId.Zone;

    public override bool AsksForATap => true;

    public override View Show(Visit visit) => new(Phrase.Lines([
        new Phrase("zone.ask"),
        Phrase.Blank,
        .. visit.Shop.Zones.Select(Terms)]))
    {
        Rows = new Rows()
            .Column(visit.Shop.Zones.Select(zone => new Button(Phrase.Verbatim(zone.Name), "zone", zone.Id)))
            .Row(new Button(new Phrase("button.zone_none"), "elsewhere"))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "elsewhere" } => Checkouts.Answer(visit, checkout => checkout with { Address = null }).Saying(AddressScreen.OutOfReach(visit).Because),
        Input.Tap { Verb: "zone" } tap when visit.Shop.Zones.FirstOrDefault(zone => zone.Id == tap.Argument) is { } zone =>
            Checkouts.AnswerWhere(visit, checkout => checkout with { Address = checkout.Address! with { ZoneId = zone.Id } }),
        _ => null,
    };

    /// <summary>For a place on the map, whose zone nobody has to choose.</summary>
    internal static Phrase Found(DeliveryZone zone) => new(
        "address.in_zone", ("zone", zone.Name), ("fee", Fee(zone)), ("free_from", FreeFrom(zone)));

    private static Phrase Terms(DeliveryZone zone) => new(
        "zone.terms",
        ("zone", zone.Name),
        ("fee", Fee(zone)),
        ("free_from", FreeFrom(zone)),
        ("minimum", zone.Minimum is { } minimum ? new Phrase("zone.minimum", ("amount", minimum)) : null));

    private static Phrase Fee(DeliveryZone zone) =>
        zone.Fee.IsZero ? new Phrase("zone.free") : new Phrase("zone.fee", ("amount", zone.Fee));

    private static Phrase? FreeFrom(DeliveryZone zone) =>
        zone is { FreeFrom: { } from, Fee.IsZero: false } ? new Phrase("zone.free_from", ("amount", from)) : null;
}
