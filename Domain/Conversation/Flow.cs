using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Stateless;
using Stateless.Reflection;

namespace ShopBot.Domain.Conversation;

/// <summary>
/// The way through the shop, on one page: states are screens, triggers are what customers do, guards are named.
/// docs/flow.md is drawn from it. One instance decides for one turn at a time.
/// </summary>
public sealed class Flow
{
    private readonly StateMachine<ScreenId, Trigger> _machine;
    private ScreenId _screen = ScreenId.Home;
    private Visit? _visit;

    public Flow()
    {
        _machine = new StateMachine<ScreenId, Trigger>(() => _screen, screen => _screen = screen);

        _machine.Configure(ScreenId.Anywhere)
            .Permit(Trigger.OpenHome, ScreenId.Home)
            .Permit(Trigger.OpenMenu, ScreenId.Menu)
            .Permit(Trigger.OpenCategory, ScreenId.Category)
            .Permit(Trigger.Search, ScreenId.Found)
            .Permit(Trigger.OpenProduct, ScreenId.Product)
            .Permit(Trigger.OpenCart, ScreenId.Cart)
            .Permit(Trigger.OpenOrders, ScreenId.Orders)
            .Permit(Trigger.OpenOrder, ScreenId.Order)
            .Permit(Trigger.OpenLanguage, ScreenId.Language)
            .Permit(Trigger.OpenHelp, ScreenId.Help)
            .PermitDynamic(Trigger.BookTable, NextTableQuestion, "the first open question", TableQuestions())
            .Permit(Trigger.OpenBookings, ScreenId.Bookings)
            .Permit(Trigger.OpenBooking, ScreenId.Booking)
            .Permit(Trigger.CancelBooking, ScreenId.CancelBooking)
            .PermitDynamic(Trigger.OpenStay, NextOfStay, "the first open question of a stay", StayQuestions())
            .Permit(Trigger.OpenContact, ScreenId.Contact)
            .Permit(Trigger.OpenForgetMe, ScreenId.ForgetMe)
            .Permit(Trigger.OpenTalk, ScreenId.Talk);

        foreach (var screen in (ScreenId[])[
            ScreenId.Home, ScreenId.Menu, ScreenId.Category, ScreenId.Found, ScreenId.EmptyCart, ScreenId.Placed,
            ScreenId.Orders, ScreenId.Order, ScreenId.Language, ScreenId.Help,
            ScreenId.Booked, ScreenId.Bookings, ScreenId.Booking, ScreenId.CancelBooking, ScreenId.ContactPhone, ScreenId.ContactEmail, ScreenId.ForgetMe, ScreenId.Talk])
        {
            _machine.Configure(screen).SubstateOf(ScreenId.Anywhere);
        }

        _machine.Configure(ScreenId.Product).SubstateOf(ScreenId.Anywhere)
            .PermitIf(Trigger.Choose, ScreenId.ProductOptions, AGroupIsOpen, "a group is open")
            .PermitReentryIf(Trigger.Choose, EverythingIsChosen, "everything is chosen")
            .Permit(Trigger.WriteNote, ScreenId.ProductNote)
            .Permit(Trigger.AddToCart, ScreenId.Category);
        _machine.Configure(ScreenId.ProductOptions).SubstateOf(ScreenId.Anywhere)
            .PermitReentryIf(Trigger.Choose, AGroupIsOpen, "a group is open")
            .PermitIf(Trigger.Choose, ScreenId.Product, EverythingIsChosen, "everything is chosen");
        _machine.Configure(ScreenId.ProductNote).SubstateOf(ScreenId.Anywhere)
            .Permit(Trigger.Choose, ScreenId.Product);

        _machine.Configure(ScreenId.Cart).SubstateOf(ScreenId.Anywhere)
            .Permit(Trigger.OpenLine, ScreenId.CartLine)
            .Permit(Trigger.EmptyCart, ScreenId.EmptyCart)
            .PermitDynamic(Trigger.Checkout, NextQuestion, "the first open question", Questions());
        _machine.Configure(ScreenId.CartLine).SubstateOf(ScreenId.Anywhere)
            .Permit(Trigger.WriteNote, ScreenId.CartLineNote);
        _machine.Configure(ScreenId.CartLineNote).SubstateOf(ScreenId.Anywhere)
            .Permit(Trigger.OpenLine, ScreenId.CartLine);

        var checkout = _machine.Configure(ScreenId.Checkout).SubstateOf(ScreenId.Anywhere);
        foreach (var question in Question.All)
        {
            checkout.PermitIf(Trigger.Answered, question.Screen, () => NextQuestion() == question.Screen, question.OpenBecause);
            _machine.Configure(question.Screen).SubstateOf(ScreenId.Checkout);
        }

        checkout.PermitIf(Trigger.Answered, ScreenId.Summary, () => NextQuestion() == ScreenId.Summary, "everything is answered");
        _machine.Configure(ScreenId.Summary).SubstateOf(ScreenId.Checkout)
            .Permit(Trigger.WriteComment, ScreenId.Comment)
            .Permit(Trigger.Confirm, ScreenId.Placed);
        _machine.Configure(ScreenId.Comment).SubstateOf(ScreenId.Checkout);

        var table = _machine.Configure(ScreenId.TableBooking).SubstateOf(ScreenId.Anywhere);
        foreach (var question in TableQuestion.All)
        {
            table.PermitIf(Trigger.Answered, question.Screen, () => NextTableQuestion() == question.Screen, question.OpenBecause);
            _machine.Configure(question.Screen).SubstateOf(ScreenId.TableBooking);
        }

        table.PermitIf(Trigger.Answered, ScreenId.BookSummary, () => NextTableQuestion() == ScreenId.BookSummary, "everything is answered");
        _machine.Configure(ScreenId.BookSummary).SubstateOf(ScreenId.TableBooking)
            .Permit(Trigger.Confirm, ScreenId.Booked);

        var stay = _machine.Configure(ScreenId.Stay).SubstateOf(ScreenId.Anywhere);
        foreach (var question in StayQuestion.All)
        {
            stay.PermitIf(Trigger.Answered, question.Screen, () => NextOfStay() == question.Screen, question.OpenBecause);
            _machine.Configure(question.Screen).SubstateOf(ScreenId.Stay);
        }

        stay.PermitIf(Trigger.Answered, ScreenId.StaySummary, () => NextOfStay() == ScreenId.StaySummary, "everything about the stay is answered");
        _machine.Configure(ScreenId.StaySummary).SubstateOf(ScreenId.Stay)
            .Permit(Trigger.WriteComment, ScreenId.StayComment)
            .Permit(Trigger.Confirm, ScreenId.Booked);
        _machine.Configure(ScreenId.StayComment).SubstateOf(ScreenId.Stay);

        _machine.Configure(ScreenId.Contact).SubstateOf(ScreenId.Anywhere)
            .Permit(Trigger.WritePhone, ScreenId.ContactPhone)
            .Permit(Trigger.WriteEmail, ScreenId.ContactEmail);
    }

