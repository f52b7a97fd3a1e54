using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Reliability;

/// <summary>Updates that no try could handle: set aside, looked at, and released when one more try went well.</summary>
public sealed class QuarantineStore(Database database)
{
    private const int MostReason = 60;

    /// <summary>Sets an update aside and counts it as processed, so that the others go on. Owners hear of it at most once an hour.</summary>
    /// <param name="owners">Each with what they are told, as it is drawn.</param>
    public Task<int> SetAside(QuarantineRow row, IReadOnlyList<(long UserId, string Line)> owners) => database.Writer.Together(async db =>
    {
        if (await db.ProcessedUpdates.AnyAsync(known => known.ShopId == row.ShopId && known.BotId == row.BotId && known.UpdateId == row.UpdateId))
        {
            return 0;
        }

        db.Add(row);
        db.Add(new ProcessedUpdateRow { ShopId = row.ShopId, BotId = row.BotId, UpdateId = row.UpdateId, At = row.At });
        foreach (var (owner, line) in owners)
        {
            var subject = $"trouble:{row.At.UtcDateTime:yyyyMMddHH}:{owner}";
            if (!await db.Outbox.AnyAsync(known => known.ShopId == row.ShopId && known.Subject == subject))
            {
                db.Add(new OutboxRow
                {
                    ShopId = row.ShopId,
                    Subject = subject,
                    Kind = OutboxKind.Notice,
                    ChatId = owner,
                    Body = line,
                    CreatedAt = row.At,
                    NextAttemptAt = row.At,
                });
            }
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Null: it was released or dropped meanwhile.</summary>
    public async Task<QuarantineRow?> Load(int shopId, long botId, long updateId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Quarantine.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ShopId == shopId && row.BotId == botId && row.UpdateId == updateId, cancellationToken);
    }

    internal static async Task<FoundTrouble> Find(ShopBotDb db, int shopId, long botId, CancellationToken cancellationToken)
    {
        var all = db.Quarantine.AsNoTracking().Where(row => row.ShopId == shopId && row.BotId == botId);
        var rows = await all.OrderBy(row => row.At).ThenBy(row => row.UpdateId).Take(TroubleLook.Most).ToListAsync(cancellationToken);
        return new([.. rows.Select(row => new SetAside(row.UpdateId, row.At, KindOf(row.Payload), ReasonOf(row.Error)))], await all.CountAsync(cancellationToken));
    }

    /// <summary>Within the transaction of the try that went well: of two tries only one can commit.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another one did.</exception>
    internal static async Task Release(ShopBotDb db, BatchKeys keys, CancellationToken cancellationToken)
    {
        var updateId = keys.UpdateIds.Single();
        if (await db.Quarantine.Where(row => row.ShopId == keys.Shop.Id && row.BotId == keys.BotId && row.UpdateId == updateId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            throw new DbUpdateConcurrencyException($"Update {updateId} is not set aside any more.");
        }
    }

    private static string KindOf(string payload)
    {
        using var update = JsonDocument.Parse(payload);
        return update.RootElement.TryGetProperty("callback_query", out _) ? "tap"
            : update.RootElement.TryGetProperty("message", out _) ? "message"
            : "other";
    }

    /// <summary>"System.FormatException: ..." is a FormatException.</summary>
    private static string ReasonOf(string error)
    {
        var end = error.AsSpan().IndexOfAny(":\r\n ");
        var name = end < 0 ? error : error[..end];
        name = name[(name.LastIndexOf('.') + 1)..];
        return name.Length <= MostReason ? name : name[..MostReason];
    }
}
