using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What the customer pays with in cash, so that the courier brings change.</summary>
public sealed class ChangeScreen : Screen
{
    private static readonly int[] Notes = [5, 10, 20, 50, 100];

    public override ScreenId Id => ScreenId.Change;

    public override bool ReadsLabels => true;

    public override View Show(Visit visit)
    {
        var total = CartCheck.Totals(visit).Total;
        return new(new Phrase(visit.Session.IsForCaller ? "counter.ask_change" : "change.ask", ("total", total)))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.change_none"), "exact"))
                .Grid(4, Suggestions(total).Select(note => new Button(new Phrase("button.amount", ("amount", note)), "from", Buttons.Number(note.Minor))))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "exact" } => Checkouts.Answer(visit, checkout => checkout with { Change = new(null) }),
        Input.Tap { Verb: "from" } tap when long.TryParse(tap.Argument, out var minor) => From(visit, new(minor, visit.Shop.Currency)),
        Input.Words words => Amounts.Parse(words.Text, visit.Shop.Currency) is { } amount
            ? From(visit, amount)
            : Step.Stay(visit.Session).Saying(new Phrase("change.unclear", ("total", CartCheck.Totals(visit).Total))),
        _ => null,
    };

    /// <summary>Round sums above the total that one is likely to have in hand, smallest first, at most four.</summary>
    internal static IEnumerable<Money> Suggestions(Money total)
    {
        var scale = total.Currency.Scale;
        while (total.Minor / scale >= 1000)
        {
            scale *= 10;
        }

        return Notes
            .Select(note => note * scale)
            .Select(note => new Money((total.Minor + note - 1) / note * note, total.Currency))
            .Where(sum => sum > total)
            .Distinct()
            .OrderBy(sum => sum.Minor)
            .Take(4);
    }

    private static Step From(Visit visit, Money amount)
    {
        var total = CartCheck.Totals(visit).Total;
        return amount < total
            ? Step.Stay(visit.Session).Saying(new Phrase("change.too_little", ("amount", amount), ("total", total)))
            : amount.Minor > 100 * total.Minor
                ? Step.Stay(visit.Session).Saying(new Phrase("change.unclear", ("total", total)))
                : Checkouts.Answer(visit, checkout => checkout with { Change = new(amount == total ? null : amount) });
    }
}
