using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>The way from cart to order: may it begin, and where does it go on.</summary>
internal static class Checkouts
{
    /// <summary>From the cart to the first open question; or the reason why not.</summary>
    public static Step Begin(Visit begun)
    {
        var (visit, noLonger) = StillHolds.In(begun);
        if (WhyNot(visit) is { } refusal)
        {
            return ToCart(visit.Session, refusal);
        }

        var checkout = visit.Session.Checkout;
        if (checkout.Id == Guid.Empty)
        {
            checkout = checkout with { Id = visit.NewCheckoutId };
        }

        // Where one sits is not asked about; unless nothing is served there now: then the question is how else.
        var seated = checkout with { Way = Way.AtTable, Table = visit.Table };
        if (visit.Table is not null && checkout.Way is null && visit.Shop.Rules(Way.AtTable) is not null && WhyNot(With(visit, seated)) is null)
        {
            checkout = seated;
        }

        // The page of the list that was open is no page of the times to choose from.
        return Step.Go(Trigger.Checkout, visit.Session with { Checkout = checkout, CategoryId = null, Page = 0 }).Saying(noLonger);
    }

    /// <summary>Answers one question and goes to the first page of the next open one.</summary>
    public static Step Answer(Visit visit, Func<Checkout, Checkout> answer) =>
        Step.Go(Trigger.Answered, visit.Session with { Checkout = answer(visit.Session.Checkout), Page = 0 });

    /// <summary>As <see cref="Answer"/>, unless the cart could not be ordered with that answer: then the question stays, and says why.</summary>
    public static Step TryAnswer(Visit visit, Func<Checkout, Checkout> answer) =>
        WhyNot(With(visit, answer(visit.Session.Checkout))) is { } refusal ? Step.Stay(visit.Session, refusal) : Answer(visit, answer);

    /// <summary>As <see cref="Answer"/>; but when more must be ordered to be delivered there, that is done first.</summary>
    public static Step AnswerWhere(Visit visit, Func<Checkout, Checkout> answer)
    {
        var there = With(visit, answer(visit.Session.Checkout));
        return WhyNot(there) is { } refusal ? ToCart(there.Session, refusal) : Answer(visit, answer);
    }

    /// <summary>Back to the cart, because of something that has to be changed there.</summary>
    public static Step ToCart(Session session, Refusal refusal) =>
        Step.Go(Trigger.OpenCart, session).Saying(refusal.IsInCart ? null : refusal.Because);

    /// <summary>Takes the last answer before this screen back; with none there, back to the cart.</summary>
    public static Step Back(Visit visit) => Question.Before(visit.Session.Screen, visit) is { } before
        ? Answer(visit, before.Clear)
        : Step.Go(Trigger.OpenCart, visit.Session);

    /// <summary>Null when the cart can be ordered, as far as is known by now.</summary>
    public static Refusal? WhyNot(Visit visit)
    {
        if (visit.Cart.IsEmpty)
        {
            return new(new Phrase("cart.empty"));
        }

        if (!visit.StaffIsThere)
        {
            return new(new Phrase("checkout.nobody_there"));
        }

        if (Question.Way(visit) is Way.AtTable && visit.Session.Checkout.BookingId is null && !visit.Shop.Hours.IsOpen(visit.Shop.Zone, visit.Now))
        {
            return new(OpenNow.Say(visit));
        }

        if (CartCheck.Problems(visit) is [var problem, ..])
        {
            return new(problem.Because, IsInCart: true);
        }

        return MinimumOrder.Say(visit, CartCheck.Totals(visit)) is { } missing ? new(missing) : null;
    }

    private static Visit With(Visit visit, Checkout checkout) => visit with { Session = visit.Session with { Checkout = checkout } };
}
