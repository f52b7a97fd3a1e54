using System.Globalization;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Customers;
using ShopBot.Bot.Talking;
using ShopBot.Bot.Team;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Conversation;

/// <summary>Takes one update into a batch: decides it, and promises what is to be shown for it.</summary>
public sealed class Turns(
    ShopContext context, Drawing drawing, TextBook texts, Func<Guid> newId, ILogger<Turns> log)
{
    private readonly Domain.Conversation.Conversation _conversation = new();
    private readonly OrderTurns _orders = new(context, drawing, log);
    private readonly BookingTurns _bookings = new(context, drawing, log);
    private readonly CustomerTurns _customers = new(context, drawing);
    private readonly TalkTurns _talks = new(context, drawing, log);
    private readonly TeamTurns _team = new(context, drawing, newId, log);

    /// <summary>All of them, or as many as stand before somebody was forgotten or the shop was changed: what comes after that is loaded anew.</summary>
    public Outcome Decide(IReadOnlyList<Received> received, Batch batch)
    {
        var outcome = new Outcome();
        while (outcome.Taken < received.Count && !batch.Customers.ForgetsSomebody && !batch.Team.ChangesShop)
        {
            Take(received[outcome.Taken++], batch, outcome);
        }

        outcome.Follow(batch);
        return outcome;
    }

    private void Take(Received received, Batch batch, Outcome outcome)
    {
        string? toast = null;
        if (batch.Begin(received.UpdateId))
        {
            toast = received.Matter switch
            {
                Matter.Changed => _talks.TakeChange(received, batch, outcome),
                _ when _talks.TakesAnswer(received, batch, outcome) => null,
                Matter.Customer { Input: Input.Words words } when _team.TakesWords(received, words.Text, batch, outcome) => null,
                Matter.Customer { Input: Input.Location { Point: var point } } when _team.TakesPlace(received, point, batch, outcome) => null,
                Matter.Customer { Input: Input.Words } when context.Shop.IsBeingSetUp && MaySetUp(received) =>
                    _team.Take(received with { Matter = new Matter.StaffCommand("setup", null) }, batch, outcome),
                Matter.MenuPhoto { Photo: var photo } when _team.TakesPhoto(received, photo, batch, outcome) => null,
                Matter.MenuPhoto { Otherwise: var input } when received.From is not null => Converse(received, input, batch, outcome),
                Matter.Customer customer when received.From is not null => Converse(received, customer.Input, batch, outcome),
                Matter.Join or Matter.Press or Matter.BookingPress or Matter.StaffCommand or Matter.PanelPress or Matter.StaffReply or Matter.MenuFile =>
                    _team.Take(received, batch, outcome),
                Matter.AskId ask => TellId(received, ask, batch, outcome),
                Matter.NotHere => PointToPrivate(received, batch, outcome),
                Matter.Reach reach => Reach(received, reach, batch),
                Matter.Standing standing => See(received, standing, outcome),
                Matter.TooFast => SlowDown(received, batch, outcome),
                Matter.Moved moved => Move(received, moved, outcome),
                _ => null,
            };
            _team.Listen(received, batch, outcome);
        }

        if (received.CallbackId is { } callbackId)
        {
            outcome.Answers.Add((callbackId, toast));
        }
    }

    /// <summary>What whoever it is has before them, before anything is loaded.</summary>
    public Desk Desk(Received received, DateTimeOffset now) => _team.Desk(received, now);

    /// <summary>What is said when a turn failed for good.</summary>
    /// <param name="languageCode">As the profile tells it; null or a language the shop does not have: the shop's first.</param>
    public string Sorry(string? languageCode)
    {
        var language = context.Shop.Languages.FirstOrDefault(known => languageCode?.StartsWith(known, StringComparison.OrdinalIgnoreCase) == true);
        return texts.Toast(new Phrase("error.turn_failed"), language ?? context.Shop.DefaultLanguage, context.Shop);
    }

    /// <summary>What an owner is told when an update was set aside.</summary>
    public string Trouble(long owner) => drawing.Line(new Phrase("trouble.set_aside"), context.Shop, context.LanguageOf(owner)).ToJson();

    private string? Converse(Received received, Input input, Batch batch, Outcome outcome)
    {
        if (input is Input.Tap { Verb: "confirm" } && batch.Chat(received.ChatId) is null)
        {
            // Who was forgotten a moment ago and tapped twice is not made a customer again for it.
            return drawing.Toast(new Phrase("help.stale_button"), context.Shop, received.From!.Language);
        }

        input = input with { IsToTeam = _talks.IsToTeam(received, batch) };
        var visit = batch.Visit(received.From!, newId(), context.TicketChat is not null) with
        {
            Role = context.Shop.RoleOf(received.From!.UserId, received.ChatId),
        };
        var chat = batch.Chat(received.ChatId)!;
        input = Understand(input, visit);
        var isShown = input is Input.Tap tap && tap.Version == visit.Session.Version && received.TappedMessageId is not null;
        if (isShown && (chat.LiveMessageId is null || chat.PendingScreen is not null))
        {
            // The customer was faster than the record of the send, or that was lost: the tap names the message.
            chat.LiveMessageId = received.TappedMessageId;
            chat.LiveIsPicture = received.TappedIsPicture;
        }

        var turn = _conversation.Decide(visit, input);
        if (received.CallbackId is null)
        {
            turn = turn.SayingToast();
        }

        batch.Take(received.ChatId, turn);
        if (turn.View is { } view)
        {
            var below = input is not Input.Tap || received.CallbackId is null || (!isShown && PendingBelow(chat));
            var screen = drawing.Screen(view, visit.Shop, turn.Customer.Language, turn.Session.Version, below);
            chat.PendingScreen = screen.ToJson();
            outcome.Chats.Add(chat.ChatId);
        }

        foreach (var fact in turn.Facts)
        {
            Promise(fact, visit, received, batch, outcome);
            _talks.Promise(fact, visit.Customer, received, batch, outcome);
            _customers.Promise(fact, received, batch, outcome);
        }

        outcome.Told.Add(() => log.LogDebug(
            "Turn {UpdateId} of shop {Shop}: {Input} on {Screen} -> {Next}",
            received.UpdateId, visit.Shop.Key, input.GetType().Name, visit.Session.Screen, turn.Session.Screen));
        return turn.Toast is { } toast ? drawing.Toast(toast, visit.Shop, turn.Customer.Language) : null;
    }

    private bool MaySetUp(Received received) => received.From is { } person && context.Shop.RoleOf(person.UserId, received.ChatId).May(Permission.Team);

    /// <summary>A word on a reply keyboard is a tap, and so is the label of a button where only a button answers.</summary>
    private Input Understand(Input input, Visit visit)
    {
        if (input is not Input.Words { IsToTeam: false } words)
        {
            return input;
        }

        var view = Domain.Conversation.Conversation.Show(visit);
        return (view.Share != Share.Nothing || Domain.Conversation.Conversation.ReadsLabels(visit))
            && drawing.ReadLabel(words.Text, view, visit.Shop, visit.Language, visit.Session.Version) is { } tap
                ? tap
                : input;
    }

    /// <summary>A screen that was to go below the customer's words and is not there yet still has to.</summary>
    private static bool PendingBelow(ChatRow chat) => chat.PendingScreen is { } pending && Drawn.FromJson(pending).BelowWords;

    private void Promise(Fact fact, Visit visit, Received received, Batch batch, Outcome outcome)
    {
        switch (fact)
        {
            case Fact.OrderPlaced { Order: var order }:
                outcome.Told.Add(() => log.LogInformation("Order {Number} placed at {Shop}: {Total}", order.Number, context.Shop.Key, order.Totals.Total));
                _orders.PromiseBoth(order, batch, outcome);
                if (order.Channel == OrderChannel.Phone)
                {
                    var entry = new LogEntry("phone_order", order.Number.ToString(CultureInfo.InvariantCulture), null, LogEntry.With($"{order.Totals.Total}", order.CustomerName));
                    batch.Team.LogLater(entry, visit.ChatId, visit.Customer.Name, visit.Role == Role.None ? Role.Staff : visit.Role);
                    _team.ShowPlaced(order, received, batch, outcome);
                }

                _bookings.ShowOrdersOf(order, batch, outcome);
                break;
            case Fact.OrderChanged { Order: var order }:
                _orders.PromiseChange(order, batch, outcome);
                _bookings.ShowOrdersOf(order, batch, outcome);
                break;
            case Fact.Booked { Booking: var booking }:
                _bookings.Promise(booking, null, batch, outcome);
                break;
            case Fact.BookingChanged { Booking: var booking }:
                var before = visit.Bookings.FirstOrDefault(before => before.Id == booking.Id);
                if (before is not null)
                {
                    _bookings.RingStaff(before, booking, batch, outcome);
                }

                _bookings.Promise(booking, before, batch, outcome);
                break;
        }
    }

    /// <summary>Who has staff already is told the bare number: settings are not a customer's business.</summary>
    private string? TellId(Received received, Matter.AskId ask, Batch batch, Outcome outcome)
    {
        var shop = context.Shop;
        var key = ask.InGroup
            ? (shop.StaffChat == received.ChatId ? "staff.chat_is_staff" : "staff.chat_id")
            : (context.TicketChat is null ? "staff.your_id" : "staff.only_id");
        var phrase = new Phrase(key, ("id", received.ChatId.ToString(CultureInfo.InvariantCulture)));
        return Reply(phrase, received, ask.InGroup ? shop.DefaultLanguage : Language(received), batch, outcome);
    }

    private string? PointToPrivate(Received received, Batch batch, Outcome outcome) =>
        Reply(new Phrase("group.only_staff", ("link", $"https://t.me/{context.Username}")), received, Language(received), batch, outcome);

    /// <summary>In a group only who tapped is told.</summary>
    private string? SlowDown(Received received, Batch batch, Outcome outcome)
    {
        var phrase = new Phrase("help.too_fast");
        return received.CallbackId is not null ? drawing.Toast(phrase, context.Shop, Language(received))
            : received.ChatId > 0 ? Reply(phrase, received, Language(received), batch, outcome)
            : null;
    }

    private string Language(Received received) => received.From?.Language ?? context.Shop.DefaultLanguage;

    private string? Reply(Phrase phrase, Received received, string language, Batch batch, Outcome outcome)
    {
        batch.Promise(OutboxKind.Notice, OutboxRow.OfUpdate(received.UpdateId), 0, received.ChatId, drawing.Line(phrase, context.Shop, language).ToJson());
        outcome.Chats.Add(received.ChatId);
        return null;
    }

    private string? See(Received received, Matter.Standing standing, Outcome outcome)
    {
        outcome.Told.Add(() => context.See(received.ChatId, standing.IsAdministrator));
        return null;
    }

    private static string? Move(Received received, Matter.Moved moved, Outcome outcome)
    {
        outcome.Moves.Add((received.ChatId, moved.ToChatId));
        return null;
    }

    private static string? Reach(Received received, Matter.Reach reach, Batch batch)
    {
        if (batch.Chat(received.ChatId) is { } chat)
        {
            chat.IsReachable = reach.IsReachable;
        }

        return null;
    }
}
