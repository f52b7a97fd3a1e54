using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What stands between a line and the kitchen.</summary>
/// <param name="LineId">The cart line it is about.</param>
/// <param name="Because">Said below the line, and when the customer tries to go on.</param>
internal sealed record LineProblem(int LineId, Phrase Because);

/// <summary>The cart against the menu, the stock and the hours as they are now.</summary>
internal static class CartCheck
{
    /// <summary>Lines that can be had, at today's prices; what has sold out costs nothing.</summary>
    public static IReadOnlyList<PricedLine> Priced(Visit visit) =>
        [.. visit.Cart.Lines.Select(line => Pricing.Price(visit.Shop.Menu, line)).OfType<PricedLine>().Where(line => !visit.Stock.IsSoldOut(line.Product))];

    public static Totals Totals(Visit visit) =>
        Pricing.Total(visit.Shop, Priced(visit), Question.Way(visit), Zone(visit), visit.Session.Source);

    public static DeliveryZone? Zone(Visit visit) =>
        visit.Shop.Zones.FirstOrDefault(zone => zone.Id == visit.Session.Checkout.Address?.ZoneId);

    /// <summary>At most one problem a line, the one that matters most. Way and time count once they are chosen.</summary>
    public static IReadOnlyList<LineProblem> Problems(Visit visit)
    {
        var problems = new List<LineProblem>();
        foreach (var line in visit.Cart.Lines)
        {
            if (Problem(line, visit) is { } because)
            {
                problems.Add(new(line.Id, because));
            }
        }

        return problems;
    }

    /// <summary>The cart with the prices the customer is about to see, and what to say about those that changed.</summary>
    public static (Cart Cart, IReadOnlyList<Phrase> Changes) Look(Visit visit)
    {
        var cart = visit.Cart;
        var changes = new List<Phrase>();
        foreach (var priced in Priced(visit))
        {
            if (priced.Line.SeenPrice != priced.UnitPrice.Minor)
            {
                var before = new Money(priced.Line.SeenPrice, visit.Shop.Currency);
                changes.Add(new Phrase("cart.price_changed", ("product", priced.Product.Name), ("before", before), ("now", priced.UnitPrice)));
                cart = cart.With(priced.Line with { SeenPrice = priced.UnitPrice.Minor });
            }
        }

        return (cart, changes);
    }

    /// <param name="left">Pieces in stock.</param>
    public static Phrase NotEnough(Product product, int left) => left <= 0
        ? new Phrase("cart.sold_out", ("product", product.Name))
        : new Phrase("cart.only_left", ("product", product.Name), ("count", left));

    private static Phrase? Problem(CartLine line, Visit visit)
    {
        if (visit.Shop.Menu.Product(line.ProductId) is not { } product)
        {
            return new Phrase("cart.line_gone");
        }

        if (visit.Stock.LeftOf(product) is { } left && visit.Cart.CountOf(product.Id) > left)
        {
            return NotEnough(product, left);
        }

        if (Pricing.Price(visit.Shop.Menu, line) is null)
        {
            return new Phrase("cart.choice_gone", ("product", product.Name));
        }

        if (Question.Way(visit) is { } way && !product.CanBeOrdered(way))
        {
            return new Phrase("cart.not_this_way", ("product", product.Name), ("way", WayText.Name(visit.Shop, way)));
        }

        if (Question.Way(visit) is Way.AtTable && visit.Session.Checkout.BookingId is null)
        {
            return product.IsSoldAt(visit.Shop, visit.Now) ? null : new Phrase("cart.not_now", ("product", product.Name));
        }

        return visit.Session.Checkout.Time is { } time && !product.IsSoldAt(visit.Shop, time.Slot?.From ?? visit.Now)
            ? new Phrase("cart.not_then", ("product", product.Name))
            : null;
    }
}
