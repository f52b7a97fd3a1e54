namespace ShopBot.Bot.Telegram;

/// <summary>
/// What a bot may send in all. Whoever finds nothing left waits in line, the most urgent first. Telegram does not tell its limit: each
/// 429 to a third chat within ten seconds halves the pace, and a minute without one brings it back.
/// </summary>
/// <param name="perSecond">At its best; never less than a tenth of that.</param>
internal sealed class BotBudget(int perSecond, TimeProvider time)
{
    private const int ChatsUntilItIsTheBot = 3;
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, (Urgency Urgency, long Number)> _line = new();
    private readonly Dictionary<long, long> _refused = [];
    private double _pace = perSecond;
    private double _tokens = perSecond;
    private long _at = time.GetTimestamp();
    private long _number;
    private bool _isServing;

    /// <exception cref="OperationCanceledException">Whoever waited went away; nothing was taken.</exception>
    public Task Take(Urgency urgency, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Refill();
            if (_line.Count == 0 && _tokens >= 1)
            {
                _tokens--;
                return Task.CompletedTask;
            }

            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _line.Enqueue(place, (urgency, _number++));
            if (!_isServing)
            {
                _isServing = true;
                _ = Serve();
            }

            return Wait(place, cancellationToken);
        }
    }

    /// <summary>Telegram said 429 to a message for this chat.</summary>
    public void Refused(long chatId)
    {
        lock (_lock)
        {
            Refill();
            var now = time.GetTimestamp();
            _refused[chatId] = now;
            foreach (var (chat, _) in _refused.Where(one => time.GetElapsedTime(one.Value, now) > Together).ToList())
            {
                _refused.Remove(chat);
            }

            if (_refused.Count >= ChatsUntilItIsTheBot)
            {
                _refused.Clear();
                _pace = Math.Max(perSecond / 10.0, _pace / 2);
                _tokens = Math.Min(_tokens, 0);
            }
        }
    }

    private static async Task Wait(TaskCompletionSource place, CancellationToken cancellationToken)
    {
        await using var left = cancellationToken.Register(() => place.TrySetCanceled(cancellationToken));
        await place.Task;
    }

    /// <summary>Lets in whoever is next each time there is a token, until nobody waits.</summary>
    private async Task Serve()
    {
        while (Next() is { } wait)
        {
            await Task.Delay(wait, time);
        }
    }

    /// <summary>How long until the next token; null: nobody waits any more.</summary>
    private TimeSpan? Next()
    {
        lock (_lock)
        {
            Refill();
            while (_tokens >= 1 && _line.TryDequeue(out var place, out _))
            {
                // Whoever went away meanwhile takes nothing.
                if (place.TrySetResult())
                {
                    _tokens--;
                }
            }

            _isServing = _line.Count > 0;
            return _isServing ? TimeSpan.FromSeconds(((1 - _tokens) / _pace) + 0.001) : null;
        }
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(_at, now);
        _at = now;
        _pace = Math.Min(perSecond, _pace + (perSecond * (elapsed / Recovery)));
        _tokens = Math.Min(perSecond, _tokens + (elapsed.TotalSeconds * _pace));
    }
}
