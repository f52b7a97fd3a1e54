using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>One line of the cart: how many, a note, or out with it.</summary>
public sealed class CartLineScreen : Screen
{
    public override ScreenId Id => ScreenId.CartLine;

    /// <summary>There is nothing else to do with what cannot be had.</summary>
    private static IReadOnlyList<IReadOnlyList<Button>> OutWithIt { get; } =
        new Rows().Row(new Button(new Phrase("button.remove"), "remove")).Row(Buttons.Back("cart")).ToList();

    public override View Show(Visit visit)
    {
        if (visit.Cart.Line(visit.Session.LineId) is not { } line || visit.Shop.Menu.Product(line.ProductId) is not { } product)
        {
            return new(new Phrase("cart.line_gone")) { Rows = OutWithIt };
        }

        var isSoldOut = visit.Stock.IsSoldOut(product);
        return new(Phrase.Lines([
            new Phrase("line.title", ("pieces", line.Quantity), ("product", product.Name), ("total", Draft.RunningPrice(line, product) * line.Quantity)),
            .. CartText.ChoicesBelow(product, line),
            isSoldOut ? new Phrase("line.problem", ("because", CartCheck.NotEnough(product, 0))) : null]))
        {
            Rows = isSoldOut ? OutWithIt : new Rows()
                .Row(
                    new Button(new Phrase("button.minus"), "less"),
                    new Button(new Phrase("button.pieces", ("count", line.Quantity)), "keep"),
                    new Button(new Phrase("button.plus"), "more"))
                .Row(
                    new Button(new Phrase(line.Note is null ? "button.note" : "button.note_change"), "note"),
                    new Button(new Phrase("button.remove"), "remove"))
                .Row(Buttons.Back("cart"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap tap)
        {
            return null;
        }

        var (session, line) = (visit.Session, visit.Cart.Line(visit.Session.LineId));
        return tap.Verb switch
        {
            "remove" => Step.Go(Trigger.OpenCart, session with { Cart = visit.Cart.Without(session.LineId) }),
            "note" when line is not null => Step.Go(Trigger.WriteNote, session),
            "more" when line is not null => More(visit, line),
            "less" when line is { Quantity: > 1 } => Step.Stay(session with { Cart = visit.Cart.With(line with { Quantity = line.Quantity - 1 }) }),
            "less" => Step.Stay(session).Toasting(new Phrase("cart.last_piece")),
            _ => null,
        };
    }

    internal static Step More(Visit visit, CartLine line)
    {
        var left = visit.Shop.Menu.Product(line.ProductId) is { } product ? visit.Stock.LeftOf(product) : 0;
        if (left is { } most && visit.Cart.CountOf(line.ProductId) >= most)
        {
            return Step.Stay(visit.Session).Toasting(new Phrase("cart.no_more", ("count", most)));
        }

        return line.Quantity >= CartLine.MaxQuantity
            ? Step.Stay(visit.Session).Toasting(new Phrase("cart.no_more", ("count", CartLine.MaxQuantity)))
            : Step.Stay(visit.Session with { Cart = visit.Cart.With(line with { Quantity = line.Quantity + 1 }) });
    }
}
