using System.Globalization;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Files;
using ShopBot.Bot.Talking;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Team;

/// <summary>Commands of the team, presses on what they showed, words that answer; and invites. Whoever it is, their role is asked first.</summary>
internal sealed class DeskTurns(ShopContext context, Drawing drawing, Func<Guid> newId, ILogger log)
{
    private readonly OrderTurns _orders = new(context, drawing, log);
    private readonly BookingTurns _bookings = new(context, drawing, log);
    private readonly TalkTurns _talks = new(context, drawing, log);

    /// <returns>What a press is answered with.</returns>
    public Phrase? Take(Received received, Desk desk, Batch batch, Outcome outcome)
    {
        var answer = Decide(received, desk, batch);
        return answer is null ? null : Do(answer, received, desk, batch, outcome);
    }

    /// <summary>Words of a member of the team, in private, when a question is open for them; false when they are a customer's.</summary>
    public bool TakesWords(Received received, string words, Desk desk, Batch batch, Outcome outcome)
    {
        if (received.From is not { } person || (Answer(received, person, words, desk, batch) ?? SoldOutPanel.Ordered(words, batch.SearchesAt(received.ChatId), desk)) is not { } answer)
        {
            return false;
        }

        // Aside, words may be about something else, and then what they were written below stays.
        var isAnswered = Question(received, person, batch) is { } question && (!question.IsAside || answer.Asks?.Action == question.Action);
        Do(answer, received, desk, batch, outcome, isAnswered ? batch.Team.QuestionMessage(received.ChatId, person.UserId) : null);
        return true;
    }

    /// <summary>A shared place is its degrees in words, where the shop's own place is asked for; false when it is a customer's.</summary>
    public bool TakesPlace(Received received, GeoPoint point, Desk desk, Batch batch, Outcome outcome) =>
        received.From is { } person && batch.Team.Question(received.ChatId, person.UserId) is { Action: "setup", Argument: "address" or "delivery" }
        && TakesWords(received, string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:F5}, {point.Longitude:F5}"), desk, batch, outcome);

    /// <summary>A picture of a member of the team, in private, when one is asked for; false when it means nothing.</summary>
    public bool TakesPhoto(Received received, SentPhoto photo, Desk desk, Batch batch, Outcome outcome)
    {
        if (received.From is not { } person || Question(received, person, batch) is not { } question
            || DeskActions.Find(question.Action) is not { Photo: { } takes } action || !desk.May(action.Needs))
        {
            return false;
        }

        Do(takes(question.Argument, photo, desk), received, desk, batch, outcome);
        return true;
    }

    /// <summary>Instead of the screens on which the order was written down.</summary>
    public void ShowPlaced(Order order, Received received, Desk desk, Batch batch, Outcome outcome) =>
        Say(received, [drawing.Panel(Counter.Receipt(order, desk, received.ChatId == context.TicketChat), context.Shop, desk.Language)], batch, outcome);

    private DeskAnswer? Decide(Received received, Desk desk, Batch batch) => received.Matter switch
    {
        Matter.Join => Joining.Join(desk),
        Matter.StaffCommand command => DeskActions.Find(command.Name) is not { Command: { } does } action ? null
            : desk.May(action.Needs) ? does(command.Argument, desk)
            : DeskAnswer.Refusing(action.Needs),
        Matter.PanelPress press => DeskActions.Find(press.Verb) is not { Press: { } does } action ? DeskAnswer.Unknown
            : desk.May(action.Needs) ? does(press.Argument, desk, Ids(batch))
            : DeskAnswer.Toasting(new Phrase("desk.not_your_role")),
        Matter.MenuFile { File: var file } => MenuFile.TooLarge(file.Bytes) is { } large
            ? DeskAnswer.Showing(ImportPanel.Refuse(new(0, file.Name, ImportStatus.Dropped), [large]))
            : ImportPanel.Sent(file, batch.Team.NextImportId),
        Matter.StaffReply reply => Reply(received, reply, desk, batch),
        _ => null,
    };

    /// <summary>Words in the staff chat answer the ticket they reply to, name what is sold out, or answer a question.</summary>
    private DeskAnswer? Reply(Received received, Matter.StaffReply reply, Desk desk, Batch batch) =>
        batch.Bookings.OfTicket(received.ChatId, reply.MessageId) is { } booking && PhoneBooking.Reply(booking, reply.Text, desk) is { } answer ? answer
        : SoldOutPanel.Called(reply.Text) is { Length: > 0 } dish ? SoldOutPanel.Said(dish, isAnswer: reply.MessageId != 0, desk)
        : (received.From is { } person ? Answer(received, person, reply.Text, desk, batch) : null) ?? SoldOutPanel.SaidAlone(reply.Text, desk);

    /// <summary>Null where nothing is asked that words answer.</summary>
    private DeskAnswer? Answer(Received received, Person person, string words, Desk desk, Batch batch) =>
        Question(received, person, batch) is { } question
        && DeskActions.Find(question.Action) is { Answer: { } does } action && desk.May(action.Needs) ? does(question.Argument, words, desk, Ids(batch)) : null;

