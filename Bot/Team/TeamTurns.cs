using System.Globalization;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Team;

/// <summary>Everything the team does: presses on tickets, commands, presses on panels, words that answer. Whoever it is, their role is asked first.</summary>
internal sealed class TeamTurns(ShopContext context, Drawing drawing, Func<Guid> newId, ILogger log)
{
    private readonly OrderTurns _orders = new(context, drawing, log);
    private readonly BookingTurns _bookings = new(context, drawing, log);
    private readonly DeskTurns _desk = new(context, drawing, newId, log);

    /// <returns>What a press is answered with.</returns>
    public string? Take(Received received, Batch batch, Outcome outcome) => received.Matter switch
    {
        Matter.Join when received.From is null => null,
        Matter.Join => Say(_desk.Take(received, Desk(received, batch), batch, outcome), received, batch),
        Matter.Press press => Press(received, press, batch, outcome),
        Matter.BookingPress press => Press(received, press, batch, outcome),
        _ => WhyNot(received) ?? Say(_desk.Take(received, Desk(received, batch), batch, outcome), received, batch),
    };

    /// <summary>Whether words in private answer what a member of the team was asked.</summary>
    public bool TakesWords(Received received, string words, Batch batch, Outcome outcome) =>
        _desk.TakesWords(received, words, Desk(received, batch), batch, outcome);

    /// <summary>Whether a place in private answers what an owner was asked.</summary>
    public bool TakesPlace(Received received, GeoPoint point, Batch batch, Outcome outcome) =>
        _desk.TakesPlace(received, point, Desk(received, batch), batch, outcome);

    /// <summary>Whether a picture in private answers what a member of the team was asked.</summary>
    public bool TakesPhoto(Received received, SentPhoto photo, Batch batch, Outcome outcome) =>
        _desk.TakesPhoto(received, photo, Desk(received, batch), batch, outcome);

    /// <summary>Whoever wrote an order down is back among the team's things.</summary>
    public void ShowPlaced(Order order, Received received, Batch batch, Outcome outcome) => _desk.ShowPlaced(order, received, Desk(received, batch), batch, outcome);

    /// <summary>What whoever it is has before them, before anything is loaded.</summary>
    public Desk Desk(Received received, DateTimeOffset now) => new(context.Shop, Occupancy.None, now, received.From?.Name ?? string.Empty)
    {
        UserId = received.From?.UserId ?? 0,
        Role = received.From is { } person ? context.Shop.RoleOf(person.UserId, received.ChatId) : Role.None,
        IsPrivate = received.ChatId == received.From?.UserId,
        Language = received.ChatId == received.From?.UserId ? received.From.Language : context.Shop.DefaultLanguage,
        BotName = context.Username,
        Backups = context.Backups,
        ChatId = received.ChatId,
        HasSetStaffChat = context.HasSetStaffChat,
        ReadsStaffChat = context.ReadsStaffChat,
    };

    /// <summary>Notes what a member of the team reads in private: others will tell them something.</summary>
    public void Listen(Received received, Batch batch, Outcome outcome)
    {
        if (received.From is { } person && received.ChatId == person.UserId && TeamKeys.LoadsChat(received, context) && (context.Shop.RoleOf(person.UserId, received.ChatId) > Role.None || HasJoined(received, batch))
            && Language(received, batch) is var language && context.TeamLanguages.Of(person.UserId) != language)
        {
            batch.Team.Speaks(person.UserId, language);
            outcome.Languages.Add((person.UserId, language));
        }
    }

    private static bool HasJoined(Received received, Batch batch) => received.Matter is Matter.Join && batch.Team.ChangesShop;

