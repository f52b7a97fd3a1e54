using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Catalog;

/// <summary>Files that wait to become the menu. Each step changes the row and promises the message that tells of it in one transaction.</summary>
public sealed class MenuImports(Database database)
{
    /// <summary>What has to be read or taken next, the oldest first.</summary>
    public async Task<IReadOnlyList<MenuImportRow>> Due(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.MenuImports.AsNoTracking()
            .Where(import => import.ShopId == shopId && (import.Status == ImportStatus.Sent || import.Status == ImportStatus.Wanted))
            .OrderBy(import => import.Id).ToListAsync(cancellationToken);
    }

    /// <param name="comparedWith">See <see cref="MenuImportRow.ComparedWith"/>; null keeps it.</param>
    /// <param name="body">The message, drawn.</param>
    /// <returns>0 when somebody else was faster.</returns>
    public Task<int> Move(MenuImportRow import, ImportStatus to, string? comparedWith, string body, DateTimeOffset now) => database.Writer.Together(async db =>
    {
        var row = await db.MenuImports.SingleAsync(row => row.ShopId == import.ShopId && row.Id == import.Id);
        if (row.Status != import.Status)
        {
            return 0;
        }

        row.Status = to;
        row.ComparedWith = comparedWith ?? row.ComparedWith;
        var step = await db.Outbox.CountAsync(message => message.ShopId == import.ShopId && message.Subject == $"import:{import.Id}");
        db.Add(new OutboxRow
        {
            ShopId = import.ShopId,
            Subject = $"import:{import.Id}",
            Kind = OutboxKind.Notice,
            Step = step,
            ChatId = import.ChatId,
            Body = body,
            NextAttemptAt = now,
            CreatedAt = now,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Tells two menus apart.</summary>
    public static string Fingerprint(Menu menu)
    {
        var documents = menu.Categories.SelectMany(category => category.Products.Select(CatalogJson.Write).Prepend(CatalogJson.Write(category)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', documents))));
    }
}
