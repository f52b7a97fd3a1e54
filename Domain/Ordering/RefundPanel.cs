using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// Notes money that was given back: "5.00 the pizza was cold", or the amount alone, and then why. The shop gives it back by its own means;
/// here it is written down and told.
/// </summary>
internal static class RefundPanel
{
    private const string Yes = "yes";
    private const string NoReason = "noreason";

    /// <summary>Not for what was never sold.</summary>
    public static bool IsPossible(Order order) =>
        order.Status is not (OrderStatus.Rejected or OrderStatus.Cancelled) && order.Refunded < order.Totals.Total && order.Refunds.Count < Refund.MostOfAnOrder;

    /// <param name="argument">"17": ask; "17.noreason": the amount that was written is all; "17.yes": what was written for it counts.</param>
    public static DeskAnswer Press(string? argument, Desk desk) => (argument?.Split('.'), desk.Order) switch
    {
        ([_, Yes], { } order) => Confirm(order, desk),
        ([_, NoReason], { } order) => IsPossible(order) && Amount(order, desk) is { } amount ? Sure(order, amount, string.Empty) : Ask(desk),
        _ => Ask(desk),
    };

    private static DeskAnswer Ask(Desk desk) => desk.Order is not { } order ? DeskAnswer.Saying(new Phrase("find.gone"))
        : IsPossible(order) ? Ask(order, new Phrase("refund.ask", ("number", order.Number), ("most", order.Totals.Total - order.Refunded)))
        : OrderPanel.Show(order, desk) with { Toast = new Phrase("refund.nothing_left") };

    public static DeskAnswer Note(string words, Desk desk)
    {
        if (desk.Order is not { } order)
        {
            return DeskAnswer.Saying(new Phrase("find.gone"));
        }

        if (!IsPossible(order))
        {
            return DeskAnswer.Saying(new Phrase("refund.nothing_left"));
        }

        var most = order.Totals.Total - order.Refunded;
        var written = Read(words, most.Currency);
        if (written is not { Reason: "" } && Amount(order, desk) is { } asked)
        {
            return Reason(Split(words)) is { Length: > 0 and <= Refund.MaxReason } why ? Sure(order, asked, why) : Why(order, asked, new Phrase("refund.why_long"));
        }

        return written is not var (amount, reason) ? Ask(order, new Phrase("refund.how", ("number", order.Number), ("most", most)))
            : amount > most ? Ask(order, new Phrase("refund.too_much", ("number", order.Number), ("most", most)))
            : reason.Length == 0 ? Why(order, amount, new Phrase("refund.why", ("number", order.Number), ("amount", amount)))
            : Sure(order, amount, reason);
    }

    private static DeskAnswer Why(Order order, Money amount, Phrase question) => Keep(
        order, amount, string.Empty, question, new(new Phrase("button.refund_no_reason"), "refund", $"{Buttons.Number(order.Id)}.{NoReason}"));

    private static DeskAnswer Sure(Order order, Money amount, string reason) => Keep(
        order, amount, reason, new Phrase("refund.confirm", ("number", order.Number), ("amount", amount), ("told", Told(order, amount, reason))),
        new(new Phrase("button.refund_yes"), "refund", $"{Buttons.Number(order.Id)}.{Yes}"));

    /// <summary>What was written waits for the button; words that come instead are the reason, or begin anew.</summary>
    private static DeskAnswer Keep(Order order, Money amount, string reason, Phrase question, Button next) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(next, Back(order)).ToList(),
    }) with
    { Asks = new("refund", Buttons.Number(order.Id)) { Words = string.Create(CultureInfo.InvariantCulture, $"{amount.ToDecimal()} {reason}") } };

    /// <summary>What was written for the order before: an amount alone, which may still be given back; null: nothing such.</summary>
    private static Money? Amount(Order order, Desk desk) =>
        Written(order, desk) is (var amount, "") && amount <= order.Totals.Total - order.Refunded ? amount : null;

    private static (Money Amount, string Reason)? Written(Order order, Desk desk) =>
        desk.Asked is { Action: "refund", Words: { } words } asked && asked.Argument == Buttons.Number(order.Id) ? Read(words, order.Totals.Total.Currency) : null;

    /// <summary>What was written and shown counts; for whoever presses without having written it, it is an old button.</summary>
    private static DeskAnswer Confirm(Order order, Desk desk)
    {
        var most = order.Totals.Total - order.Refunded;
        if (Written(order, desk) is not var (amount, reason))
        {
            return OrderPanel.Show(order, desk) with { Toast = new Phrase("desk.unknown") };
        }

        if (!IsPossible(order) || amount > most)
        {
            return Ask(desk);
        }

        var noted = order with { Refunds = [.. order.Refunds, new(amount, reason, desk.By, desk.Now)] };
        return (OrderPanel.Show(noted, desk) with
        {
            Order = new(noted) { ToCustomer = Told(order, amount, reason) },
        }).Doing(new DeskFact.Noted { Log = new("refund", Buttons.Number(order.Number), null, reason.Length == 0 ? $"{amount}" : LogEntry.With($"{amount}", reason)) });
    }

    /// <summary>What the customer reads.</summary>
    private static Phrase Told(Order order, Money amount, string reason) =>
        new(reason.Length == 0 ? "refund.told_plain" : "refund.told", ("number", order.Number), ("amount", amount), ("reason", reason));

    private static DeskAnswer Ask(Order order, Phrase question) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(Back(order)).ToList(),
    }) with
    { Asks = new("refund", Buttons.Number(order.Id)) };

    private static Button Back(Order order) => new(new Phrase("button.back"), "opened", Buttons.Number(order.Id));

    /// <summary>The first word that is an amount, above zero, and the words around it, if any; null where there is no such amount, or they are too long.</summary>
    private static (Money Amount, string Reason)? Read(string words, Currency currency)
    {
        var all = Split(words);
        var at = Array.FindIndex(all, word => word.Any(char.IsAsciiDigit));
        var reason = Reason(all.Where((_, place) => place != at));
        return at >= 0 && !all[at].StartsWith('-') && Amounts.Parse(all[at], currency) is { Minor: > 0 } amount && reason.Length <= Refund.MaxReason ? (amount, reason) : null;
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Reason(IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Any(char.IsLetterOrDigit))).Trim(',', ';', ':', '.');
}
