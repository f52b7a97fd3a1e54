using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>Notes money that was given back: "5.00 the pizza was cold". The shop gives it back by its own means; here it is written down and told.</summary>
internal static class RefundPanel
{
    private const string Yes = "yes";

    /// <summary>Not for what was never sold.</summary>
    public static bool IsPossible(Order order) =>
        order.Status is not (OrderStatus.Rejected or OrderStatus.Cancelled) && order.Refunded < order.Totals.Total && order.Refunds.Count < Refund.MostOfAnOrder;

    /// <param name="argument">"17": ask; "17.yes": what was written for it counts.</param>
    public static DeskAnswer Press(string? argument, Desk desk) =>
        argument?.Split('.') is [_, Yes] && desk.Order is { } order ? Confirm(order, desk) : Ask(desk);

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
        if (Read(words, order.Totals.Total.Currency) is not var (amount, reason))
        {
            return Ask(order, new Phrase("refund.how", ("number", order.Number), ("most", most)));
        }

        if (amount > most)
        {
            return Ask(order, new Phrase("refund.too_much", ("number", order.Number), ("most", most)));
        }

        return DeskAnswer.Showing(new View(new Phrase("refund.confirm", ("number", order.Number), ("amount", amount), ("reason", reason)))
        {
            Rows = new Rows().Row(new Button(new Phrase("button.refund_yes"), "refund", $"{Buttons.Number(order.Id)}.{Yes}"), Back(order)).ToList(),
        }) with
        { Asks = new("refund", Buttons.Number(order.Id)) { Words = string.Create(CultureInfo.InvariantCulture, $"{amount.ToDecimal()} {reason}") } };
    }

    /// <summary>What was written and shown counts; for whoever presses without having written it, it is an old button.</summary>
    private static DeskAnswer Confirm(Order order, Desk desk)
    {
        var most = order.Totals.Total - order.Refunded;
        if (desk.Asked is not { Action: "refund", Words: { } words } asked || asked.Argument != Buttons.Number(order.Id))
        {
            return OrderPanel.Show(order, desk) with { Toast = new Phrase("desk.unknown") };
        }

        if (!IsPossible(order) || Read(words, most.Currency) is not var (amount, reason) || amount > most)
        {
            return Ask(desk);
        }

        var noted = order with { Refunds = [.. order.Refunds, new(amount, reason, desk.By, desk.Now)] };
        return (OrderPanel.Show(noted, desk) with
        {
            Order = new(noted) { ToCustomer = new Phrase("refund.told", ("number", order.Number), ("amount", amount), ("reason", reason)) },
        }).Doing(new DeskFact.Noted { Log = new("refund", Buttons.Number(order.Number), null, LogEntry.With($"{amount}", reason)) });
    }

    private static DeskAnswer Ask(Order order, Phrase question) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(Back(order)).ToList(),
    }) with
    { Asks = new("refund", Buttons.Number(order.Id)) };

    private static Button Back(Order order) => new(new Phrase("button.back"), "opened", Buttons.Number(order.Id));

    /// <summary>The first word that is an amount, above zero, and the words around it; null where either is missing, or too long.</summary>
    private static (Money Amount, string Reason)? Read(string words, Currency currency)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(all, word => word.Any(char.IsAsciiDigit));
        var reason = string.Join(' ', all.Where((word, place) => place != at && word.Any(char.IsLetterOrDigit))).Trim(',', ';', ':', '.');
        return at >= 0 && !all[at].StartsWith('-') && Amounts.Parse(all[at], currency) is { Minor: > 0 } amount && reason.Length is > 0 and <= Refund.MaxReason ? (amount, reason) : null;
    }
}
