using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// Staff write an order down for somebody on the phone or at the counter: in a private chat of their own, on the customer's own screens.
/// Their own cart waits aside meanwhile, and so does the other order when they turn to something else.
/// </summary>
public static class Counter
{
    /// <summary>How long it is enough to have asked in the staff chat: a shift.</summary>
    public static readonly TimeSpan ShiftLasts = TimeSpan.FromHours(12);

    /// <summary>Of the command, and of the link that leads from the staff chat into the private one.</summary>
    public const string Command = "order";

    public static DeskAction Action { get; } = new(Command, Permission.Orders) { Command = (_, desk) => Invite(desk) };

    /// <summary>Whom the screens ask for: whoever calls, else the customer whose chat it is.</summary>
    public static Customer Orderer(Visit visit) => !visit.Session.IsForCaller ? visit.Customer : visit.Caller ?? new Customer
    {
        Id = visit.NextCustomerId,
        Name = visit.Session.Checkout.Caller ?? string.Empty,
        Language = visit.Shop.DefaultLanguage,
        Phone = visit.Session.Checkout.Phone,
    };

    /// <summary>As it was typed, else as it is known for that number.</summary>
    internal static string NameOf(Visit visit) =>
        visit.Session.Checkout.Caller is { Length: > 0 } typed ? typed : Orderer(visit).Name;

    /// <summary>By their role; or for a shift, when they asked in the staff chat: only there is somebody known to be staff who is in no list.</summary>
    public static bool MayTakeOrders(Visit visit) => visit.Role.May(Permission.Orders)
        || (visit.Session.TakesOrdersUntil > visit.Now && visit.Shop.Member(visit.ChatId) is null or { Role: >= Role.Staff });

    /// <summary>Null where whoever asks may not.</summary>
    /// <param name="written">Behind the command: the number, and the name; null: nothing.</param>
    internal static Step? Begin(Visit visit, string? written = null)
    {
        if (!MayTakeOrders(visit))
        {
            return null;
        }

        var session = (visit.Session.IsForCaller ? visit.Session : Turn(visit.Session)) with { TableDraft = null, StayDraft = null };
        var step = session.Cart.IsEmpty
            ? Step.Go(Trigger.OpenMenu, session with { CategoryId = null, Page = 0 })
            : Step.Go(Trigger.OpenCart, session);

        step = written is not null && TakeNumber(written, visit with { Session = step.Session }) is { } noted
            ? (step with { Session = noted.Session }).Saying(noted.Notice)
            : step;

        // As with /cancel: a table or a room that was kept meanwhile is let go.
        return step.Doing([.. Booking.TableDrafts.Leave(visit), .. Booking.Stays.Release(visit)]);
    }

    /// <summary>"333 123 4567 Anna", where nothing asks for it: whoever calls says their number first. Null: no number leads.</summary>
    internal static Step? TakeNumber(string words, Visit visit)
    {
        if (!visit.Session.IsForCaller || WrittenContact.ReadNumberFirst(words, PhoneNumber.CallingCodeOf(visit.Shop.Phone)) is not var (name, phone))
        {
            return null;
        }

        var checkout = visit.Session.Checkout with { Phone = phone };
        return Step.Stay(visit.Session with { Checkout = checkout with { Caller = name.Length > 0 ? name : checkout.Caller ?? string.Empty } })
            .Saying(name.Length > 0 ? new Phrase("counter.noted", ("name", name), ("phone", phone)) : new Phrase("counter.noted_number", ("phone", phone)));
    }

    /// <summary>What was written down so far is dropped.</summary>
    internal static Step Stop(Visit visit) =>
        Step.Go(Trigger.OpenHome, Turn(visit.Session with { Cart = Cart.Empty })).Saying(new Phrase("counter.stopped"));

    /// <summary>The order is with the kitchen, and the chat is the member's own again.</summary>
    internal static Step Placed(Visit visit, Order order) =>
        Step.Go(Trigger.Confirm, Turn(visit.Session with { Cart = Cart.Empty, OrderId = order.Id }))
            .Toasting(new Phrase("counter.placed_toast", ("number", order.Number)))
            .Doing(new Fact.OrderPlaced(order));

    /// <summary>What whoever wrote the order down sees last: that it is with the kitchen, its ticket with what they may press on it, and the way to the next.</summary>
    /// <param name="ticketIsBelow">Whether the ticket itself comes to the same chat.</param>
    public static View Receipt(Order order, Desk desk, bool ticketIsBelow)
    {
        var placed = new Phrase("counter.placed", ("number", order.Number), ("name", order.CustomerName), ("total", order.Totals.Total));
        return new(ticketIsBelow ? placed : Phrase.Lines(placed, Phrase.Blank, Ticket.Show(desk.Shop, order, desk.Now).Text))
        {
            Rows = new Rows().Each(ticketIsBelow || !desk.May(Permission.Orders) ? [] : OrderPanel.View(order, desk).Rows).Row(Next(desk)).ToList(),
        };
    }

    /// <summary>Whatever is no part of ordering is the member's own business; and so is everything once they may not take orders.</summary>
    internal static Visit Leave(Visit visit) =>
        visit.Session.IsForCaller && (!MayTakeOrders(visit) || visit.Session.Screen is not (>= ScreenId.Menu and <= ScreenId.Comment))
            ? visit with { Session = Turn(visit.Session) }
            : visit;

    internal static View Head(View view, Session session) => session.IsForCaller ? view with
    {
        Text = Phrase.Lines(new Phrase("counter.head"), Phrase.Blank, view.Text),
    } : view;

    /// <summary>From one's own cart to the other one, or back.</summary>
    private static Session Turn(Session session) => session with
    {
        IsForCaller = !session.IsForCaller,
        Cart = session.OtherCart ?? Cart.Empty,
        OtherCart = session.Cart.IsEmpty ? null : session.Cart,
        Checkout = new(),
        Draft = null,
        Table = null,
        Source = null,
    };

    /// <summary>In the staff chat nobody's dishes and numbers are tapped together before all eyes: a link leads to the private chat.</summary>
    private static DeskAnswer Invite(Desk desk) => DeskAnswer.Showing(new View(new Phrase("counter.in_private"))
    {
        Rows = new Rows().Row(Next(desk)).ToList(),
    }) with
    { LetsTakeOrders = true };

    private static Button Next(Desk desk) => new(new Phrase("button.take_order"), Command) { Url = $"https://t.me/{desk.BotName}?start={Command}" };
}
