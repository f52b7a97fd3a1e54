using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Domain.Figures;
using ShopBot.Persistence.Figures;
using Xunit;

namespace ShopBot.Bot.Tests.Figures;

public class ManyOrdersTests
{
    private const int Orders = 200_000;

    private static readonly DateTimeOffset Now = CustomersDatabase.Now;

    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public async Task Among_200000_orders_an_index_finds_those_of_the_period()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        await shop.Read(Fill);
        using var asked = new AskedQuestions(shop.File);

        var found = await shop.Read(db => FiguresReader.Both(db, shop.Shop, FiguresPeriod.Of(shop.Shop, Today, Today, Now)!, default));

        found.Now.Orders.Count.Should().Be(780, "it was one a minute, and the day is 13 hours old");
        found.Now.Products.Should().ContainSingle().Which.Tally.Count.Should().Be(780);
        (found.Now.NewCustomers, found.Now.ReturningCustomers).Should().Be((0, 1));
        asked.Plans().Should().HaveCount(14, "seven questions are asked of both periods").And.AllSatisfy(one =>
        {
            one.Plan.Should().NotMatchRegex(@"SCAN (orders|order_lines|bookings|o|o0|b)\b", "it would read them all:\n{0}", one.Sql);
            one.Plan.Should().MatchRegex(@"INDEX IX_(orders_ShopId_PlacedAt \(ShopId=\? AND PlacedAt>\? AND PlacedAt<\?\)|bookings_ShopId_Day \(ShopId=\? AND Day>\? AND Day<\?\))", "of\n{0}", one.Sql);
        });
    }

    /// <summary>One a minute, the last one a moment ago.</summary>
    private static Task<int> Fill(DbContext db) => db.Database.ExecuteSqlRawAsync(
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {0})
        INSERT INTO orders ("ShopId", "Id", "CheckoutId", "Version", "CustomerId", "ChatId", "Language", "CustomerName", "Way", "KitchenSlot", "DueAt", "Payment",
            "Currency", "Subtotal", "Discount", "Delivery", "Taxes", "TaxesIncluded", "Total", "PlacedAt", "Status", "Steps")
        SELECT 1, i + 1, printf('%08X-0000-0000-0000-000000000000', i), 0, 1, 0, 'en', 'Anna', 'Pickup', 0, 0, 'Cash', 'EUR', 100, 0, 0, '[]', 1, 100, {1} - i * 60000, 'Delivered', '[]'
        FROM n;
        INSERT INTO order_lines ("ShopId", "OrderId", "Position", "ProductId", "Name", "Options", "Quantity", "UnitPrice", "Total", "TaxRateId", "TaxPercent")
        SELECT "ShopId", "Id", 0, 'green', '{{}}', '[]', 1, 100, 100, 'food', 10 FROM orders
        """,
        Orders, Now.ToUnixTimeMilliseconds() - 1);
}
