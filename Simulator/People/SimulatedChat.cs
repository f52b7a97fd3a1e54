using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What a chat shows. Reading is safe from any thread; what comes back is one moment.</summary>
public abstract class SimulatedChat
{
    // Enough for a page that was asleep; older ones are simply gone from its next full picture.
    private const int MaxRemoved = 500;

    private readonly List<SimulatedMessage> _messages = [];
    private readonly Queue<(int Id, long At)> _removed = new();
    private int _lastMessageId;

    internal SimulatedChat(World world, long id) => (World, Id) = (world, id);

    public long Id { get; }

    /// <summary>private, group or supergroup.</summary>
    public abstract string Type { get; }

    public abstract string Title { get; }

    /// <summary>In order of sending, without the deleted ones; at most <see cref="SimulatorOptions.MaxMessagesPerChat"/>.</summary>
    public IReadOnlyList<SimulatedMessage> Messages
    {
        get
        {
            lock (World.Gate)
                return _messages.ToArray();
        }
    }

    /// <summary>The newest message, or null in an empty chat.</summary>
    public SimulatedMessage? Last
    {
        get
        {
            lock (World.Gate)
                return _messages.Count == 0 ? null : _messages[^1];
        }
    }

    /// <summary>The keyboard that a bot put in place of people's own, or null.</summary>
    public ReplyKeyboard? ReplyKeyboard { get; internal set; }

    /// <summary>The last <c>sendChatAction</c> and when it came; Telegram shows it for 5 seconds.</summary>
    public (string Action, DateTimeOffset At)? Doing { get; internal set; }

    /// <summary>The message that was pinned last and is still there, or null.</summary>
    public int? PinnedMessageId
    {
        get
        {
            lock (World.Gate)
            {
                return Pinned.Count == 0 ? null : Pinned[^1];
            }
        }
    }

    /// <summary>In the order of pinning.</summary>
    internal List<int> Pinned { get; } = [];

    /// <summary>Told of every message that comes or changes here, under the world's lock: look and return. Null: nobody looks.</summary>
    public Action<SimulatedMessage>? Onlooker { get; set; }

    internal World World { get; }

    internal long Changed { get; set; }

    /// <summary>The message as it is now, or null when it was deleted or never was.</summary>
    public SimulatedMessage? Message(int id)
    {
        lock (World.Gate)
        {
            var at = IndexOf(id);
            return at < 0 ? null : _messages[at];
        }
    }

    public override string ToString() => $"{Title} ({Id})";

    internal abstract void Write(Utf8JsonWriter writer);

    internal SimulatedMessage Add(Func<int, SimulatedMessage> create)
    {
        var message = create(++_lastMessageId) with { Changed = World.NextChange(this) };
        _messages.Add(message);
        if (_messages.Count > World.Options.MaxMessagesPerChat)
            _messages.RemoveAt(0);
        Onlooker?.Invoke(message);
        return message;
    }

    internal SimulatedMessage Replace(SimulatedMessage message)
    {
        var changed = message with { Changed = World.NextChange(this) };
        _messages[IndexOf(message.Id)] = changed;
        Onlooker?.Invoke(changed);
        return changed;
    }

    internal bool Remove(int id)
    {
        var at = IndexOf(id);
        if (at < 0)
            return false;
        _messages.RemoveAt(at);
        Pinned.Remove(id);
        _removed.Enqueue((id, World.NextChange(this)));
        if (_removed.Count > MaxRemoved)
            _removed.Dequeue();
        return true;
    }

    internal IEnumerable<SimulatedMessage> ChangedSince(long change) => _messages.Where(message => message.Changed > change);

    internal IEnumerable<int> RemovedSince(long change) => _removed.Where(gone => gone.At > change).Select(gone => gone.Id);

    // Ids ascend, so a binary search finds one also in a long chat.
    private int IndexOf(int id)
    {
        int low = 0, high = _messages.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_messages[middle].Id == id)
                return middle;
            if (_messages[middle].Id < id)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