    /// <summary>What still waits for words or a picture; null: nothing.</summary>
    private static DeskQuestion? Question(Received received, Person person, Batch batch) =>
        batch.Team.Question(received.ChatId, person.UserId) is { } question && (!question.IsAside || question.Words == Step(received, batch)) ? question : null;

    private static string Step(Received received, Batch batch) => batch.StepOf(received.ChatId).ToString(CultureInfo.InvariantCulture);

    private DeskIds Ids(Batch batch) => new(batch.Bookings.NextId, batch.Bookings.NextBlockId, newId(), batch.Team.NextImportId);

    /// <param name="answered">The message of the question that was answered, which goes; null: none does.</param>
    private Phrase? Do(DeskAnswer answer, Received received, Desk desk, Batch batch, Outcome outcome, int? answered = null)
    {
        foreach (var fact in answer.Facts)
        {
            batch.Team.Take(fact, received.ChatId, desk.UserId, desk.By, desk.Role, received.TappedMessageId);
            if (fact is DeskFact.HandedBack back)
            {
                _talks.HandBack(back.Talk, desk.By, batch, outcome);
            }

            outcome.Told.Add(() => log.LogInformation("{By} at {Shop}: {What}", desk.UserId, context.Shop.Key, fact.Log.What));
        }

        batch.Team.Ask(received.ChatId, desk.UserId, answer.Asks is { IsAside: true } aside ? aside with { Words = Step(received, batch) } : answer.Asks, received.UpdateId);
        if (answer.Keeps is { } kept)
        {
            batch.Team.Keep(desk.UserId, kept);
        }

        if (answer.Uploads is { } photo)
        {
            batch.Team.Upload(context.BotId, photo);
            outcome.Pictures.Add(photo);
        }

        if (answer.Drafts is { } draft)
        {
            batch.Team.News.Keep(draft, received.ChatId);
        }

        if (answer.DropsDraft is { } dropped)
        {
            batch.Team.News.Drop(dropped);
        }

        Book(answer, received, desk, batch, outcome);
        if (answer.LetsTakeOrders && received.From is { } person)
        {
            batch.LetTakeOrders(person, batch.Now + Counter.ShiftLasts);
        }

        if (answer.Order is { } deed)
        {
            _orders.Do(deed, batch, outcome);
            _bookings.ShowOrdersOf(deed.Order, batch, outcome);
        }

        if (answer.View is { } view)
        {
            var preview = answer.Preview is { } seen ? drawing.Opening(seen, context.Shop, desk.Language) : null;
            Say(received, [.. preview is null ? Array.Empty<Drawn>() : [preview], drawing.Panel(view, context.Shop, desk.Language)], batch, outcome, isAnew: preview is not null, answered);
        }

        if (answer.Sheet is { } sheet)
        {
            Say(received, drawing.Sheet(sheet, context.Shop, desk.Language), batch, outcome);
        }

        if (answer.Sends is { } file)
        {
            var wish = new FileWish(file.Kind, file.Parameters, drawing.Line(file.Otherwise, context.Shop, desk.Language).Html);
            var drawn = drawing.Line(file.Caption, context.Shop, desk.Language) with { File = wish };
            batch.Promise(OutboxKind.Notice, $"update:{received.UpdateId}:file", 0, received.ChatId, drawn.ToJson());
            outcome.Chats.Add(received.ChatId);
        }

        foreach (var (userId, line) in answer.Tells)
        {
            batch.Promise(OutboxKind.Notice, $"update:{received.UpdateId}:{userId}", 0, userId, drawing.Line(line, context.Shop, context.LanguageOf(userId)).ToJson());
            outcome.Chats.Add(userId);
        }

        return answer.Toast;
    }

    private void Book(DeskAnswer answer, Received received, Desk desk, Batch batch, Outcome outcome)
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
                Say(received, [drawing.Panel(receipt, context.Shop, desk.Language)], batch, outcome);
            }

            _bookings.Promise(booking, null, batch, outcome);
        }
    }

    /// <summary>A press changes the message it was on; a command is answered below.</summary>
    /// <param name="isAnew">Whether a press is answered below too, and the message it was on goes.</param>
    /// <param name="answered">The message that goes once this is there, where none was pressed.</param>
    private static void Say(Received received, IReadOnlyList<Drawn> messages, Batch batch, Outcome outcome, bool isAnew = false, int? answered = null)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            var replaced = isAnew || (received.TappedIsPicture && messages[part].Picture is null) ? null : received.TappedMessageId;
            var message = replaced is null && (received.TappedMessageId ?? answered) is { } old && part == 0 ? messages[part] with { TakesAway = old } : messages[part];
            batch.Promise(replaced is null ? OutboxKind.Notice : OutboxKind.Panel, OutboxRow.OfUpdate(received.UpdateId), part, received.ChatId, message.ToJson(), replaced);
        }

        outcome.Chats.Add(received.ChatId);
    }
}
