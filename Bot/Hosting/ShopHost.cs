using ShopBot.Bot.Backup;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Catalog;
using ShopBot.Bot.Catalog.Export;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Customers;
using ShopBot.Bot.Exports;
using ShopBot.Bot.Files;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Team;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Team;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Hosting;

/// <summary>What every shop of this process shares.</summary>
/// <param name="Polls">For getUpdates, which takes its time.</param>
/// <param name="Calls">For everything else: a call that hangs gives its place to the next chat.</param>
/// <param name="Uploads">For files, which take their time too.</param>
/// <param name="NewId">Where new ids come from.</param>
public sealed record HostParts(TextBook Texts, HttpClient Polls, HttpClient Calls, HttpClient Uploads, TimeProvider Time, Func<Guid> NewId, BackOff BackOff, ILoggerFactory Logs);

/// <summary>One shop, from its file to its last message: wires the parts together and runs them until it is stopped.</summary>
/// <param name="backups">Of its database.</param>
public sealed class ShopHost(ShopSettings settings, string token, Database database, Backups backups, HostParts parts)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    /// <summary>How long messages that are on their way may take after a stop, so that none has to be sent again.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    private readonly ILogger _log = parts.Logs.CreateLogger<ShopHost>();
    private Poller? _poller;
    private BookingClock? _bookingClock;
    private ImportDesk? _importDesk;
    private ShopContext? _context;
    private Shop? _opened;
    private Task _introduceAnew = Task.CompletedTask;

    /// <summary>When Telegram last answered; null before.</summary>
    public DateTimeOffset? LastPollAt => _poller?.LastPollAt;

    /// <summary>Makes a backup soon; null: nobody does.</summary>
    public Action? BackUp { get; set; }

    /// <summary>Null while nobody owns the shop.</summary>
    public long? FirstOwner => (_context?.Shop ?? _opened)?.AllOwners().Select(owner => (long?)owner).FirstOrDefault();

    public string Name { get; private set; } = Path.GetFileNameWithoutExtension(settings.ShopFile);

    /// <summary>Reads the shop file into the database.</summary>
    /// <exception cref="SettingsException">The file has errors: one line for each.</exception>
    public async Task<Shop> Open(CancellationToken cancellationToken)
    {
        var file = ShopFile.Read(settings.ShopFile);
        if (file.Shop is null)
        {
            throw new SettingsException(string.Join('\n', file.Errors));
        }

        var catalog = new CatalogStore(database);
        var report = await catalog.Import(file.Shop, settings.TakeFile, cancellationToken);
        _log.LogInformation(
            "{Shop}: {Added} new, {Changed} changed, {Gone} gone since the file was last read", file.Shop.Key, report.Added.Count, report.Changed.Count, report.Gone.Count);
        if (report.Kept.Count > 0)
        {
            _log.LogWarning("{Shop}: the owner's changes of {Kept} were kept; SHOPBOT_TAKE_FILE=true takes the file's", file.Shop.Key, string.Join(", ", report.Kept));
        }

        Name = file.Shop.Key;
        return _opened = await WithPeople((await catalog.Load(report.ShopId, cancellationToken))!, cancellationToken);
    }

    /// <summary>Serves customers until it is stopped, or the token was revoked.</summary>
    public async Task Run(Shop shop, CancellationToken stopping)
    {
        using var hurry = new CancellationTokenSource();
        await using var stopped = stopping.Register(() => hurry.CancelAfter(Drain));
        var client = Client(parts.Calls, hurry.Token);
        if (await Greet(client, stopping) is not { } me)
        {
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var context = _context = new ShopContext(shop, me.Id, me.Username ?? string.Empty) { SendsBackups = backups.AreEncrypted };
        var outbox = new OutboxStore(database);
        var turns = new TurnStore(database);
        var dispatcher = await Dispatcher(context, client, Client(parts.Uploads, hurry.Token), outbox, end, stopping);
        var answers = new TapAnswers(client, parts.Time, parts.Logs.CreateLogger<TapAnswers>(), hurry.Token);
        using var bookingClock = new BookingClock(
            context, turns, new DueBookings(database), new Drawing(parts.Texts), dispatcher.Nudge, parts.NewId, parts.Time, parts.Logs.CreateLogger<BookingClock>());
        _bookingClock = bookingClock;
        var introduction = new Introduction(client, parts.Texts, parts.Time, parts.BackOff, parts.Logs.CreateLogger<Introduction>());
        using var importDesk = new ImportDesk(
            context, new MenuImports(database), new CatalogStore(database), new Drawing(parts.Texts), new Downloads(client).Fetch, HasPicture,
            () => Changed(context, introduction, end.Token), dispatcher.Nudge, parts.Time, parts.Logs.CreateLogger<ImportDesk>());
        _importDesk = importDesk;
        var runner = new TurnRunner(
            context, new UpdateReader(context), turns,
            new Turns(context, new Drawing(parts.Texts), parts.Texts, parts.NewId, parts.Logs.CreateLogger<Turns>()),
            answers,
            new Aftermath(
                dispatcher.Nudge, bookingClock.Nudge, (from, to) => Moved(context, outbox, from, to), () => Changed(context, introduction, end.Token),
                importDesk.Nudge, () => BackUp?.Invoke()),
            new FloodGuard(parts.Time, isOff: settings.SendsPerSecond == 0), parts.Time, parts.Logs.CreateLogger<TurnRunner>());
        _poller = new Poller(Client(parts.Polls, hurry.Token), runner.Run, shop.Key, parts.Time, parts.BackOff, parts.Logs.CreateLogger<Poller>());
        _log.LogInformation("{Shop} is served by @{Bot}{Staff}", shop.Key, context.Username, context.TicketChat is null ? "; no staff yet: send /id and set SHOPBOT_STAFF_CHAT or SHOPBOT_OWNER" : string.Empty);

        await InviteFirstOwner(context);
        var introduce = introduction.Make(shop, end.Token);
        var sweep = Sweep(turns, shop.Id, end.Token);
        var dispatch = dispatcher.Run(end.Token);
        var clock = bookingClock.Run(end.Token);
        var importing = importDesk.Run(end.Token);
        await _poller.Run(end.Token);
        await end.CancelAsync();
        await Task.WhenAll(dispatch, clock, importing, sweep, introduce, _introduceAnew, answers.Drain());
    }

    /// <summary>Does now what the clock has made due, instead of within 20 seconds.</summary>
    public async Task DoWhatIsDue(CancellationToken cancellationToken)
    {
        await (_bookingClock?.Look(cancellationToken) ?? Task.CompletedTask);
        await (_importDesk?.Look(cancellationToken) ?? Task.CompletedTask);
    }

    /// <summary>Pictures stand beside the shop file.</summary>
    private bool HasPicture(string name) => PictureReader.WhyNot(Path.GetDirectoryName(Path.GetFullPath(settings.ShopFile))!, name) is null;

    private TelegramBotClient Client(HttpClient http, CancellationToken hurry) =>
        new(new TelegramBotClientOptions(token, settings.ApiUrl) { RetryThreshold = 0 }, http, hurry);

    private async Task<Dispatcher> Dispatcher(
        ShopContext context, TelegramBotClient client, TelegramBotClient uploads, OutboxStore outbox, CancellationTokenSource end, CancellationToken cancellationToken)
    {
        var shopId = context.Shop.Id;
        var pictures = new PictureLibrary(new PictureStore(database), shopId, context.BotId, Path.GetDirectoryName(Path.GetFullPath(settings.ShopFile))!, parts.Logs.CreateLogger<PictureLibrary>());
        await pictures.Open(cancellationToken);
        await outbox.Recover(shopId);
        var limiter = new Limiter(parts.Time, settings.SendsPerSecond);
        var lane = new ChatLane(
            shopId, outbox, new TelegramRenderer(client, pictures, new Documents(uploads, FilesOf(context), limiter), limiter), limiter, parts.Time, parts.BackOff,
            moved: (from, to) => Moved(context, outbox, from, to),
            revoked: () => Revoked(end),
            parts.Logs.CreateLogger<ChatLane>());
        return new Dispatcher(lane, token => outbox.DueChats(shopId, parts.Time.GetUtcNow(), token), parts.Time, parts.Logs.CreateLogger<Dispatcher>());
    }

    /// <summary>Every kind of file that a message may name.</summary>
    private FileKinds FilesOf(ShopContext context) => new(new Dictionary<string, MakeFile>
    {
        [MyDataFile.Kind] = new MyDataFile(database, () => context.Shop, parts.Time).Make,
        [MenuExport.Kind] = new MenuExport(() => context.Shop).Make,
        [ExportFile.Kind] = new ExportFile(database, () => context.Shop).Make,
        [Backups.Kind] = backups.Open,
    });

    private void Revoked(CancellationTokenSource end)
    {
        _log.LogError("{Shop}: Telegram no longer knows this token. Get a new one from @BotFather and set SHOPBOT_TOKEN", Name);
        end.Cancel();
    }

    private async Task Moved(ShopContext context, OutboxStore outbox, long from, long to)
    {
        await outbox.Moved(context.Shop.Id, from, to);
        if (context.Shop.StaffChat == from)
        {
            _log.LogWarning("{Shop}: the staff chat {From} is now {To}; set SHOPBOT_STAFF_CHAT to it when you can", context.Shop.Key, from, to);
            context.Shop = context.Shop with { StaffChat = to };
        }
    }

    /// <summary>A shop that nobody owns yet invites its first owner, anew at each start: the last link stands in the log for all to see.</summary>
    private async Task InviteFirstOwner(ShopContext context)
    {
        if (context.Shop.AllOwners().Any())
        {
            return;
        }

        var (invite, code) = Invite.Make(parts.NewId(), Role.Owner, 0, parts.Time.GetUtcNow());
        await new TeamStore(database).InviteFirstOwner(context.Shop.Id, invite);
        _log.LogInformation("{Shop} has no owner yet. Whoever opens {Link} first, within a day, becomes its owner", context.Shop.Key, Invite.Link(context.Username, code));
    }

    /// <summary>The next batch is decided with what the team has just changed.</summary>
    private async Task Changed(ShopContext context, Introduction introduction, CancellationToken stopping)
    {
        var before = context.Shop;
        context.Shop = await WithPeople((await new CatalogStore(database).Load(before.Id, stopping))!, stopping);
        if (!(before.Members ?? []).SequenceEqual(context.Shop.Members ?? []))
        {
            _introduceAnew = Task.WhenAll(_introduceAnew, introduction.MakeForTeam(context.Shop, stopping));
        }
    }

    /// <summary>Settings say who runs the shop; what they leave out the file says.</summary>
    private async Task<Shop> WithPeople(Shop shop, CancellationToken cancellationToken)
    {
        var staffChat = settings.StaffChat ?? shop.StaffChat;
        return shop with
        {
            StaffChat = staffChat is { } chat ? await new OutboxStore(database).WhereIs(shop.Id, chat, cancellationToken) : null,
            Owners = settings.Owner is { } owner ? [owner, .. shop.Owners.Where(other => other != owner)] : shop.Owners,
        };
    }

    /// <summary>Waits for the network if need be. Null when the token is not good, or it was stopped.</summary>
    private async Task<User?> Greet(TelegramBotClient client, CancellationToken stopping)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                var me = await client.GetMe(stopping);
                await EndWebhook(client, stopping);
                return me;
            }
            catch (ApiRequestException exception) when (exception.ErrorCode is 401 or 404)
            {
                _log.LogError("{Shop}: Telegram does not know this token; copy it from @BotFather into SHOPBOT_TOKEN", Name);
                return null;
            }
            catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException && !stopping.IsCancellationRequested)
            {
                _log.LogWarning("{Shop}: no answer from Telegram yet: {Reason}", Name, exception.Message);
                await Task.Delay(parts.BackOff.After(failures), parts.Time, stopping);
            }
        }
    }

    /// <summary>Polling is not possible beside a webhook. A server that does not know the method has none.</summary>
    private async Task EndWebhook(TelegramBotClient client, CancellationToken stopping)
    {
        try
        {
            await client.DeleteWebhook(cancellationToken: stopping);
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 404)
        {
            _log.LogInformation("{Shop}: the server has no webhooks to end: {Reason}", Name, exception.Message);
        }
    }

    private async Task Sweep(TurnStore turns, int shopId, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Forget(turns, shopId, stopping);
                await Task.Delay(SweepEvery, parts.Time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task Forget(TurnStore turns, int shopId, CancellationToken stopping)
    {
        try
        {
            await turns.Sweep(shopId, parts.Time.GetUtcNow());
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            _log.LogWarning("{Shop}: old updates could not be forgotten, again in an hour: {Reason}", Name, exception.Message);
        }
    }
}
