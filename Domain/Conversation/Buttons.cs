using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Buttons that stand on many screens and mean the same on each: see <see cref="Everywhere"/>.</summary>
internal static class Buttons
{
    public static Button Home { get; } = new(new Phrase("button.home"), "home");

    public static Button Menu { get; } = new(new Phrase("button.menu"), "menu");

    public static Button Orders { get; } = new(new Phrase("button.orders"), "orders");

    public static Button Language { get; } = new(new Phrase("button.language"), "language");

    /// <summary>How the shop reaches the customer, and what it knows of them.</summary>
    public static Button Contact { get; } = new(new Phrase("button.contact"), "contact");

    public static Button Stay { get; } = new(new Phrase("button.stay"), "stay");

    public static Button Help { get; } = new(new Phrase("button.help"), "help");

    public static Button Talk { get; } = TalkAbout(null);

    /// <param name="message">What goes to the staff at once: see <see cref="Input.Message"/>; null: nothing.</param>
    public static Button TalkAbout(string? message) => new(new Phrase("button.talk"), "talk", message);

    /// <summary>Null where the shop books no tables.</summary>
    public static Button? Book(Visit visit) => visit.Shop.TableBooking is null ? null : new(new Phrase("button.book"), "book");

    public static Button Bookings { get; } = new(new Phrase("button.bookings"), "bookings");

    /// <summary>With the pieces in it and what they cost, once there are any.</summary>
    public static Button Cart(Visit visit)
    {
        if (visit.Cart.IsEmpty)
        {
            return new(new Phrase("button.cart"), "cart");
        }

        var subtotal = CartCheck.Priced(visit).Aggregate(Money.Zero(visit.Shop.Currency), (sum, line) => sum + line.Total);
        return new(new Phrase("button.cart_with", ("pieces", visit.Cart.Count), ("total", subtotal)), "cart");
    }

    /// <summary>To another screen, by the verb that opens it everywhere.</summary>
    public static Button Back(string verb, string? argument = null) => new(new Phrase("button.back"), verb, argument);

    /// <summary>To the page before and after, where there is one; verb "page".</summary>
    public static IEnumerable<Button?> Pages(int page, int pages) =>
    [
        page > 0 ? new(new Phrase("button.page_before"), "page", Number(page - 1)) : null,
        page < pages - 1 ? new(new Phrase("button.page_after"), "page", Number(page + 1)) : null,
    ];

    /// <summary>A product in a list: name and price, or that it is sold out.</summary>
    public static Button Product(Product product, Visit visit)
    {
        var label = visit.Stock.IsSoldOut(product) ? "button.product_sold_out"
            : product.Variants.Count > 0 ? "button.product_from"
            : "button.product";
        return new(new Phrase(label, ("name", product.Name), ("price", product.FromPrice)), "product", product.Id);
    }

    public static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
