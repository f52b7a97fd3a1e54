using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class WayScreen : Screen
{
    public override ScreenId Id => ScreenId.Way;

    public override bool AsksForATap => true;

    /// <summary>Who has less in the cart than some way asks for is offered the menu, too.</summary>
    public override View Show(Visit visit)
    {
        var totals = CartCheck.Totals(visit);
        return new(new Phrase("way.ask"))
        {
            Rows = new Rows()
                .Column(visit.Shop.Ways.Select(rules => new Button(WayText.Name(visit.Shop, rules.Way), "way", rules.Way.ToString().ToLowerInvariant())))
                .Row(Buttons.Back("back"), visit.Shop.Ways.Any(rules => MinimumOrder.Missing(visit.Shop, totals, rules.Way, null) is not null) ? Buttons.Menu : null)
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "way" } tap when Enum.TryParse<Way>(tap.Argument, ignoreCase: true, out var way) && visit.Shop.Rules(way) is not null =>
            Choose(visit, way),
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        _ => null,
    };

    /// <summary>The minimum order of a way is told here already, not after five more questions; a zone may ask for more later.</summary>
    private static Step Choose(Visit visit, Way way)
    {
        var chosen = visit with
        {
            Session = visit.Session with
            {
                Checkout = visit.Session.Checkout with { Way = way, Table = way == Way.AtTable ? visit.Table : null },
            },
        };
        return Checkouts.WhyNot(chosen) is { } refusal
            ? Step.Stay(visit.Session, refusal)
            : Checkouts.Answer(chosen, checkout => checkout);
    }
}
