using System.Globalization;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Talking;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Talking;

/// <summary>Passes on what customers and staff say to each other.</summary>
internal sealed class TalkTurns(ShopContext context, Drawing drawing, ILogger log)
{
    private readonly TalkPost _post = new(context, drawing);

    /// <summary>Whether a customer answers something that the staff said.</summary>
    public bool IsToTeam(Received received, Batch batch) => Answered(received, batch) is { IsInThread: false };

    /// <summary>What a customer said goes to the staff, and that they went back to the bot.</summary>
    public void Promise(Fact fact, Customer customer, Received received, Batch batch, Outcome outcome)
    {
        var person = new TalkPerson(customer.Name, customer.Phone, customer.Language, IsReachable: true, IsInTalk: true);
        switch (fact)
        {
            case Fact.Said { Talk: var talk, Message: var message } when context.TicketChat is { } team:
                var copied = new Copied(received.ChatId, int.Parse(message, CultureInfo.InvariantCulture));
                _post.ToTeam(talk, team, person.Lost, Answered(received, batch)?.SourceMessageId, batch, outcome, copied);
                outcome.Told.Add(() => log.LogDebug("A customer of {Shop} says something to the staff", context.Shop.Key));
                break;
            case Fact.TalkEnded { Talk: { LastAt: not null } talk } when context.TicketChat is { } team:
                _post.ToTeam(talk, team, person.Left, replyTo: null, batch, outcome);
                break;
        }
    }

    /// <summary>What is written in a talk's topic, or answers a message of a talk, goes to the customer. False when it is about no talk.</summary>
    public bool TakesAnswer(Received received, Batch batch, Outcome outcome)
    {
        if (received.Heard is not { } heard || Thread(received, heard, batch) is not { } talk || batch.Talks.Person(talk.ChatId) is not { } person)
        {
            return false;
        }

        if (batch.Talks.Message(received.ChatId, heard.MessageId) is not null)
        {
            // Telegram delivered it twice: it is on its way already.
            return true;
        }

        if (WhyNot(received) is { } refused)
        {
            _post.ToTeam(talk, received.ChatId, refused, heard.MessageId, batch, outcome);
        }
        else if (!person.IsReachable)
        {
            _post.ToTeam(talk, received.ChatId, person.Blocked, heard.MessageId, batch, outcome);
        }
        else
        {
            Answer(talk, person, received.ChatId, heard, Answered(received, batch)?.SourceMessageId, batch, outcome);
        }

        return true;
    }

    /// <summary>What was passed on and is changed afterwards is passed on once more, with a line that says so.</summary>
    /// <returns>Nothing: no tap waits for an answer.</returns>
    public string? TakeChange(Received received, Batch batch, Outcome outcome)
    {
        if (received.Heard is not { } heard || batch.Talks.CopyOf(received.ChatId, heard.MessageId) is not { } copy || batch.Talks.Find(copy.TalkChatId) is not { } talk)
        {
            return null;
        }

        var copied = new Copied(received.ChatId, heard.MessageId);
        if (batch.Talks.Person(talk.ChatId) is not { } person)
        {
            return null;
        }

        if (copy.IsInThread)
        {
            _post.ToTeam(talk, copy.ChatId, person.Changed, copy.MessageId, batch, outcome);
            _post.ToTeam(talk, copy.ChatId, person.Lost, copy.MessageId, batch, outcome, copied);
        }
        else if (person.IsReachable && WhyNot(received) is null)
        {
            _post.ToCustomer(talk, person, new View(new Phrase("talk.changed_answer")), copy.MessageId, batch, outcome);
            _post.Copy(talk, person, received.ChatId, heard.MessageId, copy.MessageId, batch, outcome);
        }

        return null;
    }

    /// <summary>The bot answers again, and the customer is told.</summary>
    public void HandBack(Talk ended, string by, Batch batch, Outcome outcome)
    {
        if (batch.Talks.Find(ended.ChatId) is not { IsOpen: true } || batch.Talks.Person(ended.ChatId) is not { } person)
        {
            return;
        }

        batch.Talks.Take(ended);
        if (context.TicketChat is { } team)
        {
            _post.ToTeam(ended, team, person.HandedBack(by), replyTo: null, batch, outcome);
        }

        if (person.IsReachable)
        {
            _post.ToCustomer(ended, person, TalkViews.HandedBack(context.Shop), replyTo: null, batch, outcome);
        }
    }

    private void Answer(Talk talk, TalkPerson person, long chatId, Heard heard, int? question, Batch batch, Outcome outcome)
    {
        batch.Talks.Take(talk.Answer(batch.Now));
        batch.Talks.Note(chatId, heard.MessageId, talk.ChatId);
        _post.Copy(talk, person, chatId, heard.MessageId, question, batch, outcome);
        if (!talk.IsOpen)
        {
            _post.ToTeam(talk, chatId, person.Again, replyTo: null, batch, outcome);
        }

        outcome.Told.Add(() => log.LogInformation("The staff of {Shop} answer a customer", context.Shop.Key));
    }

    private static Talk? Thread(Received received, Heard heard, Batch batch) =>
        Answered(received, batch) is { IsInThread: true } answered ? batch.Talks.Find(answered.TalkChatId)
        : heard.TopicId is { } topic ? batch.Talks.OfTopic(received.ChatId, topic)
        : null;

    private static Persistence.Talking.TalkMessageRow? Answered(Received received, Batch batch) =>
        received.Heard?.AnsweredId is { } id ? batch.Talks.Message(received.ChatId, id) : null;

    /// <summary>Null when whoever wrote may answer customers.</summary>
    private Phrase? WhyNot(Received received)
    {
        if (received.From is not { } person)
        {
            return new Phrase("desk.anonymous");
        }

        var role = context.Shop.RoleOf(person.UserId, received.ChatId);
        return role == Role.None ? new Phrase("desk.not_allowed") : role.May(Permission.Talk) ? null : new Phrase("desk.not_your_role");
    }
}
