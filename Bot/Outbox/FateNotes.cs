using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Outbox;

/// <summary>Notes to the staff about messages that were sent twice and never answered, where somebody waits for them.</summary>
public sealed class FateNotes(ShopContext context, Drawing drawing)
{
    /// <summary>What is promised in place of such a message; null: nobody waits for it, or it is such a note itself.</summary>
    public OutboxRow? About(OutboxRow unanswered, DateTimeOffset now) => unanswered.IsOfFate || Note(unanswered) is not var (kind, chatId, drawn)
        ? null
        : new OutboxRow
        {
            ShopId = unanswered.ShopId,
            Subject = OutboxRow.OfFate(unanswered),
            Kind = kind,
            Step = unanswered.Step,
            ChatId = chatId,
            Body = drawn.ToJson(),
            NextAttemptAt = now,
            CreatedAt = now,
        };

    private (OutboxKind Kind, long ChatId, Drawn Drawn)? Note(OutboxRow unanswered) => unanswered switch
    {
        { Kind: OutboxKind.Ticket, OrderId: { } id } => ToStaff(UnknownFate.OfOrderTicket(id)),
        { Kind: OutboxKind.Status, OrderId: { } id } => ToStaff(UnknownFate.OfOrderStatus(id)),
        { Kind: OutboxKind.Ticket, BookingId: { } id } => ToStaff(UnknownFate.OfBookingTicket(id)),
        { Kind: OutboxKind.Status, BookingId: { } id } => ToStaff(UnknownFate.OfBookingStatus(id)),
        { Kind: OutboxKind.TalkToTeam } => InThread(unanswered.ChatId, UnknownFate.OfWords, null),
        { Kind: OutboxKind.TalkToCustomer } when Drawn.FromJson(unanswered.Body).Undelivered is { } said => InThread(said.ChatId, UnknownFate.OfAnswer, said.ReplyTo),
        _ => null,
    };

    private (OutboxKind Kind, long ChatId, Drawn Drawn)? ToStaff(View view) => context.TicketChat is { } chat
        ? (OutboxKind.Notice, chat, drawing.Panel(view, context.Shop, context.LanguageOf(chat)))
        : null;

    private (OutboxKind Kind, long ChatId, Drawn Drawn) InThread(long teamChatId, Phrase line, int? replyTo) =>
        (OutboxKind.TalkToTeam, teamChatId, drawing.Line(line, context.Shop, context.Shop.DefaultLanguage) with { ReplyTo = replyTo });
}
