using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Catalog;
using ShopBot.Bot.Hosting;
using ShopBot.Persistence;

namespace ShopBot.Bot.Backup;

/// <summary>How to start with a database that was brought back: whoever restores has had a bad day, and should not have to look it up.</summary>
internal static class AfterRestore
{
    /// <param name="file">The database, full path.</param>
    /// <param name="shopFile">As it was set; null: it was not.</param>
    public static async Task<string> Say(string file, string? shopFile, CancellationToken cancellationToken)
    {
        using var database = new Database($"Data Source={file};Pooling=False");
        await using var db = database.CreateDbContext();
        var keys = await db.Shops.OrderBy(shop => shop.Id).Select(shop => shop.Key).ToListAsync(cancellationToken);
        var of = shopFile ?? FileOf(keys.FirstOrDefault() ?? string.Empty);
        var start = $"SHOPBOT_SHOP={of} SHOPBOT_DATABASE=\"Data Source={file}\" dotnet run --project Bot";
        return $"""
            Start your bot with it:
              SHOPBOT_TOKEN=123456:ABC... SHOPBOT_BACKUP_PASSPHRASE=... {start}
            Or the demo, on this machine only:
              {start}
            The demo plays in this database: restore once more for the bot.
            The shop file has to say key: {string.Join(", or key: ", keys)}. With another one the bot begins a new shop beside what came back.
            """;
    }

    /// <summary>A shop that was filled by chat has the empty file; another one its own, which is a sample's only where the key is.</summary>
    private static string FileOf(string key)
    {
        if (ShopFile.Read(Settings.PathOf(Settings.EmptyShop) ?? string.Empty).Shop?.Key == key)
        {
            return Settings.Empty;
        }

        var sample = $"samples/{key}.yaml";
        return Settings.PathOf(sample) is { } path && ShopFile.Read(path).Shop?.Key == key ? sample : $"my-shop/{key}.yaml";
    }
}
