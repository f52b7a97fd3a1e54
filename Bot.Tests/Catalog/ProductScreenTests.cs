using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

public class ProductScreenTests
{
    private static readonly Product Soup = TestShop.Product("Soup", TestShop.Eur(5)) with
    {
        Variants = [new("small", TestShop.Text("Small"), TestShop.Eur(5)), new("large", TestShop.Text("Large"), TestShop.Eur(7))],
    };

    private static readonly CartLine Chosen = new() { Id = 1, ProductId = "Soup", VariantId = "large", Note = "No salt" };

    [Fact]
    public void What_was_chosen_begins_at_the_margin_where_it_stands_below_no_line() =>
        Said(new ProductScreen(), new Session { Screen = ScreenId.Product, Draft = new(Chosen) }).Should().Be("Soup\n\n· Large\n📝 No salt\n€7.00");

    [Fact]
    public void What_was_chosen_is_indented_below_the_line_it_belongs_to() =>
        Said(new CartLineScreen(), new Session { Screen = ScreenId.CartLine, LineId = 1 }).Should().Be("1 × Soup · €7.00\n    · Large\n    📝 No salt");

    private static string Said(Screen screen, Session session)
    {
        var shop = TestShop.Of("EUR", Soup);
        var view = screen.Show(new Visit
        {
            Shop = shop,
            Session = session with { Cart = new([Chosen]) },
            ChatId = 1,
            Customer = new Customer { Id = 1, Name = "Anna", Language = "en" },
            Now = TestShop.At("2026-11-25T19:05+01:00"),
            NewCheckoutId = Guid.Empty,
            NextOrderId = 1,
        });
        return Book.Texts.Plain(view.Text, "en", shop);
    }
}
