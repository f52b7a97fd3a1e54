using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Outbox;

/// <summary>
/// Notes about messages that were sent twice and never answered: to the staff about tickets, about what customers read of an order or a booking,
/// and about what was said in a talk; about anything else to whoever should have read it.
/// </summary>
public sealed class FateNotes(ShopContext context, Drawing drawing, OutboxStore store)
{
    /// <summary>What is promised in place of such a message; null: it is such a note itself, or the last words to somebody who is forgotten.</summary>
    public async Task<OutboxRow?> About(OutboxRow unanswered, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (unanswered.IsFateNote || unanswered.Kind == OutboxKind.Farewell)
        {
            return null;
        }

        var (kind, chatId, drawn) = ToWhoCanLook(unanswered) ?? await InPlace(unanswered, cancellationToken);
        return new OutboxRow
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
    }

    private (OutboxKind Kind, long ChatId, Drawn Drawn)? ToWhoCanLook(OutboxRow unanswered) => unanswered switch
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

    /// <summary>Where it should stand itself.</summary>
    private async Task<(OutboxKind Kind, long ChatId, Drawn Drawn)> InPlace(OutboxRow unanswered, CancellationToken cancellationToken)
    {
        var language = await store.LanguageOf(unanswered.ShopId, unanswered.ChatId, cancellationToken) is { } own && context.Shop.Languages.Contains(own)
            ? own
            : context.LanguageOf(unanswered.ChatId);
        var kind = unanswered.Kind == OutboxKind.TalkToCustomer ? OutboxKind.TalkToCustomer : OutboxKind.Notice;
        return (kind, unanswered.ChatId, drawing.Line(UnknownFate.OfMessage, context.Shop, language));
    }
}
