using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class CartScreen : Screen
{
    public override ScreenId Id => ScreenId.Cart;

    public override View Show(Visit visit)
    {
        if (visit.Cart.IsEmpty)
        {
            return new(new Phrase("cart.empty")) { Rows = new Rows().Row(Buttons.Menu, Buttons.Orders).ToList() };
        }

        var problems = CartCheck.Problems(visit).ToDictionary(problem => problem.LineId);
        var totals = CartCheck.Totals(visit);
        var missing = MinimumOrder.Say(visit, totals);
        Phrase?[] sum =
        [
            OrderAhead.Say(visit),
            visit.Shop.Trading?.IsPaused(visit.Now) == true ? OpenNow.Say(visit) : null,
            .. CartText.Sum(totals, CartCheck.Zone(visit) is not null),
            missing,
        ];
        return new(Phrase.Lines([
            new Phrase("cart.title"),
            Phrase.Blank,
            .. LinesThatFit.Of(visit.Cart.Lines, (line, noteLength) => Line(line, visit, problems.GetValueOrDefault(line.Id), noteLength), sum),
            Phrase.Blank,
            .. sum]))
        {
            Rows = new Rows()
                .Each(visit.Cart.Lines.Select(line => LineButtons(line, visit)))
                .Row(problems.Count == 0 ? new Button(new Phrase("button.checkout", ("total", totals.Total)), "checkout") : null)
                .Row((missing is not null || AnswersAreInTheWay(visit, problems.Count) ? Changeable(visit) : []).Select(question => SummaryScreen.ChangeButton(visit.Shop, question)))
                .Row(Buttons.Menu, new Button(new Phrase("button.empty_cart"), "empty"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap tap)
        {
            return null;
        }

        var line = int.TryParse(tap.Argument, out var id) ? visit.Cart.Line(id) : null;
        return tap.Verb switch
        {
            "checkout" => Checkouts.Begin(visit),
            "change" when Changeable(visit).FirstOrDefault(question => SummaryScreen.Name(question) == tap.Argument) is { } question =>
                Step.Go(Trigger.Checkout, visit.Session with { Checkout = question.Clear(visit.Session.Checkout) }),
            "empty" => Step.Go(Trigger.EmptyCart, visit.Session),
            "line" when line is not null => Step.Go(Trigger.OpenLine, visit.Session with { LineId = line.Id }),
            "more" when line is not null => CartLineScreen.More(visit, line),
            "less" when line is not null => Step.Stay(visit.Session with { Cart = visit.Cart.With(line with { Quantity = line.Quantity - 1 }) }),
            _ => null,
        };
    }

    /// <summary>Whether the cart would have fewer problems, had nothing been answered yet.</summary>
    private static bool AnswersAreInTheWay(Visit visit, int problems) =>
        problems > CartCheck.Problems(visit with { Session = visit.Session with { Checkout = new() } }).Count;

    private static IEnumerable<Question> Changeable(Visit visit) => Question.All.Where(question =>
        question.Screen is (ScreenId.Way or ScreenId.Address or ScreenId.Time) && question.Applies(visit) && question.IsAnswered(visit.Session.Checkout));

    private static IEnumerable<Phrase> Line(CartLine line, Visit visit, LineProblem? problem, int noteLength)
    {
        if (visit.Shop.Menu.Product(line.ProductId) is not { } product)
        {
            return [problem!.Because];
        }

        var total = Draft.RunningPrice(line, product) * line.Quantity;
        return
        [
            new Phrase("line.title", ("pieces", line.Quantity), ("product", product.Name), ("total", total)),
            .. CartText.ChoicesBelow(product, line, noteLength),
            .. problem is null ? (IEnumerable<Phrase>)[] : [new Phrase("line.problem", ("because", problem.Because))],
        ];
    }

    private static Button[] LineButtons(CartLine line, Visit visit)
    {
        var id = Buttons.Number(line.Id);
        var name = visit.Shop.Menu.Product(line.ProductId) is { } product
            ? new Phrase("button.line", ("pieces", line.Quantity), ("product", product.Name))
            : new Phrase("button.line_gone");
        return [new(new Phrase("button.minus"), "less", id), new(name, "line", id), new(new Phrase("button.plus"), "more", id)];
    }
}
