using System.Data.Common;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Metrics;
using ShopBot.Bot.Ordering;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Talking;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Webhook;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Hosting;

/// <summary>One shop, from its file to its last message: wires the parts together and runs them until it is stopped.</summary>
/// <param name="backups">Of its database; null: they are its server's matter.</param>
public sealed class ShopHost(ShopSettings settings, string token, Database database, Backups? backups, HostParts parts)
{
    /// <summary>How long messages that are on their way may take after a stop, so that none has to be sent again.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    /// <summary>What minds the clock begins after those are answered who waited, or after this.</summary>
    private static readonly TimeSpan ClocksWaitAtMost = TimeSpan.FromSeconds(5);

    private readonly ILogger _log = parts.Logs.CreateLogger<ShopHost>();
    private readonly Unrecorded _unrecorded = new();
    private readonly ShopOpening _opening = new(settings, database, parts);
    private readonly TaskCompletionSource _served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ApiServer _server = settings.Server;
    private Duty? _duty;
    private Func<DateTimeOffset?>? _heardAt;
    private MeteredTurns<Update>? _turns;
    private BookingClock? _bookingClock;
    private TalkClock? _talkClock;
    private OrderClock? _orderClock;
    private ShopDesks? _desks;
    private ShopContext? _context;
    private Shop? _opened;

    /// <summary>When Telegram last answered; null before, and while another process serves the shop.</summary>
    public DateTimeOffset? HeardAt => IsStandingBy ? null : _heardAt?.Invoke();

    /// <summary>Ends once those are answered who waited at the start.</summary>
    public Task Served => _served.Task;

    /// <summary>Makes a backup soon; null: nobody does.</summary>
    public Action? BackUp { get; set; }

    /// <summary>Null while nobody owns the shop.</summary>
    public long? FirstOwner => (_context?.Shop ?? _opened)?.AllOwners().Select(owner => (long?)owner).FirstOrDefault();

    /// <summary>Null while the shop is not served.</summary>
    public string? LanguageOf(long member) => _context?.LanguageOf(member);

    public string Name { get; private set; } = Path.GetFileNameWithoutExtension(settings.ShopFile);

    private bool IsStandingBy => _duty?.IsStandingBy == true;

    /// <inheritdoc cref="ShopOpening.Open"/>
    public async Task<Shop> Open(CancellationToken cancellationToken)
    {
        _opened = await _opening.Open(cancellationToken);
        Name = _opened.Key;
        return _opened;
    }

    /// <summary>Serves customers until it is stopped, or the token was revoked; where other processes use its database, while it is this one's turn.</summary>
    public Task Run(Shop shop, CancellationToken stopping)
    {
        parts.Door?.StandBy(new WebhookKey(token));
        _duty = new(database, Serve, _opening.Current, parts.Time, parts.Logs.CreateLogger<Duty>());
        return _duty.Run(shop, stopping);
    }

