using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A screen on the way to a room. Should the shop let none any more, it says so and leads home.</summary>
public abstract class StayScreen : Screen
{
    private static readonly View NoLonger = new(new Phrase("stay.no_longer")) { Rows = new Rows().Row(Buttons.Home).ToList() };

    public sealed override View Show(Visit visit) => ChosenStay.Of(visit) is { } stay ? Show(stay) : NoLonger;

    public sealed override Step? On(Input input, Visit visit) => ChosenStay.Of(visit) is { } stay ? On(input, stay) : null;

    private protected abstract View Show(ChosenStay stay);

    private protected abstract Step? On(Input input, ChosenStay stay);

    private protected static Step Keep(ChosenStay stay, StayDraft draft) => Step.Stay(stay.Visit.Session with { StayDraft = draft });
}
