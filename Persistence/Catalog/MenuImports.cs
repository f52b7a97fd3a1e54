using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Catalog;

/// <summary>Files that wait to become the menu. Each step changes the row and promises the message that tells of it in one transaction.</summary>
public sealed class MenuImports(Database database)
{
    /// <summary>What has to be read or taken next, the oldest first.</summary>
    public async Task<IReadOnlyList<MenuImportRow>> Due(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.MenuImports.AsNoTracking()
            .Where(import => import.ShopId == shopId && (import.Status == ImportStatus.Sent || import.Status == ImportStatus.Wanted || import.Status == ImportStatus.Adding))
            .OrderBy(import => import.Id).ToListAsync(cancellationToken);
    }

    /// <param name="step">What becomes of it.</param>
    /// <param name="body">The message, drawn: in place of the one that said it would be taken, where there is one.</param>
    /// <returns>0 when somebody else was faster.</returns>
    public Task<int> Move(MenuImportRow import, ImportStep step, string body, DateTimeOffset now) => database.Writer.Together(async db =>
    {
        var row = await db.MenuImports.SingleAsync(row => row.ShopId == import.ShopId && row.Id == import.Id);
        if (row.Status != import.Status)
        {
            return 0;
        }

        row.Status = step.To;
        row.ComparedWith = step.ComparedWith ?? row.ComparedWith;
        row.Leaving = step.Leaving;
        if (step.Log is { } entry)
        {
            var last = await db.Log.Where(act => act.ShopId == row.ShopId).MaxAsync(act => (long?)act.Id) ?? 0;
            db.Add(LogRow.Of(row.ShopId, last + 1, now, entry, row.UserId ?? 0, row.By ?? string.Empty, row.Role ?? Role.None));
        }

        var number = await db.Outbox.CountAsync(message => message.ShopId == import.ShopId && message.Subject == $"import:{import.Id}");
        db.Add(new OutboxRow
        {
            ShopId = import.ShopId,
            Subject = $"import:{import.Id}",
            Kind = row.MessageId is null ? OutboxKind.Notice : OutboxKind.Panel,
            Step = number,
            MessageId = row.MessageId,
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

/// <summary>What becomes of a menu file next.</summary>
/// <param name="ComparedWith">See <see cref="MenuImportRow.ComparedWith"/>; null keeps it.</param>
/// <param name="Leaving">See <see cref="MenuImportRow.Leaving"/>.</param>
/// <param name="Log">Null: it is not decided yet.</param>
public sealed record ImportStep(ImportStatus To, string? ComparedWith = null, int? Leaving = null, LogEntry? Log = null);
