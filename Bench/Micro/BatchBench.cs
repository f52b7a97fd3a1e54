using BenchmarkDotNet.Attributes;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bench.Micro;

/// <summary>Loading a batch of taps and committing it, on SQLite with synchronous FULL.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class BatchBench
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-batch-");
    private Database _database = null!;
    private TurnStore _store = null!;
    private Domain.Catalog.Shop _shop = null!;
    private long _update;

    /// <summary>Chats that each sent one update.</summary>
    [Params(1, 100)]
    public int Chats { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        _database = new($"Data Source={Path.Combine(_folder.FullName, $"{Chats}.db")}");
        await _database.Migrate(CancellationToken.None);
        var catalog = new CatalogStore(_database);
        var report = await catalog.Import(BenchShop.Shop, takeFile: false, CancellationToken.None);
        _shop = (await catalog.Load(report.ShopId, CancellationToken.None))!;
        _store = new(_database);
        await LoadAndSave();
    }

    [Benchmark]
    public async Task LoadAndSave()
    {
        long[] chats = [.. Enumerable.Range(1001, Chats)];
        long[] updates = [.. chats.Select(_ => ++_update)];
        await using var batch = await _store.Load(
            new(_shop, 42, updates, chats, []) { LookAtOrders = new HashSet<long>() }, BenchShop.Now, CancellationToken.None);
        foreach (var (chat, update) in chats.Zip(updates))
        {
            batch.Begin(update);
            var visit = batch.Visit(new(chat, "Guest", "en"), Guid.Empty, staffIsThere: true);
            batch.Take(chat, new Turn(visit.Session with { Version = visit.Session.Version + 1 }, visit.Customer, null, null, []));
            batch.Chat(chat)!.PendingScreen = $"screen {update}";
        }

        await batch.Commit(CancellationToken.None);
    }

    [GlobalCleanup]
    public void Close()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
