using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using Xunit;
using Talk = ShopBot.Domain.Conversation.Conversation;

namespace ShopBot.Bot.Tests.Conversations;

public class LargeShopTests
{
    private static readonly Shop Shop = TestShop.Of("EUR") with
    {
        Menu = new Menu([.. Enumerable.Range(1, 60).Select(index => new Category($"c{index}", TestShop.Text($"Category {index}"), null, [TestShop.Product($"p{index}", new Money(500, Currency.Of("EUR")))]))]),
        Tables = [.. Enumerable.Range(1, 500).Select(index => $"{index}")],
    };

    [Theory]
    [InlineData(ScreenId.Menu)]
    [InlineData(ScreenId.Table)]
    public void No_screen_has_more_buttons_than_a_message_may_have(ScreenId screen)
    {
        foreach (var page in Enumerable.Range(0, 20))
        {
            Talk.Show(At(screen, page)).Rows.Sum(row => row.Count).Should().BeInRange(1, 100);
        }
    }

    [Fact]
    public void Every_category_is_on_some_page() =>
        Arguments(ScreenId.Menu, "category").Should().BeEquivalentTo(Shop.Menu.Categories.Select(category => category.Id));

    [Fact]
    public void Every_table_is_on_some_page() =>
        Arguments(ScreenId.Table, "table").Should().BeEquivalentTo(Shop.Tables);

    [Fact]
    public void The_menu_opens_where_the_category_was_that_one_comes_from()
    {
        var category = At(ScreenId.Category, 0) with { Session = new Session { Screen = ScreenId.Category, Version = 1, CategoryId = "c30" } };

        var turn = new Talk().Decide(category, new Input.Tap(1, "menu", null));

        turn.View!.Rows.SelectMany(row => row).Select(button => button.Argument).Should().Contain("c30").And.NotContain("c1");
    }

    private static IEnumerable<string?> Arguments(ScreenId screen, string verb)
    {
        for (var page = 0; ; page++)
        {
            var buttons = Talk.Show(At(screen, page)).Rows.SelectMany(row => row).ToList();
            foreach (var button in buttons.Where(button => button.Verb == verb))
            {
                yield return button.Argument;
            }

            if (!buttons.Any(button => button.Label.Key == "button.page_after"))
            {
                yield break;
            }
        }
    }

    private static Visit At(ScreenId screen, int page) => new()
    {
        Shop = Shop,
        Session = new Session { Screen = screen, Version = 1, Page = page },
        ChatId = 1,
        Customer = new Customer { Id = 1, Name = "Ann", Language = "en" },
        Now = TestShop.At("2026-11-25T12:00+01:00"),
        NewCheckoutId = Guid.Empty,
        NextOrderId = 1,
    };
}
