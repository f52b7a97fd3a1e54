using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Outbox;

/// <summary>
/// Notes to the staff about messages that were sent twice and never answered: tickets, what customers read about an order or a booking,
/// and what was said in a talk.
/// </summary>
public sealed class FateNotes(ShopContext context, Drawing drawing)
{
    /// <summary>What is promised in place of such a message; null: it is none of these, or such a note itself.</summary>
    public OutboxRow? About(OutboxRow unanswered, DateTimeOffset now) => unanswered.IsFateNote || Note(unanswered) is not var (kind, chatId, drawn)
        ? null
        : new OutboxRow
        {
            ShopId = unanswered.ShopId,
            Subject = OutboxRow.OfFateNote(unanswered),
            Kind = kind,
            Step = unanswered.Step,
            ChatId = chatId,
            Body = drawn.ToJson(),
            NextAttemptAt = now,
            CreatedAt = now,
        };

    private (OutboxKind Kind, long ChatId, Drawn Drawn)? Note(OutboxRow unanswered) => unanswered switch
    {
        { Kind: OutboxKind.Ticket, OrderId: { } id } => ToStaff(UnknownFate.OfOrderTicket(id), unanswered.ChatId),
        { Kind: OutboxKind.Ticket, BookingId: { } id } => ToStaff(UnknownFate.OfBookingTicket(id), unanswered.ChatId),
        { OrderId: { } id } when IsToCustomer(unanswered) => ToStaff(UnknownFate.OfOrderStatus(id), context.TicketChat),
        { BookingId: { } id } when IsToCustomer(unanswered) => ToStaff(UnknownFate.OfBookingStatus(id), context.TicketChat),
        { Kind: OutboxKind.TalkToTeam } => InThread(UnknownFate.OfTalk, unanswered.ChatId, null),
        { Kind: OutboxKind.TalkToCustomer } when Drawn.FromJson(unanswered.Body).Undelivered is { } said => InThread(UnknownFate.OfAnswer, said.ChatId, said.ReplyTo),
        _ => null,
    };

    private bool IsToCustomer(OutboxRow row) =>
        row.Kind == OutboxKind.Status || (row.Kind == OutboxKind.Notice && row.ChatId != context.TicketChat && !context.Shop.Leads().Contains(row.ChatId));

    private (OutboxKind Kind, long ChatId, Drawn Drawn)? ToStaff(View view, long? chatId) => chatId is { } chat
        ? (OutboxKind.Notice, chat, drawing.Panel(view, context.Shop, context.LanguageOf(chat)))
        : null;

    private (OutboxKind Kind, long ChatId, Drawn Drawn) InThread(Phrase line, long teamChatId, int? replyTo) =>
        (OutboxKind.TalkToTeam, teamChatId, drawing.Line(line, context.Shop, context.Shop.DefaultLanguage) with { ReplyTo = replyTo });
}