    /// <summary>The machine as it is drawn in docs/flow.md; never fired.</summary>
    public static StateMachine<ScreenId, Trigger> Drawing() => new Flow()._machine;

    /// <summary>The screen that <paramref name="trigger"/> leads to; guards look at <paramref name="visit"/>.</summary>
    /// <exception cref="InvalidOperationException">A screen fired a trigger that the flow does not know there: a bug.</exception>
    public ScreenId Next(ScreenId from, Trigger trigger, Visit visit)
    {
        _screen = from;
        _visit = visit;
        _machine.Fire(trigger);
        return _screen;
    }

    /// <summary>For the drawing: wherever a way of questions may lead from its begin.</summary>
    private static DynamicStateInfos Open(IEnumerable<(ScreenId Screen, string Because)> questions, ScreenId summary, string because)
    {
        var screens = new DynamicStateInfos();
        foreach (var (screen, isOpenBecause) in questions.Append((summary, because)))
        {
            screens.Add(screen, isOpenBecause);
        }

        return screens;
    }

    private static DynamicStateInfos Questions() =>
        Open(Question.All.Select(question => (question.Screen, question.OpenBecause)), ScreenId.Summary, "everything is answered");

    private static DynamicStateInfos TableQuestions() =>
        Open(TableQuestion.All.Select(question => (question.Screen, question.OpenBecause)), ScreenId.BookSummary, "everything is answered");

    private static DynamicStateInfos StayQuestions() =>
        Open(StayQuestion.All.Select(question => (question.Screen, question.OpenBecause)), ScreenId.StaySummary, "everything about the stay is answered");

    private bool AGroupIsOpen() => Draft.OpenGroup(Visiting) is not null;

    private bool EverythingIsChosen() => !AGroupIsOpen();

    private ScreenId NextQuestion() => Question.FirstOpen(Visiting)?.Screen ?? ScreenId.Summary;

    private ScreenId NextTableQuestion() => Visiting.Session.TableDraft is { } draft
        ? TableQuestion.FirstOpen(draft)?.Screen ?? ScreenId.BookSummary
        : ScreenId.BookParty;

    private ScreenId NextOfStay() => ChosenStay.Of(Visiting) is { } stay && StayQuestion.FirstOpen(stay) is { } open ? open.Screen : ScreenId.StaySummary;

    private Visit Visiting => _visit ?? throw new InvalidOperationException("Guards are asked during a turn only; call Next.");
}
