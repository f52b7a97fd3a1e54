using System.Buffers;
using System.Globalization;

namespace ShopBot.Simulator;

/// <summary>
/// Everybody, every chat and every file, behind one lock: <see cref="Gate"/> is held by whoever reads or changes anything here.
/// </summary>
internal sealed class World
{
    private static readonly SearchValues<char> TokenLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private readonly Dictionary<string, SimulatedBot> _botsByToken = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SimulatedUser> _users = [];
    private readonly Dictionary<long, SimulatedGroup> _groups = [];
    private readonly Dictionary<(long User, long Bot), SimulatedPrivateChat> _privateChats = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _changes;
    private bool _watched;

    public World(SimulatorOptions options)
    {
        Options = options;
        Random = new Random(options.Seed);
        Journal = new Journal(this);
        Trouble = new OrderedTrouble(this);
        Files = new FileStore(this);
        Taps = new Taps(this);
        Payments = new Payments(this);
        AnonymousAdmin = new SimulatedUser(this, 1087968824, "Group") { Username = "GroupAnonymousBot", Pretends = true };
    }

    public Lock Gate { get; } = new();

    public SimulatorOptions Options { get; }

    public Random Random { get; }

    public Journal Journal { get; }

    public OrderedTrouble Trouble { get; }

    public FileStore Files { get; }

    public Taps Taps { get; }

    public Payments Payments { get; }

    /// <summary>GroupAnonymousBot: stands in <c>from</c> for every administrator who hides, and is nobody.</summary>
    public SimulatedUser AnonymousAdmin { get; }

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    public long Changes => _changes;

    /// <summary>Ends every waiting poll when the server stops.</summary>
    public CancellationToken Stopping { get; set; }

    public IReadOnlyCollection<SimulatedBot> Bots => _botsByToken.Values;

    public IReadOnlyCollection<SimulatedUser> Users => _users.Values;

    public IReadOnlyCollection<SimulatedGroup> Groups => _groups.Values;

    public SimulatedBot? BotByToken(string token)
    {
        if (_botsByToken.TryGetValue(token, out var bot))
            return bot;

        // The secret belongs to the number: a second secret for a known bot is a wrong token.
        return Options.AcceptAnyToken && BotIdOf(token) is { } id && _botsByToken.Values.All(other => other.Id != id)
            ? NewBot(token, null, null)
            : null;
    }

    public SimulatedBot NewBot(string token, string? name, string? username)
    {
        if (_botsByToken.TryGetValue(token, out var known))
            return known;
        var id = BotIdOf(token) ?? throw new ArgumentException("a bot token looks like 42:SECRET: digits, a colon, then letters, digits, _ or -", nameof(token));
        if (_botsByToken.Values.Any(other => other.Id == id))
            throw new ArgumentException($"another token of bot {id} is registered: give this bot other digits before the colon", nameof(token));
        var bot = new SimulatedBot(this, id, token, name ?? $"Bot {id}", username ?? string.Create(CultureInfo.InvariantCulture, $"shop{id}_bot"));
        _botsByToken.Add(token, bot);
        if (Options.BotsJoinGroups)
        {
            foreach (var group in _groups.Values)
                group.Add(bot);
        }

        Signal();
        return bot;
    }

    /// <summary>Takes the token away, as @BotFather does on /revoke: every later call with it is answered 401.</summary>
    public void Revoke(SimulatedBot bot) => _botsByToken.Remove(bot.Token);

    public SimulatedUser? User(long id) => id == AnonymousAdmin.Id ? AnonymousAdmin : _users.GetValueOrDefault(id);

    public SimulatedUser Add(SimulatedUser user)
    {
        if (!_users.TryAdd(user.Id, user))
            throw new ArgumentException($"user {user.Id} exists: take another id", nameof(user));
        Signal();
        return user;
    }

    public SimulatedGroup NewGroup(long id, string title, IEnumerable<SimulatedUser> members, bool isForum = false)
    {
        if (id >= 0)
            throw new ArgumentException("a group's id is negative", nameof(id));
        var group = new SimulatedGroup(this, id, title, members) { IsForum = isForum };
        if (isForum && group.Type != "supergroup")
            throw new ArgumentException("only a supergroup can be a forum: take an id below -1,000,000,000,000", nameof(id));
        if (!_groups.TryAdd(id, group))
            throw new ArgumentException($"group {id} exists: take another id", nameof(id));
        NextChange(group);
        return group;
    }

    public SimulatedGroup? Group(long id) => _groups.GetValueOrDefault(id);

    public SimulatedPrivateChat PrivateChat(SimulatedUser user, SimulatedBot bot)
    {
        if (!_privateChats.TryGetValue((user.Id, bot.Id), out var chat))
        {
            chat = new SimulatedPrivateChat(this, user, bot);
            _privateChats.Add((user.Id, bot.Id), chat);
            NextChange(chat);
        }

        return chat;
    }

    public SimulatedPrivateChat? KnownPrivateChat(long user, SimulatedBot bot) => _privateChats.GetValueOrDefault((user, bot.Id));

    /// <summary>Puts a person's message into a chat and into the queue of every bot that may read it.</summary>
    public SimulatedMessage Post(SimulatedChat chat, SimulatedUser from, Func<SimulatedMessage, SimulatedMessage> compose)
    {
        var message = chat.Add(id => compose(new SimulatedMessage { Id = id, Chat = chat, From = from, Date = Now }));
        foreach (var bot in Readers.Of(message))
            bot.Inbox.Enqueue("message", chat.Id, writer => MessageJson.Write(writer, message));
        return message;
    }

    /// <summary>Puts a bot's message into a chat.</summary>
    public SimulatedMessage PostAsBot(SimulatedChat chat, SimulatedBot from, Func<SimulatedMessage, SimulatedMessage> compose) =>
        chat.Add(id => compose(new SimulatedMessage { Id = id, Chat = chat, From = from, Date = Now }));

    public long NextChange(SimulatedChat chat)
    {
        Signal();
        return chat.Changed = _changes;
    }

    /// <summary>Counts a change and wakes whoever waits for one.</summary>
    public void Signal()
    {
        _changes++;
        if (!_watched)
            return;
        _watched = false;
        var done = _changed;
        _changed = NewSignal();
        done.SetResult();
    }

    /// <summary>Completes at the next change of anything. Without onlookers a change costs no task.</summary>
    public Task NextSignal()
    {
        _watched = true;
        return _changed.Task;
    }

    public string Digits(int count) =>
        string.Create(count, Random, (span, random) =>
        {
            span[0] = (char)('1' + random.Next(9));
            for (var at = 1; at < span.Length; at++)
                span[at] = (char)('0' + random.Next(10));
        });

    private static long? BotIdOf(string token)
    {
        var colon = token.IndexOf(':');
        if (colon <= 0 || colon == token.Length - 1 || !long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        return token.AsSpan(colon + 1).ContainsAnyExcept(TokenLetters) ? null : id;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
