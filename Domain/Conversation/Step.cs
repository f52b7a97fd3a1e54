using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Conversation;

/// <summary>What a screen makes of an input: where to go, and what changed on the way.</summary>
public sealed record Step
{
    private Step(Session session)
    {
        Session = session;
    }

    public Session Session { get; init; }

    /// <summary>Null: the chat stays on its screen.</summary>
    public Trigger? Trigger { get; private init; }

    public Customer? Customer { get; private init; }

    /// <summary>Said above the next screen, once.</summary>
    public Phrase? Notice { get; private init; }

    public Phrase? Toast { get; private init; }

    public IReadOnlyList<Fact> Facts { get; private init; } = [];

    /// <summary>What the next screen also offers: to talk to somebody; null: nothing.</summary>
    public Button? Offers { get; private init; }

    public static Step Stay(Session session) => new(session);

    public static Step Stay(Session session, Refusal refusal) => new(session) { Notice = refusal.Because };

    public static Step Go(Trigger trigger, Session session) => new(session) { Trigger = trigger };

    public Step Saying(Phrase? notice) => this with { Notice = notice };

    public Step Offering(Button button) => this with { Offers = button };

    public Step Toasting(Phrase? toast) => this with { Toast = toast };

    public Step Knowing(Customer customer) => this with { Customer = customer };

    public Step Doing(params IReadOnlyList<Fact> facts) => this with { Facts = facts };
}
