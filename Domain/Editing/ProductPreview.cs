using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Editing;

/// <summary>A product as a customer sees it who opens it in the menu, drawn by the customers' own screens.</summary>
internal static class ProductPreview
{
    public static View Show(Shop shop, Product product, DateTimeOffset now) => new ProductScreen().Show(new Visit
    {
        Shop = shop with { Menu = new([new("preview", product.Name, null, [product])]) },
        Session = new Session { Screen = ScreenId.Product, Draft = new(new CartLine { ProductId = product.Id }) },
        ChatId = 0,
        Customer = new Customer { Id = 0, Name = string.Empty, Language = shop.DefaultLanguage },
        Now = now,
        NewCheckoutId = Guid.Empty,
        NextOrderId = 0,
    });
}
