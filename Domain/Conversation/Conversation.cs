using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Decides what comes of an input. Pure: the same visit and input give the same turn. For one thread at a time.</summary>
public sealed class Conversation
{
    private readonly Flow _flow = new();

    public Turn Decide(Visit visit, Input input)
    {
        var session = visit.Session;
        if (input is Input.Tap tap && tap.Version != session.Version)
        {
            return Stale(visit);
        }

        var step = input switch
        {
            Input.Command command => Commands.On(command, visit),
            Input.OrderTap order => OrderActions.On(order.Verb, order.OrderId, visit),
            _ when session.Version == 0 => Step.Go(Trigger.OpenHome, session),
            _ => Screens.All[session.Screen].On(input, visit) ?? Everywhere.On(input, visit),
        };
        return Take(step, visit, input);
    }

    /// <summary>What the chat shows now, drawn anew: for a language that changed, or a message that was lost.</summary>
    public static View Show(Visit visit) => Screens.All[visit.Session.Screen].Show(visit);

    /// <summary>Whether words may stand for a button of what the chat shows now.</summary>
    public static bool ReadsLabels(Visit visit) => visit.Session.Version > 0 && Screens.All[visit.Session.Screen].ReadsLabels;

    private Turn Take(Step step, Visit visit, Input input)
    {
        var customer = step.Customer ?? visit.Customer;
        var facts = step.Fact is null ? (IReadOnlyList<Fact>)[] : [step.Fact];
        var next = visit with { Session = step.Session, Customer = customer, Orders = Known(visit.Orders, step.Fact) };
        if (step.Trigger is { } trigger)
        {
            next = next with { Session = next.Session with { Screen = _flow.Next(next.Session.Screen, trigger, next) } };
        }

        var (arrived, said) = Arrival.At(next, _flow);
        var session = arrived.Session with { Version = visit.Session.Version + 1 };
        if (step.Fact is Fact.OrderPlaced)
        {
            return new(session, customer, null, step.Toast, facts);
        }

        // An order's own message is redrawn by its order; the live screen stays as it is.
        if (input is Input.OrderTap && step.Trigger is null)
        {
            return new(visit.Session, customer, null, step.Toast, facts);
        }

        var view = Screens.All[session.Screen].Show(arrived with { Session = session });
        return new(session, customer, view.Saying(step.Notice, said), step.Toast, facts);
    }

    /// <summary>A button of an older screen does nothing but bring the current one back.</summary>
    private static Turn Stale(Visit visit)
    {
        var toast = new Phrase(visit.Session.Screen == ScreenId.Placed ? "order.placed_already" : "help.stale_button");
        var view = visit.Session.Screen == ScreenId.Placed ? null : Show(visit);
        return new(visit.Session, visit.Customer, view, toast, []);
    }

    private static IReadOnlyList<Order> Known(IReadOnlyList<Order> orders, Fact? fact) => fact switch
    {
        Fact.OrderPlaced placed => [placed.Order, .. orders],
        Fact.OrderChanged changed => [.. orders.Select(order => order.Id == changed.Order.Id ? changed.Order : order)],
        _ => orders,
    };
}
