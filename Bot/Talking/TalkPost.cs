using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Talking;

/// <summary>Promises a talk's messages, each in its reader's language. Words are never stored: what is promised is to copy a message.</summary>
internal sealed class TalkPost(ShopContext context, Drawing drawing)
{
    /// <param name="line">What is said, or what stands for a copy that cannot be made.</param>
    /// <param name="copied">Null: the line is all.</param>
    public void ToTeam(Talk talk, long chatId, Phrase line, int? replyTo, Batch batch, Outcome outcome, Copied? copied = null)
    {
        var drawn = drawing.Line(line, context.Shop, context.Shop.DefaultLanguage) with { Copies = copied, ReplyTo = replyTo };
        batch.PromiseTalk(OutboxKind.TalkToTeam, talk.ChatId, chatId, drawn.ToJson());
        outcome.Chats.Add(chatId);
    }

    public void ToCustomer(Talk talk, TalkPerson person, View view, int? replyTo, Batch batch, Outcome outcome) =>
        Promise(talk, drawing.Opening(view, context.Shop, person.Language) with { ReplyTo = replyTo }, batch, outcome);

    /// <summary>What the staff said goes to the customer as it is; should they have blocked the bot, the staff are told.</summary>
    public void Copy(Talk talk, TalkPerson person, long fromChatId, int messageId, int? replyTo, Batch batch, Outcome outcome) => Promise(
        talk,
        drawing.Opening(TalkViews.Answer(person.IsInTalk), context.Shop, person.Language) with
        {
            Copies = new(fromChatId, messageId),
            ReplyTo = replyTo,
            Undelivered = new(fromChatId, drawing.Line(person.Blocked, context.Shop, context.Shop.DefaultLanguage).Html, messageId),
        },
        batch,
        outcome);

    private static void Promise(Talk talk, Drawn drawn, Batch batch, Outcome outcome)
    {
        batch.PromiseTalk(OutboxKind.TalkToCustomer, talk.ChatId, talk.ChatId, drawn.ToJson());
        outcome.Chats.Add(talk.ChatId);
    }
}
