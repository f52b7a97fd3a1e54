using ShopBot.Bot.Telegram;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Conversation;

/// <summary>What follows from a change of an order: the customer's own message, the staff's ticket, a line that rings.</summary>
internal sealed class OrderTurns(ShopContext context, Drawing drawing, ILogger log)
{
    public void PromiseChange(Order order, Batch batch, Outcome outcome)
    {
        outcome.Told.Add(() => log.LogInformation("Order {Number} at {Shop} is {Status}", order.Number, context.Shop.Key, order.Status));
        PromiseBoth(order, batch, outcome);
    }

    public void PromiseBoth(Order order, Batch batch, Outcome outcome)
    {
        PromiseTicket(order, batch, outcome);
        batch.Promise(OutboxKind.Status, order.Id, order.ChatId, drawing.Status(context.Shop, order, batch.Now).ToJson());
        outcome.Chats.Add(order.ChatId);
    }

    public void PromiseTicket(Order order, Batch batch, Outcome outcome, bool askReason = false)
    {
        if (context.TicketChat is { } chat)
        {
            batch.Promise(OutboxKind.Ticket, order.Id, chat, drawing.Ticket(context.Shop, order, batch.Now, askReason).ToJson());
            outcome.Chats.Add(chat);
        }
    }

    public void Ping(Order order, Batch batch, Outcome outcome)
    {
        if (StatusMessage.Ping(context.Shop, order, batch.Now) is { } line)
        {
            batch.Promise(OutboxKind.Notice, order.Id, order.ChatId, drawing.Line(line, context.Shop, order.Language).ToJson());
            outcome.Chats.Add(order.ChatId);
        }
    }

    /// <summary>What staff did to an order from a panel.</summary>
    public void Do(OrderDeed deed, Batch batch, Outcome outcome)
    {
        var order = deed.Order;
        if (deed.TicketAnew)
        {
            TakeOldTicketAway(order, batch, outcome);
            batch.Orders.Touch(order.Id);
            PromiseTicket(order, batch, outcome);
            return;
        }

        batch.Orders.Change(order);
        PromiseChange(order, batch, outcome);
        if (deed.MovesOn)
        {
            Ping(order, batch, outcome);
        }

        if (deed.ToCustomer is { } line)
        {
            batch.PromiseOrderNotice(order.Id, "customer", order.ChatId, drawing.Line(line, context.Shop, order.Language).ToJson());
        }
    }

    /// <summary>Where the ticket came twice, the upper copy says that it stands further down. What follows the press draws the ticket itself.</summary>
    public void KeepOneTicket(Order order, long chatId, int pressed, Batch batch)
    {
        if (batch.Orders.TicketIsShownAs(order.Id, chatId, pressed) is { } copy)
        {
            PromiseMoved(order, chatId, copy, batch);
        }
    }

    private void TakeOldTicketAway(Order order, Batch batch, Outcome outcome)
    {
        if (batch.Orders.ForgetTicket(order.Id) is var (chat, message))
        {
            PromiseMoved(order, chat, message, batch);
            outcome.Chats.Add(chat);
        }
    }

    private void PromiseMoved(Order order, long chatId, int messageId, Batch batch) => batch.Promise(
        OutboxKind.Panel, $"order:{order.Id}:moved:{messageId}", batch.Orders.StepOf(order.Id), chatId,
        (drawing.Panel(Ticket.Moved(order), context.Shop, context.Shop.DefaultLanguage) with { OnlyInPlace = true }).ToJson(), messageId);

    /// <summary>Takes an order along with the booking it waits for, and says what else has to be said.</summary>
    public void Follow(FollowingOrder following, Batch batch, Outcome outcome)
    {
        var order = following.Order;
        batch.Orders.Change(order);
        PromiseChange(order, batch, outcome);
        if (following.ToStaff is { } toStaff && context.TicketChat is { } staff)
        {
            batch.PromiseOrderNotice(order.Id, "staff", staff, drawing.Line(toStaff, context.Shop, context.Shop.DefaultLanguage).ToJson());
        }

        if (following.ToCustomer is { } toCustomer)
        {
            batch.PromiseOrderNotice(order.Id, "customer", order.ChatId, drawing.Line(toCustomer, context.Shop, order.Language).ToJson());
        }
    }
}
