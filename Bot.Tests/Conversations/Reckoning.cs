using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What must hold at the end of every conversation, whatever it was about.</summary>
internal static class Reckoning
{
    private static readonly TextBook Texts = TextBook.Load();

    public static async Task Check(Stage stage, IReadOnlyList<CallbackTap> taps, Func<string, Exception> failed)
    {
        await using var db = stage.Database.CreateDbContext();
        var problems = stage.Simulator.Violations.Select(call => $"A call broke the Bot API's rules: {call}")
            .Concat(taps.Where(tap => !tap.IsAnswered).Select(tap => $"A tap was not answered: {tap.Data}"))
            .Concat(stage.Chats.SelectMany(chat => chat.Messages).SelectMany(message => message.Buttons).SelectMany(row => row)
                .Where(button => button.Text != button.Text.Trim()).Select(button => $"A button begins or ends in a space: [{button.Text}]"))
            .Concat(stage.Log.Errors.Select(error => $"An error was logged: {error}"))
            .Concat(await Kept(db))
            .Concat((await db.Orders.Include(order => order.Lines).ToListAsync()).SelectMany(order => Totals(stage, order)));
        if (problems.FirstOrDefault() is { } problem)
        {
            throw failed(problem);
        }
    }

    private static async Task<IEnumerable<string>> Kept(ShopBotDb db)
    {
        var problems = new List<string>();
        problems.AddRange((await db.Quarantine.ToListAsync()).Select(row => $"Update {row.UpdateId} was set aside: {row.Error}"));
        problems.AddRange((await db.Outbox.Where(row => row.State != OutboxState.Sent).ToListAsync())
            .Where(row => row.Error != "the customer cannot be reached")
            .Select(row => $"{row.Subject} {row.Kind} was not sent: {row.Error}"));
        problems.AddRange((await db.Products.Where(product => product.StockLeft < 0).ToListAsync()).Select(product => $"{product.Id} was oversold."));
        return problems;
    }

    /// <summary>The lines add up to the total, and ticket and status message say that total.</summary>
    private static IEnumerable<string> Totals(Stage stage, OrderRow order)
    {
        var subtotal = order.Lines.Sum(line => line.UnitPrice * line.Quantity);
        if (order.Subtotal != subtotal || (order.TaxesIncluded && order.Total != subtotal - order.Discount + order.Delivery))
        {
            yield return $"Order {order.Id} does not add up: {subtotal} - {order.Discount} + {order.Delivery} is not {order.Total}.";
        }

        var ticket = order.TicketMessageId is { } id ? stage.Staff.Message(id) : null;
        if (ticket?.Text.Split('\n').Contains(Say(order, stage.Shop.DefaultLanguage, stage)) != true)
        {
            yield return $"The ticket of order {order.Id} does not say {Say(order, stage.Shop.DefaultLanguage, stage)}: {ticket}";
        }

        if (order.ChatId == Order.NoChat)
        {
            yield break;
        }

        var chat = stage.Customers.First(customer => customer.Id == order.ChatId).Chat(stage.Bot);
        var status = order.StatusMessageId is { } shown ? chat.Message(shown) : null;
        if (status?.Text.Split('\n').Contains(Say(order, order.Language, stage)) != true)
        {
            yield return $"The status message of order {order.Id} does not say {Say(order, order.Language, stage)}: {status}";
        }
    }

    private static string Say(OrderRow order, string language, Stage stage) =>
        Texts.Plain(new Phrase("sum.total", ("amount", new Money(order.Total, Currency.Of(order.Currency)))), language, stage.Shop);
}
