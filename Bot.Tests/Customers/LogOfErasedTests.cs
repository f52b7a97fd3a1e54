using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Persistence;
using Xunit;

namespace ShopBot.Bot.Tests.Customers;

public sealed class LogOfErasedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");

    [Fact]
    public Task The_log_of_who_was_erased_before_it_was_erased_too_is_cleared_by_an_update() => IsCleared($"Data Source={Path.Combine(_folder.FullName, "shop.db")}");

    [PostgresFact]
    public async Task So_it_is_on_PostgreSQL()
    {
        var server = await PostgresServer.CreateEmpty();
        try
        {
            await IsCleared(server);
        }
        finally
        {
            PostgresServer.Drop(server);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task IsCleared(string connectionString)
    {
        using var database = new Database(connectionString);
        await using var db = database.CreateDbContext();
        await db.GetService<IMigrator>().MigrateAsync("20261122000019_Heard");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO customers ("ShopId", "Id", "Name", "Language", "LanguageWasChosen", "Addresses", "FirstSeenAt", "ErasedAt") VALUES
                (1, 1, '', 'en', FALSE, '[]', 0, 1), (1, 2, 'Bruno', 'en', FALSE, '[]', 0, NULL);
            INSERT INTO orders ("ShopId", "Id", "CheckoutId", "Version", "CustomerId", "ChatId", "Language", "CustomerName", "Way", "KitchenSlot", "DueAt", "Payment",
                "Currency", "Subtotal", "Discount", "Delivery", "Taxes", "TaxesIncluded", "Total", "PlacedAt", "Status", "Steps") VALUES
                (1, 2, '00000000-0000-0000-0000-000000000002', 0, 2, 0, 'en', '', 'Pickup', 0, 0, 'Cash', 'EUR', 100, 0, 0, '[]', TRUE, 100, 0, 'Delivered', '[]'),
                (1, 1000, '00000000-0000-0000-0000-000000001000', 0, 1, 0, 'en', '', 'Pickup', 0, 0, 'Cash', 'EUR', 100, 0, 0, '[]', TRUE, 100, 0, 'Delivered', '[]');
            INSERT INTO log ("ShopId", "Id", "At", "UserId", "By", "Role", "What", "About", "Before", "After") VALUES
                (1, 1, 0, 5, 'Marco', 'Owner', 'refund', '1', NULL, '1.00 EUR · Anna · called'), (1, 2, 0, 5, 'Marco', 'Owner', 'phone_order', '1', NULL, '2.50 EUR · Anna'),
                (1, 3, 0, 5, 'Marco', 'Owner', 'label', '1', NULL, 'anna'), (1, 4, 0, 5, 'Marco', 'Owner', 'label', '2', NULL, 'vip'),
                (1, 5, 0, 5, 'Marco', 'Owner', 'refund', '2', NULL, '3.00 EUR · cold'), (1, 6, 0, 5, 'Marco', 'Owner', 'refund', '1', NULL, '1.00 EUR');
            """);

        await database.Migrate(default);

        (await db.Log.AsNoTracking().OrderBy(act => act.Id).Select(act => act.After).ToListAsync())
            .Should().Equal("1.00 EUR", "2.50 EUR", null, "vip", "3.00 EUR · cold", "1.00 EUR");
    }
}