    private async Task Serve(Shop shop, CancellationToken stopping)
    {
        // What was known when it served before says nothing of now.
        (_heardAt, _turns) = (null, null);
        using var hurry = new CancellationTokenSource();
        await using var stopped = stopping.Register(() => hurry.CancelAfter(Drain));
        var client = Client(parts.Calls, hurry.Token);
        if (await new Greeting(client, Name, _server, parts.Time, parts.BackOff, _log).Meet(endWebhook: parts.Door is null, stopping) is not { } me)
        {
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var context = _context = new ShopContext(shop, me.Id, me.Username ?? string.Empty)
        {
            Backups = backups is null ? BackupWay.OfServer : backups.AreEncrypted ? BackupWay.Sent : BackupWay.Kept,
            HasSetStaffChat = settings.StaffChat is not null,
            ReadsAllGroups = me.CanReadAllGroupMessages,
        };
        foreach (var (member, language) in await new TeamStore(database).Languages(shop.Id, stopping))
        {
            context.TeamLanguages.Learn(member, language);
        }

        var turns = new TurnStore(database);
        var outbox = new OutboxStore(database);
        var folder = Path.GetDirectoryName(Path.GetFullPath(settings.ShopFile))!;
        var pictures = new PictureLibrary(new PictureStore(database), shop.Id, context.BotId, folder, parts.Logs.CreateLogger<PictureLibrary>());
        await pictures.Open(stopping);
        var introduction = new Introduction(client, parts.Texts, context.LanguageOf, parts.Time, parts.BackOff, parts.Logs.CreateLogger<Introduction>());
        using var changes = new ShopChanges(context, _opening, outbox, introduction, new StaffChatSight(client, context, _log), _log, end.Token);
        var limiter = await Resume(outbox, shop.Id);
        var documents = new Documents(Client(parts.Uploads, hurry.Token), ShopFiles.Kinds(context, database, backups, parts), limiter);
        var renderer = new TelegramRenderer(client, pictures, documents, limiter);
        var rests = new Rests(shop.Id, Name, outbox, limiter, parts.Time, parts.BackOff, parts.Logs.CreateLogger<Rests>());
        var dispatcher = Dispatcher(context, client, renderer, limiter, rests, outbox, changes, end);
        var answers = new TapAnswers(client, parts.Time, parts.Logs.CreateLogger<TapAnswers>(), hurry.Token);
        using var bookingClock = new BookingClock(
            context, turns, new DueBookings(database), new Drawing(parts.Texts), dispatcher.Nudge, parts.NewId, parts.Time, parts.Logs.CreateLogger<BookingClock>());
        _bookingClock = bookingClock;
        _talkClock = new TalkClock(context, turns, new TalkThreadStore(database), new Drawing(parts.Texts), dispatcher.Nudge, parts.Time, parts.Logs.CreateLogger<TalkClock>());
        using var orderClock = new OrderClock(
            context, turns, new DueOrders(database), new Drawing(parts.Texts), dispatcher.Nudge, parts.Time, parts.Logs.CreateLogger<OrderClock>());
        _orderClock = orderClock;
        using var desks = ShopDesks.Open(context, database, parts, client, renderer, rests, pictures, folder, changes.Reload, dispatcher.Nudge, () => Revoked(end));
        _desks = desks;
        var quarantine = new QuarantineStore(database);
        Replays? replays = null;
        var runner = new TurnRunner(
            context, new UpdateReader(context), turns, quarantine,
            new Turns(context, new Drawing(parts.Texts), parts.Texts, parts.NewId, parts.Logs.CreateLogger<Turns>()),
            answers,
            new Aftermath(
                dispatcher.Nudge, bookingClock.Nudge, changes.Move, changes.Reload, desks.Imports.Nudge, pictures.Learn, () => BackUp?.Invoke())
            {
                NewsDue = desks.News.Nudge,
                Replay = (updateId, chatId) => replays?.Begin(updateId, chatId),
                TeamSpeaks = changes.TeamSpeaks,
            },
            new FloodGuard(parts.Time, isOff: settings.SendsPerSecond == 0), parts.Time, parts.Logs.CreateLogger<TurnRunner>());
        replays = new Replays(context, quarantine, runner.Replay, outbox, new Drawing(parts.Texts), dispatcher.Nudge, parts.Time, parts.Logs.CreateLogger<Replays>(), end.Token);
        var metered = _turns = new MeteredTurns<Update>(runner.Run, Name, parts.Time);
        var (listen, caughtUp) = Listening(metered.Run, runner.SetAside, client, Client(parts.Polls, hurry.Token));
        _log.LogInformation("{Shop} is served by @{Bot}{Staff}", shop.Key, context.Username, context.TicketChat is null ? "; nobody sees its orders until it has an owner or a staff group" : string.Empty);

        changes.Introduce();
        await _opening.InviteFirstOwner(context);
        var dispatch = dispatcher.Run(end.Token);
        var listening = listen(end.Token);
        await Task.WhenAny(listening, caughtUp, Task.Delay(ClocksWaitAtMost, parts.Time, end.Token));
        _served.TrySetResult();
        var sweep = new Sweeping(turns, limiter, shop.Id, Name, parts.Time, _log).Run(end.Token);
        var absence = settings.ClockIsPlayed ? Task.CompletedTask
            : new Absence(context, new HeardStore(database), () => HeardAt, new Drawing(parts.Texts), dispatcher.Nudge, parts.Time, _log).Run(end.Token);
        var clocks = Task.WhenAll(bookingClock.Run(end.Token), orderClock.Run(end.Token), _talkClock.Run(end.Token));
        var atDesks = desks.Run(end.Token);
        try
        {
            await listening;
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(dispatch, absence, clocks, atDesks, sweep, changes.Told, answers.Drain(), replays.Drain());
        }
    }

    /// <summary>How the shop is.</summary>
    public async Task<Vitals> Look(CancellationToken cancellationToken)
    {
        var now = parts.Time.GetUtcNow();
        var answers = true;
        var (depth, oldest) = (0, (DateTimeOffset?)null);
        try
        {
            (depth, oldest) = await new OutboxStore(database).Owed(_opened!.Id, cancellationToken);
        }
        catch (DbException)
        {
            answers = false;
        }

        var stuckSince = IsStandingBy ? null : _turns?.StuckSince;
        return new(
            Name, (now - HeardAt)?.TotalSeconds, (now - stuckSince)?.TotalSeconds ?? 0, depth, (now - oldest)?.TotalSeconds ?? 0,
            database.Writer.SinceCommit?.TotalSeconds, FreeDisk.Of(settings.Database), answers, IsStandingBy);
    }

    /// <summary>Does now what the clock has made due, instead of within 20 seconds.</summary>
    public async Task DoWhatIsDue(CancellationToken cancellationToken)
    {
        await (_bookingClock?.Look(cancellationToken) ?? Task.CompletedTask);
        await (_talkClock?.Look(cancellationToken) ?? Task.CompletedTask);
        await (_orderClock?.Look(cancellationToken) ?? Task.CompletedTask);
        await (_desks?.Look(cancellationToken) ?? Task.CompletedTask);
    }

    private TelegramBotClient Client(HttpClient http, CancellationToken hurry) =>
        new(new TelegramBotClientOptions(token, settings.ApiUrl) { RetryThreshold = 0 }, http, hurry);

    private Dispatcher Dispatcher(
        ShopContext context, TelegramBotClient client, TelegramRenderer renderer, Limiter limiter, Rests rests, OutboxStore outbox, ShopChanges changes, CancellationTokenSource end)
    {
        var shopId = context.Shop.Id;
        var drawing = new Drawing(parts.Texts);
        var threads = new TalkThreads(
            client, new TalkThreadStore(database), _unrecorded, () => context.Shop, drawing, limiter, parts.Time, parts.Logs.CreateLogger<TalkThreads>());
        var screens = new ScreenLane(shopId, outbox, renderer, rests, revoked: () => Revoked(end), parts.Logs.CreateLogger<ScreenLane>());
        var lane = new ChatLane(
            shopId, outbox, renderer, threads, screens, new FateNotes(context, drawing, outbox), _unrecorded, rests, parts.Time, parts.BackOff, moved: changes.Move, revoked: () => Revoked(end), parts.Logs.CreateLogger<ChatLane>());
        return new Dispatcher(lane, token => outbox.DueChats(shopId, parts.Time.GetUtcNow(), token), parts.Time, parts.Logs.CreateLogger<Dispatcher>());
    }

    /// <summary>What was on its way at the last stop is due again, and chats that were to rest go on resting.</summary>
    private async Task<Limiter> Resume(OutboxStore outbox, int shopId)
    {
        await outbox.Recover(shopId);
        var limiter = new Limiter(parts.Time, settings.SendsPerSecond);
        foreach (var (chatId, until) in await outbox.Pauses(shopId, parts.Time.GetUtcNow()))
        {
            limiter.Pause(chatId, until - parts.Time.GetUtcNow());
        }

        return limiter;
    }

    /// <summary>What brings updates, and what ends once those are run that waited. It goes on until it is stopped or the token was revoked: Telegram itself, or polls.</summary>
    private (Func<CancellationToken, Task> Run, Task CaughtUp) Listening(
        Func<IReadOnlyList<Update>, CancellationToken, Task> run, Func<long, string, Exception, Task> setAside, TelegramBotClient client, TelegramBotClient polls)
    {
        if (parts.Door is { } door)
        {
            var inbox = new WebhookInbox(run, setAside, Name, parts.Time, parts.Logs.CreateLogger<WebhookInbox>());
            var source = new WebhookSource(client, door, new WebhookKey(token), inbox, Name, _server, parts.Time, parts.BackOff, parts.Logs.CreateLogger<WebhookSource>());
            _heardAt = () => source.HeardAt;
            return (source.Run, Task.CompletedTask);
        }

        var poller = new Poller(polls, run, setAside, Name, _server, parts.Time, parts.BackOff, parts.Logs.CreateLogger<Poller>());
        _heardAt = () => poller.LastPollAt;
        return (poller.Run, poller.CaughtUp);
    }

    private void Revoked(CancellationTokenSource end)
    {
        _log.LogError("{Shop}: {Server} no longer knows this token; {Remedy}", Name, _server, _server.Remedy);
        end.Cancel();
    }
}
