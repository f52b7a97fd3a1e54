using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class WayScreen : Screen
{
    public override ScreenId Id => ScreenId.Way;

    public override bool AsksForATap => true;

    public override View Show(Visit visit) => new(new Phrase("way.ask"))
    {
        Rows = new Rows()
            .Column(visit.Shop.Ways.Select(rules => new Button(WayText.Name(visit.Shop, rules.Way), "way", rules.Way.ToString().ToLowerInvariant())))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

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
