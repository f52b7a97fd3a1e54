using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

/// <summary>One option group of the product that is being chosen, with the running price.</summary>
public sealed class ProductOptionsScreen : Screen
{
    public override ScreenId Id => ScreenId.ProductOptions;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        if (Draft.Product(visit) is not { } product || Draft.OpenGroup(visit) is not { } group)
        {
            return new(new Phrase("product.gone")) { Rows = new Rows().Row(Buttons.Menu).ToList() };
        }

        var line = visit.Session.Draft!.Line;
        var rows = new Rows();
        foreach (var option in group.Options)
        {
            var count = Draft.CountOf(line, group, option);
            rows.Row(
                new Button(Label(option, count, group), "option", option.Id),
                count > 0 && group.MaxOfOne > 1 ? new Button(new Phrase("button.minus"), "less", option.Id) : null);
        }

        var enough = Draft.CountOf(line, group) >= group.Min;
        return new(Phrase.Lines(
            new Phrase("product.title", ("name", product.Name)),
            new Phrase("product.price", ("price", Draft.RunningPrice(line, product))),
            Phrase.Blank,
            new Phrase("options.title", ("group", group.Name)),
            Rule(group),
            group.Max > 1 ? new Phrase("options.chosen", ("chosen", Draft.CountOf(line, group)), ("most", group.Max)) : null))
        {
            Picture = product.Picture,
            Rows = rows
                .Row(Buttons.Back("before"), enough ? new Button(new Phrase(group.IsRequired || Draft.CountOf(line, group) > 0 ? "button.next" : "button.skip"), "next") : null)
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap tap || Draft.Product(visit) is not { } product || Draft.OpenGroup(visit) is not { } group)
        {
            return null;
        }

        var draft = visit.Session.Draft!;
        return tap.Verb switch
        {
            "option" when group.Option(tap.Argument) is { } option => Take(visit, product, group, option),
            "less" when group.Option(tap.Argument) is { } option =>
                Step.Stay(With(visit, Draft.Set(draft.Line, product, group, option, Draft.CountOf(draft.Line, group, option) - 1))),
            "next" when Draft.CountOf(draft.Line, group) >= group.Min => Next(visit.Session),
            "next" => Step.Stay(visit.Session).Toasting(new Phrase("options.choose_more", ("count", group.Min - Draft.CountOf(draft.Line, group)))),
            "before" when draft.Group > 0 => Step.Go(Trigger.Choose, visit.Session with { Draft = draft with { Group = draft.Group - 1 } }),
            "before" => Step.Go(Trigger.Choose, visit.Session with { Draft = draft with { Group = product.OptionGroups.Count } }),
            _ => null,
        };
    }

    private static Step Take(Visit visit, Product product, OptionGroup group, Option option)
    {
        var line = visit.Session.Draft!.Line;
        var count = Draft.CountOf(line, group, option);
        if (group.IsSingleChoice)
        {
            var alone = line with { Options = [.. line.Options.Where(chosen => chosen.GroupId != group.Id)] };
            return count > 0 && !group.IsRequired
                ? Step.Stay(With(visit, alone))
                : Next(With(visit, Draft.Set(alone, product, group, option, 1)));
        }

        if (count > 0 && group.MaxOfOne == 1)
        {
            return Step.Stay(With(visit, Draft.Set(line, product, group, option, 0)));
        }

        return count >= group.MaxOfOne || Draft.CountOf(line, group) >= group.Max
            ? Step.Stay(visit.Session).Toasting(new Phrase("options.no_more", ("count", count >= group.MaxOfOne ? group.MaxOfOne : group.Max)))
            : Step.Stay(With(visit, Draft.Set(line, product, group, option, count + 1)));
    }

    private static Step Next(Session session) =>
        Step.Go(Trigger.Choose, session with { Draft = session.Draft! with { Group = session.Draft.Group + 1 } });

    private static Session With(Visit visit, Ordering.CartLine line) =>
        visit.Session with { Draft = visit.Session.Draft! with { Line = line } };

    private static Phrase Rule(OptionGroup group) => group switch
    {
        { Min: 1, Max: 1 } => new Phrase("options.one"),
        { Min: 0, Max: 1 } => new Phrase("options.one_or_none"),
        { Min: 0 } => new Phrase("options.up_to", ("count", group.Max)),
        _ when group.Min == group.Max => new Phrase("options.exactly", ("count", group.Min)),
        _ => new Phrase("options.between", ("min", group.Min), ("max", group.Max)),
    };

    private static Phrase Label(Option option, int count, OptionGroup group)
    {
        var name = option.Price.IsZero
            ? new Phrase("option.free", ("name", option.Name))
            : new Phrase("option.priced", ("name", option.Name), ("price", option.Price));
        return count == 0 ? name
            : group.MaxOfOne == 1 ? new Phrase("option.chosen", ("option", name))
            : new Phrase("option.counted", ("option", name), ("times", count));
    }
}
