using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>The updates that wait for one bot.</summary>
internal sealed class UpdateInbox(World world, SimulatedBot bot)
{
    private const int MaxRecent = 1000;

    private static readonly HashSet<string> OnlyWhenAsked = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Queue<QueuedUpdate> _pending = new();
    private readonly Queue<QueuedUpdate> _again = new();
    private readonly Queue<QueuedUpdate> _recent = new();
    private TaskCompletionSource? _arrival;

    /// <summary>So many of those that wait went out already and are not confirmed.</summary>
    private int _out;

    public long NextId { get; set; } = world.Random.Next(100_000_000, 900_000_000);

    /// <summary>Null: the default, which is every type but the three that must be asked for.</summary>
    public HashSet<string>? Allowed { get; set; }

    public int Count => _pending.Count + _again.Count;

    public QueuedUpdate? Head => _again.TryPeek(out var repeated) ? repeated : _pending.TryPeek(out var next) ? next : null;

    /// <returns>The update id, or null when the bot does not want that type.</returns>
    public long? Enqueue(string type, long? chatId, Action<Utf8JsonWriter> payload)
    {
        if (Allowed is null ? OnlyWhenAsked.Contains(type) : !Allowed.Contains(type))
            return null;
        var update = new QueuedUpdate(NextId, type, chatId, JsonBytes.Write(payload), world.Now);
        var id = Enqueue(update);
        world.Trouble.Updates?.Meet(this, update);
        return id;
    }

    public void Redeliver(long updateId)
    {
        _again.Enqueue(Recent(updateId) with { At = world.Now });
        Arrived();
    }

    public long RepeatAsNew(long updateId) => Enqueue(Recent(updateId) with { Id = NextId, At = world.Now });

    /// <summary>The last update and the one of that chat before it change places; their ids stay in order. False when none is there that did not go out.</summary>
    public bool SwapLast(long? chatId)
    {
        var all = _pending.ToArray();
        var other = all.Length < 2 ? -1 : Array.FindLastIndex(all, all.Length - 2, update => update.ChatId == chatId);
        if (other < _out)
            return false;
        (all[other], all[^1]) = (all[^1] with { Id = all[other].Id }, all[other] with { Id = all[^1].Id });
        _pending.Clear();
        foreach (var update in all)
            _pending.Enqueue(update);
        return true;
    }

    /// <summary>Confirms what lies below the offset, then gives the next ones. A negative offset keeps only that many from the end.</summary>
    public IReadOnlyList<QueuedUpdate> Take(long offset, int limit)
    {
        DropExpired();
        if (offset < 0)
            Forget(_pending.Count + (int)Math.Max(offset, -_pending.Count));
        else if (offset > 0)
            Forget(Below(offset));

        if (Count == 0)
            return [];
        var batch = new List<QueuedUpdate>(Math.Min(limit, Count));
        while (batch.Count < limit && _again.TryDequeue(out var repeated))
            batch.Add(repeated);
        var taken = _pending.Take(limit - batch.Count).ToArray();
        batch.AddRange(taken);
        _out = Math.Max(_out, taken.Length);
        return batch;
    }

    public void Clear() => Forget(_pending.Count);

    /// <summary>One update was accepted by a webhook.</summary>
    public void Confirm(QueuedUpdate update)
    {
        if (_again.TryPeek(out var repeated) && repeated == update)
            _again.Dequeue();
        else if (_pending.TryPeek(out var head) && head == update)
            Forget(1);
    }

    /// <summary>Completes when an update comes.</summary>
    public Task NextArrival() => (_arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private long Enqueue(QueuedUpdate update)
    {
        NextId = update.Id + 1;
        _pending.Enqueue(update);
        _recent.Enqueue(update);
        if (_recent.Count > MaxRecent)
            _recent.Dequeue();
        world.Journal.Update(JournalKind.Enqueued, bot, update, update.Payload);
        Arrived();
        return update.Id;
    }

    private void Arrived()
    {
        _arrival?.TrySetResult();
        _arrival = null;
    }

    private QueuedUpdate Recent(long updateId) =>
        _recent.LastOrDefault(update => update.Id == updateId)
        ?? throw new ArgumentException($"update {updateId} is not among the last {MaxRecent} of {bot}", nameof(updateId));

    // Ids may have jumped down, so the update just below the offset tells how far the bot has read; comparing numbers is for the rest.
    private int Below(long offset)
    {
        var at = 0;
        var lower = 0;
        foreach (var update in _pending)
        {
            at++;
            if (update.Id == offset - 1)
                return at;
            if (update.Id < offset && lower == at - 1)
                lower = at;
        }

        // An offset beyond every id that was ever given means nothing here: Telegram starts from the oldest update then.
        // What never went out is not confirmed by a number that happens to be higher.
        return offset > NextId ? 0 : Math.Min(lower, _out);
    }

    private void Forget(int count)
    {
        QueuedUpdate? last = null;
        _out = Math.Max(0, _out - count);
        for (; count > 0; count--)
            last = _pending.Dequeue();
        if (last is not null)
            world.Journal.Update(JournalKind.Confirmed, bot, last);
    }

    private void DropExpired()
    {
        // Queries expire out of order, so the whole queue is looked through; it is short unless the bot was away.
        if (!_pending.Any(update => update.IsExpired(world.Now)))
            return;
        foreach (var update in _pending.Where(update => update.IsExpired(world.Now)))
            world.Journal.Update(JournalKind.Expired, bot, update);
        var kept = _pending.Where(update => !update.IsExpired(world.Now)).ToArray();
        _pending.Clear();
        _out = Math.Min(_out, kept.Length);
        foreach (var update in kept)
            _pending.Enqueue(update);
    }
}
