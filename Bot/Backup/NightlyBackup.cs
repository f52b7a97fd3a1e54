using System.Data.Common;
using System.Globalization;
using ShopBot.Bot.Files;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Backup;

/// <summary>Backs a database up every night at three, and sends the backup to the owner where it is encrypted.</summary>
/// <param name="shop">Whose clock says when it is three, and whose bot sends.</param>
/// <param name="owner">Who gets it; null: it is only kept.</param>
/// <param name="languageOf">What the owner reads.</param>
/// <param name="servedSince">When the first customer came, in UTC; null: none has come yet. A night before that need not be made up for.</param>
public sealed class NightlyBackup(
    Backups backups, Shop shop, Func<long?> owner, Func<long, string> languageOf, OutboxStore outbox, TextBook texts, Func<CancellationToken, Task<DateTimeOffset?>> servedSince,
    TimeProvider time, ILogger<NightlyBackup> log)
    : IDisposable
{
    private static readonly TimeOnly At = new(3, 0);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>In UTC. Further ahead than <see cref="AfterFailure"/> it comes from a clock that was ahead, and bars nothing.</summary>
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private volatile bool _isWanted;

    /// <summary>Makes one within a minute, whatever the time.</summary>
    public void Soon() => _isWanted = true;

    /// <summary>Looks at the clock until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        if (!backups.AreEncrypted)
        {
            log.LogInformation(
                "{Shop}: backups are made every night and the last {Kept} kept in {Folder}; set SHOPBOT_BACKUP_PASSPHRASE to have them encrypted and sent to the owner",
                shop.Key, Backups.Kept, backups.Folder);
        }

        try
        {
            while (true)
            {
                await Look(stopping);
                await Task.Delay(LookAgain, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>Makes one now and sends it.</summary>
    /// <exception cref="InvalidDataException">It did not come back whole.</exception>
    /// <exception cref="IOException">There is no room, or the folder cannot be written.</exception>
    public async Task<BackupMade> Now(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var made = await backups.Make(cancellationToken);
            log.LogInformation(
                "{Shop}: backed up {Customers} customers, {Orders} orders and {Bookings} bookings into {File}",
                shop.Key, made.Contents.Customers, made.Contents.Orders, made.Contents.Bookings, made.Path);
            if (backups.AreEncrypted)
            {
                await Tell(Sent(made), made.At);
            }

            return made;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task Look(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (now < _notBefore && _notBefore - now <= AfterFailure)
        {
            return;
        }

        try
        {
            if (_isWanted || await IsDue(now, stopping))
            {
                _isWanted = false;
                await Now(stopping);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or DbException)
        {
            log.LogError("{Shop}: no backup was made, again in an hour: {Reason}", shop.Key, exception.Message);
            _notBefore = now + AfterFailure;
            await TellOfFailure(now);
        }
    }

    private async Task<bool> IsDue(DateTimeOffset now, CancellationToken stopping)
    {
        var local = shop.ToLocal(now);
        var today = WallClock.Begin(shop.Zone, local.Date + At.ToTimeSpan());
        var night = today <= now ? today : WallClock.Begin(shop.Zone, local.Date.AddDays(-1) + At.ToTimeSpan());
        return (backups.LastAt ?? await servedSince(stopping)) < night;
    }

    private Drawn Sent(BackupMade made)
    {
        var name = Path.GetFileName(made.Path);
        var (customers, orders, bookings) = (made.Contents.Customers, made.Contents.Orders, made.Contents.Bookings);
        var otherwise = new Phrase("backup.kept_only", ("file", made.Path));
        return Say(new Phrase("backup.sent", ("customers", new Phrase("backup.customers", ("count", customers))),
            ("orders", new Phrase("backup.orders", ("count", orders))), ("bookings", new Phrase("backup.bookings", ("count", bookings))))) with
        {
            File = new FileWish(Backups.Kind, new Dictionary<string, string> { ["name"] = name }, texts.Say(otherwise, Language, shop)),
        };
    }

    private async Task TellOfFailure(DateTimeOffset now)
    {
        try
        {
            await Tell(Say(new Phrase("backup.failed")), now);
        }
        catch (DbException exception)
        {
            log.LogWarning("{Shop}: the owner could not be told: {Reason}", shop.Key, exception.Message);
        }
    }

    private string Language => owner() is { } chat ? languageOf(chat) : shop.DefaultLanguage;

    private Drawn Say(Phrase phrase) => new(texts.Say(phrase, Language, shop), []);

    private async Task Tell(Drawn what, DateTimeOffset at)
    {
        if (owner() is { } chat)
        {
            await outbox.Promise(new OutboxRow
            {
                ShopId = shop.Id,
                Subject = $"backup:{at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}",
                Kind = OutboxKind.Notice,
                ChatId = chat,
                Body = what.ToJson(),
                NextAttemptAt = at,
                CreatedAt = at,
            });
        }
    }
}
