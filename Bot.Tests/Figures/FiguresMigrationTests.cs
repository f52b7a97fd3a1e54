using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopBot.Persistence;
using Xunit;

namespace ShopBot.Bot.Tests.Figures;

public sealed class FiguresMigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");

    [Fact]
    public async Task Orders_and_stays_of_before_the_update_are_counted_too()
    {
        using var database = new Database($"Data Source={Path.Combine(_folder.FullName, "shop.db")}");
        await using var db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync("20261122000010_OutboxByChat");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO orders ("ShopId", "Id", "CheckoutId", "Version", "CustomerId", "ChatId", "Language", "CustomerName", "Way", "KitchenSlot", "DueAt", "Payment",
                "Currency", "Subtotal", "Discount", "Delivery", "Taxes", "TaxesIncluded", "Total", "PlacedAt", "Status", "Steps")
            SELECT 1, value, 'key ' || value, 0, 1, 0, 'en', 'Anna', 'Pickup', 0, 0, 'Cash', 'EUR', 100, 0, 0, '[]', 1, 100, 0, 'Delivered', CASE value WHEN 1 THEN {0} ELSE '[]' END
            FROM json_each('[1, 2]');
            INSERT INTO bookings ("ShopId", "Id", "DraftId", "Version", "Kind", "Status", "Language", "Name", "Party", "Resources", "From", "To", "ClaimedTo", "Day", "Currency",
                "DepositReceived", "MadeAt", "IsComing", "Steps", "Stay")
            VALUES (1, 1, 'key', 0, 'Room', 'Left', 'en', 'Anna', 2, 'room:101', 0, 0, 0, '2026-11-25', 'EUR', 0, 0, 0, '[]', {1})
            """,
            """[{"Status":"Accepted","At":"2026-11-25T11:00:00+00:00"},{"Status":"Ready","At":"2026-11-25T12:18:30.5+01:00"},{"Status":"Delivered","At":"2026-11-25T11:30:00+00:00"}]""",
            """{"Nights":[],"TaxesIncluded":true,"Total":"18050 EUR","LateFee":"0 EUR"}""");

        await database.Migrate(default);

        var orders = await db.Orders.AsNoTracking().OrderBy(order => order.Id).Select(order => new { order.AcceptedAt, order.ReadyAt }).ToListAsync();
        orders[0].AcceptedAt.Should().Be(DateTimeOffset.Parse("2026-11-25T11:00:00Z"));
        orders[0].ReadyAt.Should().Be(DateTimeOffset.Parse("2026-11-25T11:18:30Z"));
        orders[1].Should().Be(new { AcceptedAt = (DateTimeOffset?)null, ReadyAt = (DateTimeOffset?)null });
        (await db.Bookings.Select(booking => booking.StayTotal).SingleAsync()).Should().Be(18050);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
