using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Booking;

/// <summary>What follows from a change of a booking: the customer's own message, the staff's ticket, a line that rings.</summary>
internal sealed class BookingTurns(ShopContext context, Drawing drawing, ILogger log)
{
    private readonly OrderTurns _orders = new(context, drawing, log);

    /// <summary>A press on a ticket; whoever pressed may.</summary>
    /// <returns>What the press is answered with.</returns>
    public Phrase? Press(Matter.BookingPress press, Desk desk, Batch batch, Outcome outcome)
    {
        if (batch.Bookings.Find(press.BookingId) is not { } booking)
        {
            return new Phrase("desk.unknown");
        }

        var done = BookingDesk.Press(booking, press.Verb, press.Argument, desk);
        if (done.Changed is { } changed)
        {
            batch.Bookings.Take(changed);
            Promise(changed, booking, batch, outcome);
            Ping(booking, changed, batch, outcome);
            return done.Toast;
        }

        if (press.Verb == "show")
        {
            batch.Bookings.ForgetTicket(booking.Id);
        }

        batch.Bookings.Touch(booking.Id);
        PromiseTicket(booking, batch, outcome, done.Asks);
        return done.Toast;
    }

    /// <summary>Tells both sides how a booking stands now; a hold is nobody's news.</summary>
    /// <param name="before">As it was; null: it is new. What is confirmed for another time than before goes into the customer's calendar.</param>
    public void Promise(Domain.Booking.Booking booking, Domain.Booking.Booking? before, Batch batch, Outcome outcome)
    {
        outcome.Told.Add(() => log.LogInformation("Booking {Number} at {Shop} is {Status}", booking.Number, context.Shop.Key, booking.Status));
        TakeOrdersAlong(booking, before, batch, outcome);
        PromiseTicket(booking, batch, outcome);
        if (booking.ChatId is { } chat)
        {
            PromiseStatus(booking, chat, batch, outcome);
            if (booking.Status == BookingStatus.Confirmed && (before?.Status, before?.From, before?.To) != (booking.Status, booking.From, booking.To))
            {
                var file = drawing.BookingFile(context.Shop, booking, batch.Bookings.StepOf(booking.Id), batch.Now);
                batch.PromiseBookingNotice(booking.Id, "ics", chat, file.ToJson());
            }
        }
    }

    /// <summary>A booking's own messages name what was ordered ahead for it: when that begins, and when it ends early.</summary>
    public void ShowOrdersOf(Order order, Batch batch, Outcome outcome)
    {
        if (order is { BookingId: { } id, Status: OrderStatus.Placed or OrderStatus.Cancelled or OrderStatus.Rejected } && batch.Bookings.Find(id) is { } booking)
        {
            batch.Bookings.Touch(id);
            PromiseTicket(booking, batch, outcome);
            if (booking.ChatId is { } chat)
            {
                PromiseStatus(booking, chat, batch, outcome);
            }
        }
    }

    /// <summary>An edited message makes no sound; what the customer waits for does, where no file for the calendar rings already.</summary>
    public void Ping(Domain.Booking.Booking before, Domain.Booking.Booking booking, Batch batch, Outcome outcome)
    {
        if (booking.ChatId is { } chat && BookingMessage.Ping(context.Shop, before, booking) is { } line)
        {
            batch.PromiseBooking(OutboxKind.Notice, booking.Id, chat, drawing.Line(line, context.Shop, booking.Language).ToJson());
            outcome.Chats.Add(chat);
        }
    }

    /// <summary>What the guest did about a booking that staff plan by; the line about an open order that goes along with it rings already.</summary>
    public void RingStaff(Domain.Booking.Booking before, Domain.Booking.Booking booking, Batch batch, Outcome outcome)
    {
        if (context.TicketChat is { } chat && !batch.Orders.OfBooking(booking.Id).Any(order => order.IsOpen) && Domain.Booking.BookingTicket.Ring(context.Shop, before, booking) is { } line)
        {
            batch.PromiseBookingNotice(booking.Id, "guest", chat, drawing.Line(line, context.Shop, context.Shop.DefaultLanguage).ToJson());
            outcome.Chats.Add(chat);
        }
    }

    /// <summary>A line with buttons about a booking; its name tells it apart from all others, so it is promised once.</summary>
    public void PromiseNotice(Domain.Booking.Booking booking, string name, View view, Batch batch, Outcome outcome)
    {
        if (booking.ChatId is { } chat)
        {
            batch.Promise(OutboxKind.Notice, $"booking:{booking.Id}:{name}", 0, chat, drawing.BookingNotice(view, context.Shop, booking).ToJson());
            outcome.Chats.Add(chat);
        }
    }

    public void PromiseTicket(Domain.Booking.Booking booking, Batch batch, Outcome outcome, string? asks = null)
    {
        if (context.TicketChat is { } chat)
        {
            var desk = new Desk(context.Shop, batch.Bookings.Occupancy ?? Occupancy.None, batch.Now, string.Empty);
            var history = batch.Bookings.HistoryOf(booking.CustomerId);
            batch.PromiseBooking(OutboxKind.Ticket, booking.Id, chat, drawing.BookingTicket(booking, batch.Orders.OfBooking(booking.Id), history, desk, asks).ToJson());
            outcome.Chats.Add(chat);
        }
    }

    private void PromiseStatus(Domain.Booking.Booking booking, long chat, Batch batch, Outcome outcome)
    {
        batch.PromiseBooking(OutboxKind.Status, booking.Id, chat, drawing.BookingStatus(context.Shop, booking, batch.Orders.OfBooking(booking.Id), batch.Now).ToJson());
        outcome.Chats.Add(chat);
    }

    private void TakeOrdersAlong(Domain.Booking.Booking booking, Domain.Booking.Booking? before, Batch batch, Outcome outcome)
    {
        foreach (var order in before is null ? [] : batch.Orders.OfBooking(booking.Id))
        {
            if (FollowingOrder.Of(order, before!, booking, context.Shop, batch.Now, batch.Orders.SlotsTaken) is { } following)
            {
                _orders.Follow(following, batch, outcome);
            }
        }
    }
}
