using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.News;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.News;

/// <summary>
/// A broadcast on its way: it is promised in portions, so that the outbox never holds more of it than one. A message is begun once
/// at most: whoever may have it does not get it again.
/// </summary>
public sealed class NewsStore(Database database)
{
    /// <summary>Chats that are looked at for one portion.</summary>
    public const int Portion = 100;

    /// <summary>What has to be sent or ended next; null: nothing.</summary>
    public async Task<BroadcastRow?> Running(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await NewsQueries.Running(db, shopId).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Between portions nothing is on its way: a message whose send was begun and not recorded is of unknown fate from now on.</summary>
    public async Task Settle(int shopId, CancellationToken cancellationToken)
    {
        await using (var db = database.CreateDbContext())
        {
            if (!await Begun(db, shopId).AnyAsync(cancellationToken))
            {
                return;
            }
        }

        await Write(db => Begun(db, shopId).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.State, OutboxState.Unknown).SetProperty(r => r.Body, string.Empty).SetProperty(r => r.Error, "ended before an answer was recorded")));
    }

    /// <summary>What of the portion is due, and whether nothing is left of it.</summary>
    public async Task<(IReadOnlyList<OutboxRow> Due, bool IsDone)> Left(BroadcastRow broadcast, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var left = await NewsQueries.Uncounted(db, broadcast).AsNoTracking().Where(row => row.State == OutboxState.Pending)
            .OrderBy(row => row.Step).ToListAsync(cancellationToken);
        return ([.. left.Where(row => row.NextAttemptAt <= now || row.CreatedAt > now)], left.Count == 0);
    }

    /// <summary>Promises the next portion, and tells how far it is.</summary>
    /// <param name="draw">The message in a customer's language.</param>
    /// <param name="tell">What is read of it in a language; null: the shop's.</param>
    /// <returns>0: everybody was looked at, or it was stopped.</returns>
    public Task<int> Promise(BroadcastRow broadcast, Shop shop, Func<string, string> draw, Func<BroadcastRow, string?, string> tell, DateTimeOffset now) => Write(async db =>
    {
        var row = await db.Broadcasts.SingleAsync(row => row.ShopId == broadcast.ShopId && row.Id == broadcast.Id);
        var candidates = row.Status != BroadcastStatus.Sending ? [] : await Recipients.Candidates(db, row.ShopId)
            .Where(candidate => candidate.ChatId > row.Cursor).OrderBy(candidate => candidate.ChatId).Take(Portion).ToListAsync();
        if (candidates.Count == 0)
        {
            return 0;
        }

        await Count(db, row);
        foreach (var candidate in candidates.Where(candidate => Recipients.SaidYes(candidate.Consents)))
        {
            var language = shop.Languages.Contains(candidate.Language) ? candidate.Language : shop.DefaultLanguage;
            db.Add(Message(row, OutboxKind.News, ++row.Promised, candidate.ChatId, draw(language), now));
        }

        row.Cursor = candidates[^1].ChatId;
        await Tell(db, row, tell(row, row.Language), now);
        return candidates.Count;
    });

    /// <summary>Right before the message goes out: whether it still is to. Who said no meanwhile, or was erased, gets nothing, and a stop holds at once.</summary>
    /// <returns>0: it is not to be sent.</returns>
    public Task<int> Begin(OutboxRow message) => Write(async db =>
    {
        var mayGo = await db.Broadcasts.AnyAsync(row => row.ShopId == message.ShopId && row.Id == message.NewsId && row.Status == BroadcastStatus.Sending)
            && await Recipients.Candidates(db, message.ShopId).Where(candidate => candidate.ChatId == message.ChatId)
                .Select(candidate => candidate.Consents).SingleOrDefaultAsync() is { } consents
            && Recipients.SaidYes(consents);
        var waiting = This(db, message).Where(row => row.State == OutboxState.Pending);
        if (!mayGo)
        {
            await waiting.ExecuteDeleteAsync();
            return 0;
        }

        return await waiting.ExecuteUpdateAsync(row => row.SetProperty(r => r.State, OutboxState.Sending).SetProperty(r => r.Attempts, r => r.Attempts + 1));
    });

    /// <summary>It was sent, nobody knows whether it arrived, and it is not sent again.</summary>
    public Task<int> Unanswered(OutboxRow message, string error) => Write(db => This(db, message).ExecuteUpdateAsync(
        row => row.SetProperty(r => r.State, OutboxState.Unknown).SetProperty(r => r.Body, string.Empty).SetProperty(r => r.Error, error)));

    /// <summary>Everybody was tried, or somebody stopped it: what is left goes nowhere.</summary>
    /// <param name="tell">As in <see cref="Promise"/>.</param>
    /// <param name="clock">Asked once the row is read, so that what is told comes after the answer to whoever stopped it a moment ago.</param>
    /// <returns>The chats that are told.</returns>
    public async Task<IReadOnlyList<long>> End(BroadcastRow broadcast, Func<BroadcastRow, string?, string> tell, Func<DateTimeOffset> clock)
    {
        long[] told = [];
        await Write(async db =>
        {
            var row = await db.Broadcasts.SingleAsync(row => row.ShopId == broadcast.ShopId && row.Id == broadcast.Id);
            var now = clock();
            await NewsQueries.Uncounted(db, row).Where(message => message.State == OutboxState.Pending).ExecuteDeleteAsync();
            await Count(db, row);
            row.Status = row.Status == BroadcastStatus.Stopped ? BroadcastStatus.Stopped : BroadcastStatus.Done;
            row.EndedAt = now;
            told = [row.ChatId];
            if (row.StopperChatId is { } stopper)
            {
                db.Add(Message(row, OutboxKind.Panel, 1, stopper, tell(row, row.StopperLanguage), now, row.StopperMessageId, OutboxRow.OfNewsStopped(row.Id)));
                told = [row.ChatId, stopper];
            }

            return await Tell(db, row, tell(row, row.Language), now);
        });
        return told;
    }

    /// <summary>A portion that came to its end is counted once, so that a broadcast of many costs no more for each of them.</summary>
    private static async Task Count(ShopBotDb db, BroadcastRow row)
    {
        ((row.Sent, row.OutOfReach, row.Unknown), row.Counted) = (await NewsQueries.Reached(db, row, default), row.Promised);
    }

    private static async Task<int> Tell(ShopBotDb db, BroadcastRow row, string told, DateTimeOffset now)
    {
        var subject = OutboxRow.OfNews(row.Id);
        var last = await db.Outbox.Where(r => r.ShopId == row.ShopId && r.Subject == subject && r.Kind == OutboxKind.Panel).MaxAsync(r => (int?)r.Step) ?? 0;
        db.Add(Message(row, OutboxKind.Panel, last + 1, row.ChatId, told, now, row.MessageId));
        return await db.SaveChangesAsync();
    }

    private static OutboxRow Message(BroadcastRow row, OutboxKind kind, int step, long chatId, string body, DateTimeOffset now, int? messageId = null, string? subject = null) => new()
    {
        ShopId = row.ShopId,
        Subject = subject ?? OutboxRow.OfNews(row.Id),
        Kind = kind,
        Step = step,
        ChatId = chatId,
        Body = body,
        NextAttemptAt = now,
        CreatedAt = now,
        MessageId = messageId,
    };

    private static IQueryable<OutboxRow> Begun(ShopBotDb db, int shopId) =>
        db.Outbox.Where(row => row.ShopId == shopId && row.Kind == OutboxKind.News && row.State == OutboxState.Sending);

    private static IQueryable<OutboxRow> This(ShopBotDb db, OutboxRow message) => db.Outbox.Where(
        row => row.ShopId == message.ShopId && row.Subject == message.Subject && row.Kind == message.Kind && row.Step == message.Step);

    private Task<int> Write(Func<ShopBotDb, Task<int>> write) => database.Writer.Together(write);
}
