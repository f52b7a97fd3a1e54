using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Customers;

/// <summary>What follows when customers ask for what is stored about them, or to be forgotten.</summary>
internal sealed class CustomerTurns(ShopContext context, Drawing drawing)
{
    public void Promise(Fact fact, Received received, Batch batch, Outcome outcome)
    {
        var subject = OutboxRow.OfUpdate(received.UpdateId);
        switch (fact)
        {
            case Fact.DataAsked { Customer: var customer }:
                var wish = MyDataFile.Wish(customer.Id, drawing.Line(new Phrase("mydata.gone"), context.Shop, customer.Language).Html);
                var file = drawing.Line(new Phrase("mydata.file"), context.Shop, customer.Language) with { File = wish };
                batch.Promise(OutboxKind.Notice, subject, 0, received.ChatId, drawing.Line(new Phrase("mydata.coming"), context.Shop, customer.Language).ToJson());
                batch.Promise(OutboxKind.Notice, subject, 1, received.ChatId, file.ToJson());
                outcome.Chats.Add(received.ChatId);
                break;
            case Fact.Forgotten { Customer: var customer }:
                var done = drawing.Line(new Phrase("forget.done"), context.Shop, customer.Language);
                batch.Customers.Farewell(subject, received.ChatId, done.ToJson(), batch.Chat(received.ChatId)?.LiveMessageId);
                outcome.Chats.Add(received.ChatId);
                break;
        }
    }
}
