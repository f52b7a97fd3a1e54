namespace ShopBot.Simulator;

/// <summary>
/// Trouble by order: the next calls that match get a fate, once each, in the order in which the orders were given.
/// Without a method an order means any call but <c>getUpdates</c>.
/// </summary>
public sealed class OrderedTrouble : ITrouble
{
    private readonly World _world;
    private readonly List<Order> _orders = [];

    internal OrderedTrouble(World world) => _world = world;

    /// <summary>Asked where no order matches; null is no trouble.</summary>
    public ITrouble? Otherwise { get; set; }

    /// <summary>What happens to updates on their way to a bot; null is no trouble.</summary>
    public UpdateTrouble? Updates { get; set; }

    /// <summary>Orders that no call has met yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_world.Gate)
                return _orders.Sum(order => order.Left);
        }
    }

    /// <param name="method">As the Bot API spells it; any case.</param>
    /// <param name="chat">Only calls to this chat.</param>
    public void FailNext(ApiError error, string? method = null, long? chat = null, int count = 1) => Add(new Fate(error), method, chat, count);

    /// <summary>The calls take effect, and the bot never learns of it.</summary>
    public void LoseReply(string? method = null, long? chat = null, int count = 1) => Add(new Fate(LoseReply: true), method, chat, count);

    public void Drop(string? method = null, long? chat = null, int count = 1) => Add(new Fate(Drop: true), method, chat, count);

    /// <summary>Without effect, and without JSON: what a proxy says when nobody is behind it.</summary>
    public void AnswerHtml(string? method = null, long? chat = null, int count = 1) => Add(new Fate(HtmlPage: true), method, chat, count);

    /// <summary>The calls take effect; what the bot reads of the answer ends in the middle.</summary>
    public void CutReply(string? method = null, long? chat = null, int count = 1) => Add(new Fate(CutReply: true), method, chat, count);

    /// <summary>The calls have no effect, and the bot waits for their answers until it gives up.</summary>
    public void Swallow(string? method = null, long? chat = null, int count = 1) => Add(Fate.BlackHole, method, chat, count);

    /// <summary>The calls take effect, and the bot waits for their answers until it gives up.</summary>
    public void FallSilent(string? method = null, long? chat = null, int count = 1) => Add(new Fate(LoseReply: true, Silent: true), method, chat, count);

    public void Delay(TimeSpan delay, string? method = null, long? chat = null, int count = 1) => Add(new Fate(Delay: delay), method, chat, count);

    public void Clear()
    {
        lock (_world.Gate)
            _orders.Clear();
    }

    public Fate FateOf(SimulatedBot bot, string method, long? chat)
    {
        for (var at = 0; at < _orders.Count; at++)
        {
            var order = _orders[at];
            if (!order.Matches(method, chat))
                continue;
            if (--order.Left == 0)
                _orders.RemoveAt(at);
            return order.Fate;
        }

        return Otherwise?.FateOf(bot, method, chat) ?? Fate.None;
    }

    private void Add(Fate fate, string? method, long? chat, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        lock (_world.Gate)
            _orders.Add(new Order(fate, method, chat) { Left = count });
    }

    private sealed record Order(Fate Fate, string? Method, long? Chat)
    {
        public int Left { get; set; }

        public bool Matches(string method, long? chat) =>
            (Method is null ? method != "getUpdates" : method.Equals(Method, StringComparison.OrdinalIgnoreCase)) && (Chat is null || Chat == chat);
    }
}
