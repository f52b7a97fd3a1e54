using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class CartLineNoteScreen : Screen
{
    public override ScreenId Id => ScreenId.CartLineNote;

    public override View Show(Visit visit)
    {
        var line = visit.Cart.Line(visit.Session.LineId);
        return NoteQuestion.Show(visit.Shop.Menu.Product(line?.ProductId)?.Name, line?.Note);
    }

    public override Step? On(Input input, Visit visit) => NoteQuestion.On(
        input,
        visit,
        note => Step.Go(Trigger.OpenLine, visit.Cart.Line(visit.Session.LineId) is { } line
            ? visit.Session with { Cart = visit.Cart.With(line with { Note = note }) }
            : visit.Session));
}
