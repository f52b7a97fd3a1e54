using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Booking;

/// <summary>What follows from a change of a booking: the customer's own message, the staff's ticket.</summary>
internal sealed class BookingTurns(ShopContext context, Drawing drawing, ILogger log)
{
    /// <summary>A press on a ticket; whoever pressed may.</summary>
    /// <returns>What the press is answered with.</returns>
    public Phrase? Press(Matter.BookingPress press, string by, Batch batch, Outcome outcome)
    {
        if (batch.Bookings.Find(press.BookingId) is not { } booking)
        {
            return new Phrase("desk.unknown");
        }

        var done = BookingDesk.Press(booking, press.Verb, press.Argument, by, batch.Now);
        if (done.Changed is { } changed)
        {
            batch.Bookings.Take(changed);
            Promise(changed, booking, batch, outcome);
        }
        else
        {
            batch.Bookings.Touch(booking.Id);
            PromiseTicket(booking, batch, outcome, done.Asks);
        }

        return done.Toast;
    }

    /// <summary>Tells both sides how a booking stands now; a hold is nobody's news.</summary>
    /// <param name="before">As it was; null: it is new. What is confirmed for another time than before goes into the customer's calendar.</param>
    public void Promise(Domain.Booking.Booking booking, Domain.Booking.Booking? before, Batch batch, Outcome outcome)
    {
        outcome.News.Add(() => log.LogInformation("Booking {Number} at {Shop} is {Status}", booking.Number, context.Shop.Key, booking.Status));
        PromiseTicket(booking, batch, outcome);
        if (booking.ChatId is { } chat)
        {
            batch.PromiseBooking(OutboxKind.Status, booking.Id, chat, drawing.BookingStatus(context.Shop, booking, batch.Now).ToJson());
            outcome.Chats.Add(chat);
            if (booking.Status == BookingStatus.Confirmed && (before?.Status, before?.From, before?.To) != (booking.Status, booking.From, booking.To))
            {
                var file = drawing.BookingFile(context.Shop, booking, batch.Bookings.StepOf(booking.Id), batch.Now);
                batch.PromiseBookingNotice(booking.Id, "ics", chat, file.ToJson());
            }
        }
    }

    private void PromiseTicket(Domain.Booking.Booking booking, Batch batch, Outcome outcome, string? asks = null)
    {
        if (context.TicketChat is { } chat)
        {
            var history = batch.Bookings.HistoryOf(booking.CustomerId);
            batch.PromiseBooking(OutboxKind.Ticket, booking.Id, chat, drawing.BookingTicket(context.Shop, booking, history, batch.Now, asks).ToJson());
            outcome.Chats.Add(chat);
        }
    }
}
