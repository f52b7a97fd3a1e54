using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Conversation;

/// <summary>The messages that a batch promises, in the same transaction as what they tell about.</summary>
public sealed partial class Batch
{
    private readonly List<OutboxRow> _promised = [];

    /// <summary>Promises a message about an order; each call is a step of its own.</summary>
    public void Promise(OutboxKind kind, long orderId, long chatId, string body) =>
        Promise(kind, $"order:{orderId}", Orders.StepOf(orderId), chatId, body);

    /// <summary>Promises a message beside the order's own, once for each change.</summary>
    public void PromiseOrderNotice(long orderId, string about, long chatId, string body) =>
        Promise(OutboxKind.Notice, $"order:{orderId}:{about}", Orders.StepOf(orderId), chatId, body);

    /// <summary>Promises a message about a booking; each change is a step of its own.</summary>
    public void PromiseBooking(OutboxKind kind, long bookingId, long chatId, string body) =>
        Promise(kind, $"booking:{bookingId}", Bookings.Row(bookingId)!.Version, chatId, body);

    /// <summary>Promises a message beside the booking's own, once for each change.</summary>
    public void PromiseBookingNotice(long bookingId, string about, long chatId, string body) =>
        Promise(OutboxKind.Notice, $"booking:{bookingId}:{about}", Bookings.StepOf(bookingId), chatId, body);

    /// <summary>Promises a message of a talk; all of them go in the order in which they were promised.</summary>
    /// <param name="talkChatId">The customer's chat, which names the talk.</param>
    public void PromiseTalk(OutboxKind kind, long talkChatId, long chatId, string body) =>
        Promise(kind, OutboxRow.OfTalk(talkChatId), Talks.NextStep(talkChatId), chatId, body);

    /// <param name="messageId">The message that a <see cref="OutboxKind.Panel"/> replaces; null for all others.</param>
    public void Promise(OutboxKind kind, string subject, int step, long chatId, string body, int? messageId = null)
    {
        if (chatId == Order.NoChat)
        {
            return;
        }

        _promised.Add(new OutboxRow
        {
            ShopId = ShopId,
            Subject = subject,
            Kind = kind,
            Step = step,
            ChatId = chatId,
            Body = body,
            NextAttemptAt = _now,
            CreatedAt = _now,
            MessageId = messageId,
        });
    }
}
