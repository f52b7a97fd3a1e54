using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A screen on the way to a table. The shop may stop booking tables meanwhile: then it says so and leads home.</summary>
public abstract class TableQuestionScreen : Screen
{
    public sealed override View Show(Visit visit) => visit is { Session.TableDraft: { } draft, Shop.TableBooking: { } rules }
        ? Show(visit, rules, draft)
        : new View(new Phrase("book.not_here")) { Rows = new Rows().Row(Buttons.Home).ToList() };

    public sealed override Step? On(Input input, Visit visit) => (visit, input) switch
    {
        ({ Session.TableDraft: { } draft, Shop.TableBooking: not null }, Input.Tap { Verb: "back" }) => TableDrafts.Back(visit, draft),
        ({ Session.TableDraft: { } draft, Shop.TableBooking: { } rules }, _) => On(input, visit, rules, draft),
        _ => null,
    };

    protected abstract View Show(Visit visit, TableBookingRules rules, TableDraft draft);

    protected abstract Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft);
}
