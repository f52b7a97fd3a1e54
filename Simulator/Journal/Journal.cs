namespace ShopBot.Simulator;

/// <summary>
/// Everything between the bots and this server, in order. Bounded: the oldest entries go first, violations last.
/// </summary>
public sealed class Journal
{
    private readonly World _world;
    private readonly Queue<JournalEntry> _entries = new();
    private readonly List<JournalEntry> _violations = [];
    private long _last;

    internal Journal(World world) => _world = world;

    /// <summary>A copy of what is kept now, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => After(0);

    /// <summary>Calls only, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Calls => Entries.Where(entry => entry.Kind == JournalKind.Called).ToArray();

    /// <summary>Calls that broke the Bot API's rules since the start, at most 1,000.</summary>
    public IReadOnlyList<JournalEntry> Violations
    {
        get
        {
            lock (_world.Gate)
                return _violations.ToArray();
        }
    }

    /// <summary>The number of the newest entry; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_world.Gate)
                return _last;
        }
    }

    /// <summary>Entries with a higher number.</summary>
    public IReadOnlyList<JournalEntry> After(long number)
    {
        lock (_world.Gate)
            return _entries.Where(entry => entry.Number > number).ToArray();
    }

    internal void Update(JournalKind kind, SimulatedBot bot, QueuedUpdate update, ReadOnlyMemory<byte> payload = default) => Keep(new JournalEntry
    {
        Number = ++_last,
        At = _world.Now,
        Kind = kind,
        BotId = bot.Id,
        ChatId = update.ChatId,
        UpdateId = update.Id,
        UpdateType = update.Type,
        Payload = payload,
    });

    internal void Called(Call call, long? chat, Answer answer, string? trouble) => Keep(new JournalEntry
    {
        Number = ++_last,
        At = _world.Now,
        Kind = JournalKind.Called,
        BotId = call.Bot.Id,
        ChatId = chat,
        Method = call.Method,
        MessageId = answer.MessageId,
        Error = answer.Error,
        Trouble = trouble,
        Payload = call.Json,
    });

    internal void Unreadable(SimulatedBot bot, string method, ApiError error) => Keep(new JournalEntry
    {
        Number = ++_last,
        At = _world.Now,
        Kind = JournalKind.Called,
        BotId = bot.Id,
        Method = method,
        Error = error,
    });

    private void Keep(JournalEntry entry)
    {
        _entries.Enqueue(entry);
        if (_entries.Count > _world.Options.JournalLimit)
            _entries.Dequeue();
        if (entry.IsViolation && _violations.Count < 1000)
            _violations.Add(entry);
        _world.Signal();
    }
}