    private string? Press(Received received, Matter.Press press, Batch batch, Outcome outcome)
    {
        var shop = context.Shop;
        if (WhyNot(received, StaffDesk.Needs(press.Verb)) is { } refused)
        {
            return refused;
        }

        if (batch.Orders.Find(press.OrderId) is not { } order)
        {
            return Say(new Phrase("desk.unknown"));
        }

        if (received.TappedMessageId is { } messageId && received.ChatId == context.TicketChat)
        {
            _orders.KeepOneTicket(order, received.ChatId, messageId, batch);
        }

        var done = StaffDesk.Press(order, press.Verb, press.Argument, received.From!.Name, batch.Now);
        outcome.Told.Add(() => log.LogDebug("Press {UpdateId} at {Shop}: {Verb} on order {Number}", received.UpdateId, shop.Key, press.Verb, order.Number));
        if (done.Changed is { } changed)
        {
            batch.Orders.Change(changed);
            Log(received, new("order", order.Number.ToString(CultureInfo.InvariantCulture), Word(order.Status), Word(changed.Status)), batch);
            _orders.PromiseChange(changed, batch, outcome);
            _orders.Ping(changed, batch, outcome);
            _bookings.ShowOrdersOf(changed, batch, outcome);
        }
        else
        {
            batch.Orders.Touch(order.Id);
            _orders.PromiseTicket(order, batch, outcome, done.AskReason);
        }

        return Say(done.Toast);
    }

    private string? Press(Received received, Matter.BookingPress press, Batch batch, Outcome outcome)
    {
        if (WhyNot(received, Permission.Bookings) is { } refused)
        {
            return refused;
        }

        if (batch.Bookings.Find(press.BookingId) is not null && received.TappedMessageId is { } messageId && received.ChatId == context.TicketChat && press.Verb != "show")
        {
            batch.Bookings.TicketIsShownAs(press.BookingId, received.ChatId, messageId);
        }

        var before = batch.Bookings.Find(press.BookingId);
        var toast = _bookings.Press(press, Desk(received, batch), batch, outcome);
        if (before is not null && batch.Bookings.Find(press.BookingId) is { } after && after.Status != before.Status)
        {
            Log(received, new("booking", before.Number.ToString(CultureInfo.InvariantCulture), Word(before.Status), Word(after.Status)), batch);
        }

        return Say(toast);
    }

    private Desk Desk(Received received, Batch batch) => Desk(received, batch.Now) with
    {
        Language = Language(received, batch),
        Taken = batch.Bookings.Occupancy ?? Occupancy.None,
        Bookings = batch.Bookings.All,
        Talks = batch.Talks.All,
        SoldOut = batch.Team.SoldOut,
        Found = batch.Team.Found(received.UpdateId),
        Order = batch.Team.Found(received.UpdateId) is FoundOrder found ? batch.Orders.Find(found.OrderId) : null,
        Stock = batch.Orders.Stock,
        Asked = received.From is { } person ? batch.Team.Question(received.ChatId, person.UserId) : null,
    };

    private string Language(Received received, Batch batch) =>
        received.From is { } person && received.ChatId == person.UserId ? batch.Customers.LanguageOf(batch.Chat(person.UserId)?.CustomerId, person) : context.Shop.DefaultLanguage;

    private void Log(Received received, LogEntry entry, Batch batch) =>
        batch.Team.Log(entry, received.From!.UserId, received.From.Name, context.Shop.RoleOf(received.From.UserId, received.ChatId));

    private static string Word<T>(T status)
        where T : struct, Enum => status.ToString().ToLowerInvariant();

    private string? Say(Phrase? toast, Received received, Batch batch) => toast is null ? null : drawing.Toast(toast, context.Shop, Language(received, batch));

    private string? Say(Phrase? toast) => toast is null ? null : drawing.Toast(toast, context.Shop, context.Shop.DefaultLanguage);

    /// <summary>Null when whoever pressed is of the team, and may.</summary>
    private string? WhyNot(Received received, Permission? needs = null)
    {
        var shop = context.Shop;
        if (received.From is not { } person)
        {
            return Say(new Phrase("desk.anonymous"));
        }

        var role = shop.RoleOf(person.UserId, received.ChatId);
        return role == Role.None ? drawing.Toast(new Phrase("desk.not_allowed"), shop, person.Language)
            : needs is { } permission && !role.May(permission) ? Say(new Phrase("desk.not_your_role"))
            : null;
    }
}
