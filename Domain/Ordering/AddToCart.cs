using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Puts the product that was chosen into the cart, unless it is gone, sold out or not chosen in full.</summary>
internal static class AddToCart
{
    public static Step Try(Visit visit, Product product)
    {
        var session = visit.Session;
        var line = session.Draft!.Line;
        if (Pricing.Price(visit.Shop.Menu, line) is not { } priced)
        {
            return Step.Go(Trigger.Choose, session with { Draft = session.Draft with { Group = 0 } });
        }

        if (visit.Stock.LeftOf(product) is { } left && visit.Cart.CountOf(product.Id) + line.Quantity > left)
        {
            return Step.Stay(session).Toasting(left == 0
                ? new Phrase("cart.sold_out", ("product", product.Name))
                : new Phrase("cart.no_more", ("count", left)));
        }

        var cart = visit.Cart.Add(line with { SeenPrice = priced.UnitPrice.Minor });
        if (cart.Lines.Count > Cart.MaxLines)
        {
            return Step.Stay(session).Toasting(new Phrase("cart.full", ("most", Cart.MaxLines)));
        }

        var category = visit.Shop.Menu.Categories.First(category => category.Products.Any(member => member.Id == product.Id));
        return Step.Go(Trigger.AddToCart, session with
        {
            Cart = cart,
            Draft = null,
            CategoryId = category.Id,
            Page = session.CategoryId == category.Id ? session.Page : 0,
        }).Toasting(new Phrase("cart.added", ("product", product.Name), ("pieces", line.Quantity)));
    }
}
