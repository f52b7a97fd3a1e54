using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Conversation;

/// <summary>Decides what comes of an input. Pure: the same visit and input give the same turn. For one thread at a time.</summary>
public sealed class Conversation
{
    private readonly Flow _flow = new();

    public Turn Decide(Visit visit, Input input)
    {
        visit = Counter.Leave(visit);
        var session = visit.Session;
        if (input is Input.Tap tap && tap.Version != session.Version)
        {
            return Stale(visit);
        }

        var step = input switch
        {
            Input.Command command => Commands.On(command, visit),
            Input.OrderTap order => OrderActions.On(order.Verb, order.OrderId, visit),
            Input.Open open => Everywhere.Open(open.Verb, null, visit) ?? Step.Stay(session),
            Input.BookingTap booking => Booking.BookingActions.On(booking.Verb, booking.BookingId, visit),
            _ when Talks.GoesFirst(input, visit) => Talks.PassOn(input.Message!, visit),
            _ when session.Version == 0 => Step.Go(Trigger.OpenHome, session),
            _ => Screens.All[session.Screen].On(input, visit) ?? Everywhere.On(input, visit),
        };
        return Take(step, visit, input);
    }

    /// <summary>What the chat shows now, drawn anew: for a language that changed, or a message that was lost.</summary>
    public static View Show(Visit visit) => Counter.Head(Screens.All[visit.Session.Screen].Show(visit), visit.Session);

    /// <summary>Whether words may stand for a button of what the chat shows now.</summary>
    public static bool ReadsLabels(Visit visit) => visit.Session.Version > 0 && Screens.All[visit.Session.Screen].ReadsLabels;

    private Turn Take(Step step, Visit visit, Input input)
    {
        var customer = step.Customer ?? visit.Customer;
        var next = step.Facts.Aggregate(visit with { Session = step.Session, Customer = customer }, Known);
        if (step.Trigger is { } trigger)
        {
            next = next with { Session = next.Session with { Screen = _flow.Next(next.Session.Screen, trigger, next) } };
        }

        var (arrived, said) = Arrival.At(Counter.Leave(next), _flow);
        var session = arrived.Session with { Version = visit.Session.Version + 1 };
        session = session.Screen == visit.Session.Screen ? session : session with { PhoneAtHome = null };
        if (step.Facts.Any(fact => fact is Fact.OrderPlaced or Fact.Booked or Fact.Forgotten))
        {
            return new(session, customer, null, step.Toast, step.Facts);
        }

        // An order's own message is redrawn by its order, a booking's by its booking; the live screen stays as it is.
        if (input is Input.OrderTap or Input.BookingTap && step.Trigger is null)
        {
            return new(visit.Session, customer, null, step.Toast, step.Facts);
        }

        // In a talk the customer's own words are all there is to see.
        if (step is { Trigger: null, Notice: null } && step.Facts.Any(fact => fact is Fact.Said))
        {
            return new(visit.Session, customer, null, step.Toast, step.Facts);
        }

        var view = Show(arrived with { Session = session }).Saying(step.Notice, said);
        view = visit.StaffIsThere && !session.IsForCaller ? view.Offering(step.Offers) : view;
        return new(session, customer, LosesOwner(step, session, visit, input) ? view with { Text = Phrase.Lines(view.Text, Phrase.Blank, new Phrase("setup.way_back")) } : view, step.Toast, step.Facts);
    }

    /// <summary>Whether an owner wrote something that led to nothing but what customers see: they may look for what only they have.</summary>
    private static bool LosesOwner(Step step, Session session, Visit visit, Input input) =>
        input is Input.Words && step.Trigger is not Trigger.Search && !session.IsForCaller && visit.Role.May(Permission.Team)
        && session.Screen is (ScreenId.Home or ScreenId.Menu or ScreenId.Category or ScreenId.Found);

    /// <summary>A button of an older screen does nothing but bring the current one back, as things are now.</summary>
    private Turn Stale(Visit visit)
    {
        var toast = new Phrase(visit.Session.Screen switch
        {
            ScreenId.Placed => "order.placed_already",
            ScreenId.Booked => "book.made_already",
            _ => "help.stale_button",
        });
        if (visit.Session.Screen is ScreenId.Placed or ScreenId.Booked)
        {
            return new(visit.Session, visit.Customer, null, toast, []);
        }

        // Where nothing has changed the screen stays the one it was, and its buttons work.
        var (arrived, said) = Arrival.At(visit, _flow);
        var session = arrived.Session == visit.Session ? visit.Session : arrived.Session with { Version = visit.Session.Version + 1 };
        return new(session, visit.Customer, Show(arrived with { Session = session }).Saying(said), toast, []);
    }

    /// <summary>The visit as it is with a fact made true in it: the next screen shows it.</summary>
    private static Visit Known(Visit visit, Fact fact) => fact switch
    {
        Fact.OrderPlaced { Order: var order } => visit with { Orders = [order, .. visit.Orders] },
        Fact.OrderChanged { Order: var order } => visit with { Orders = [.. visit.Orders.Select(known => known.Id == order.Id ? order : known)] },
        Fact.PlaceHeld { Booking: var booking } => Known(visit, booking),
        Fact.HoldEnded { Booking: var booking } => Known(visit, booking),
        Fact.Booked { Booking: var booking } => Known(visit, booking),
        Fact.BookingChanged { Booking: var booking } => Known(visit, booking),
        Fact.TalkBegun { Talk: var talk } => visit with { Talk = talk },
        Fact.Said { Talk: var talk } => visit with { Talk = talk },
        Fact.TalkEnded { Talk: var talk } => visit with { Talk = talk },
        Fact.WaitingBegun { Waiting: var waiting } => visit with { Waiting = [.. visit.Waiting, waiting] },
        Fact.WaitingEnded { WaitingId: var id } => visit with { Waiting = [.. visit.Waiting.Where(waiting => waiting.Id != id)] },
        _ => visit,
    };

    private static Visit Known(Visit visit, Booking.Booking booking) => visit with
    {
        Bookings = [.. visit.Bookings.Where(known => known.Id != booking.Id).Append(booking).OrderBy(known => known.From)],
        Occupancy = visit.Occupancy?.With(booking, visit.Shop, visit.Now),
    };
}
