using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Booking;

/// <summary>Commands of the staff, presses on what they showed, and replies to tickets; whoever it is may.</summary>
internal sealed class StaffTurns(ShopContext context, Drawing drawing, Func<Guid> newId, ILogger log)
{
    private readonly BookingTurns _bookings = new(context, drawing, log);

    /// <returns>What a press is answered with.</returns>
    public Phrase? Take(Received received, Desk desk, Batch batch, Outcome outcome)
    {
        switch (received.Matter)
        {
            case Matter.StaffCommand command when StaffCommands.DayOf(command.Name, command.Argument, context.Shop, batch.Now) is { } day:
                Say(received, drawing.Sheet(DaySheet.Show(desk, day, batch.Bookings.All), context.Shop), batch, outcome);
                return null;
            case Matter.StaffCommand command:
                return Do(StaffCommands.On(command.Name, command.Argument, desk), received, batch, outcome);
            case Matter.PanelPress press:
                var ids = new DeskIds(batch.Bookings.NextId, batch.Bookings.NextBlockId, newId());
                return Do(StaffCommands.Press(press.Verb, press.Argument, desk, ids), received, batch, outcome);
            case Matter.StaffReply reply when batch.Bookings.OfTicket(received.ChatId, reply.MessageId) is { } booking
                && PhoneBooking.Reply(booking, reply.Text, desk) is { } answer:
                return Do(answer, received, batch, outcome);
            default:
                return null;
        }
    }

    private Phrase? Do(DeskAnswer answer, Received received, Batch batch, Outcome outcome)
    {
        if (answer.Block is { } block)
        {
            batch.Bookings.Take(block);
        }

        if (answer.UnblockId is { } unblocked)
        {
            batch.Bookings.Unblock(unblocked);
        }

        if (answer.Booking is { } booking)
        {
            batch.Bookings.Take(booking);
            if (received.TappedMessageId is { } pressed && received.ChatId == context.TicketChat)
            {
                batch.Bookings.TicketIsShownAs(booking.Id, received.ChatId, pressed);
            }
            else if (received.TappedMessageId is not null && answer.Receipt is { } receipt)
            {
                Say(received, [drawing.Panel(receipt, context.Shop)], batch, outcome);
            }

            _bookings.Promise(booking, null, batch, outcome);
        }

        if (answer.View is { } view)
        {
            Say(received, [drawing.Panel(view, context.Shop)], batch, outcome);
        }

        return answer.Toast;
    }

    /// <summary>A press changes the message it was on; a command is answered below.</summary>
    private static void Say(Received received, IReadOnlyList<Drawn> messages, Batch batch, Outcome outcome)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            var (kind, replaced) = received.TappedMessageId is { } pressed ? (OutboxKind.Panel, (int?)pressed) : (OutboxKind.Notice, null);
            batch.Promise(kind, $"update:{received.UpdateId}", part, received.ChatId, messages[part].ToJson(), replaced);
        }

        outcome.Chats.Add(received.ChatId);
    }
}
