using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Team;

/// <summary>
/// Fetches files that are to become the menu, shows what they would change, and takes them when somebody said yes. It works beside the
/// turns, since a file takes its time; what is to be done stands in the database, so a restart goes on with it.
/// </summary>
/// <param name="fetch">Brings a file by its id; null: the channel has it no more.</param>
/// <param name="hasPicture">Whether a picture of that name can be shown.</param>
/// <param name="taken">The shop is no longer what its snapshot says.</param>
public sealed class ImportDesk(
    ShopContext context, MenuImports imports, CatalogStore catalog, Drawing drawing, Func<string, CancellationToken, Task<byte[]?>> fetch,
    Func<string, bool> hasPicture, Func<Task> taken, Action<IEnumerable<long>> nudge, TimeProvider time, ILogger<ImportDesk> log) : IDisposable
{
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _sooner = new(1, 1);

    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await _sooner.WaitAsync(stopping);
                while (!await TryAll(stopping))
                {
                    await Task.Delay(AfterTrouble, time, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>There is something to do.</summary>
    public void Nudge()
    {
        try
        {
            _sooner.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It looks soon anyway, or never again.
        }
    }

    /// <summary>Does all that is to be done now.</summary>
    /// <exception cref="AggregateException">Some of it failed and is still to be done; the rest is done.</exception>
    public async Task Look(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var import in await imports.Due(context.Shop.Id, cancellationToken))
        {
            try
            {
                await Do(import, cancellationToken);
                nudge([import.ChatId]);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    public void Dispose() => _sooner.Dispose();

    private async Task<bool> TryAll(CancellationToken stopping)
    {
        try
        {
            await Look(stopping);
            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: a menu that was sent could not be looked at, again soon: {Reason}", context.Shop.Key, exception.Message);
            return false;
        }
    }

    private async Task Do(MenuImportRow import, CancellationToken cancellationToken)
    {
        var shop = context.Shop;
        if (await fetch(import.FileId, cancellationToken) is not { } bytes)
        {
            await Refuse(import, [new Phrase("import.lost")], isForeign: true);
            return;
        }

        var reading = Read(bytes, import.FileName);
        if (reading.Menu is not { } menu)
        {
            await Refuse(import, reading.Errors, reading.IsForeign);
            return;
        }

        var current = MenuImports.Fingerprint(shop.Menu);
        var isWanted = import.Status is ImportStatus.Wanted or ImportStatus.Adding;
        var wanted = import.Status == ImportStatus.Adding ? MenuAddition.To(shop.Menu, menu) : menu;
        var change = MenuDifference.Between(shop.Menu, wanted);
        if (isWanted && (import.ComparedWith == current || change.IsEmpty))
        {
            await Take(import, wanted, change, cancellationToken);
            return;
        }

        var difference = MenuDifference.Between(shop.Menu, menu);
        var log = isWanted ? new LogEntry("import_stale", import.FileName) : difference.IsEmpty ? new LogEntry("import_same", import.FileName) : null;
        await Say(
            import, new(difference.IsEmpty ? ImportStatus.Dropped : ImportStatus.Shown, current, ImportPanel.Leaving(shop.Menu, difference), log),
            ImportPanel.Show(import.ToImport(), difference, reading.Notes, isWanted, reading.KnowsLess));
    }

    /// <summary>A file that finds a bug of ours would find it at every try: it is refused, and the bug is told in the log.</summary>
    private MenuReading Read(byte[] bytes, string name)
    {
        try
        {
            return MenuFile.Read(bytes, name, context.Shop, hasPicture);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            log.LogError(exception, "{Shop}: {File} was refused, since reading it failed: report it, with the file", context.Shop.Key, name);
            return new(null, [new Phrase("file.unreadable")], []);
        }
    }

    /// <summary>After a stop between the two steps the menu is like that already: it is taken once more, which changes nothing, and said.</summary>
    private async Task Take(MenuImportRow import, Menu menu, MenuDifference difference, CancellationToken cancellationToken)
    {
        await catalog.TakeMenu(import.ShopId, menu, cancellationToken, import.By ?? import.FileName, time.GetUtcNow());
        await taken();
        var (added, changed, gone) = (difference.New.Count, difference.Changed.Count, difference.Gone.Count);
        await Say(
            import, new(ImportStatus.Taken, Log: new("import_take", import.FileName, null, ImportPanel.Logged(added, changed, gone))),
            ImportPanel.Taken(import.ToImport(), added, changed, gone, isPrivate: import.ChatId == import.UserId));
        log.LogInformation("{Shop}: menu updated from {File}: {Added} added, {Changed} changed, {Gone} gone", context.Shop.Key, import.FileName, added, changed, gone);
    }

    /// <param name="isForeign">Whether nothing in the file can be mended: it is another kind of file, or gone.</param>
    private Task<int> Refuse(MenuImportRow import, IReadOnlyList<Phrase> errors, bool isForeign) => Say(
        import,
        new(ImportStatus.Dropped, Log: new("import_refuse", import.FileName, null, drawing.Toast(errors[0], context.Shop, context.Shop.DefaultLanguage))),
        ImportPanel.Refuse(import.ToImport(), errors, isForeign));

    private Task<int> Say(MenuImportRow import, ImportStep step, View view) =>
        imports.Move(import, step, drawing.Panel(view, context.Shop, context.LanguageOf(import.ChatId)).ToJson(), time.GetUtcNow());
}
