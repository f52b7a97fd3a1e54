namespace ShopBot.Simulator;

/// <summary>
/// Everything between the bots and this server, in order. Bounded: the oldest entries go first, violations last.
/// </summary>
public sealed class Journal
{
    private readonly World world;
    private readonly Queue<JournalEntry> entries = new();
    private readonly List<JournalEntry> violations = [];
    private long last;

    internal Journal(World world) => this.world = world;

    /// <summary>A copy of what is kept now, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries => After(0);

    /// <summary>Calls only, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Calls => Entries.Where(entry => entry.Kind == JournalKind.Called).ToArray();

    /// <summary>Calls that broke the Bot API's rules since the start, at most 1,000.</summary>
    public IReadOnlyList<JournalEntry> Violations
    {
        get
        {
            lock (world.Gate)
                return violations.ToArray();
        }
    }

    /// <summary>The number of the newest entry; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (world.Gate)
                return last;
        }
    }

    /// <summary>Entries with a higher number.</summary>
    public IReadOnlyList<JournalEntry> After(long number)
    {
        lock (world.Gate)
            return entries.Where(entry => entry.Number > number).ToArray();
    }

    internal void Update(JournalKind kind, SimulatedBot bot, QueuedUpdate update, ReadOnlyMemory<byte> payload = default) => Keep(new JournalEntry
    {
        Number = ++last,
        At = world.Now,
        Kind = kind,
        BotId = bot.Id,
        ChatId = update.ChatId,
        UpdateId = update.Id,
        UpdateType = update.Type,
        Payload = payload,
    });

    internal void Called(Call call, long? chat, Answer answer, string? trouble) => Keep(new JournalEntry
    {
        Number = ++last,
        At = world.Now,
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
        Number = ++last,
        At = world.Now,
        Kind = JournalKind.Called,
        BotId = bot.Id,
        Method = method,
        Error = error,
    });

    private void Keep(JournalEntry entry)
    {
        entries.Enqueue(entry);
        if (entries.Count > world.Options.JournalLimit)
            entries.Dequeue();
        if (entry.IsViolation && violations.Count < 1000)
            violations.Add(entry);
        world.Signal();
    }
}
