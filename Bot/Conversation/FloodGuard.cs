using ShopBot.Bot.Telegram;

namespace ShopBot.Bot.Conversation;

/// <summary>
/// Lets each person send as fast as fingers can, 200 updates at once and 20 a second after that, and drops what comes faster before it
/// costs a turn. Who is dropped is told once. Counted in memory: a restart forgives.
/// </summary>
/// <param name="isOff">Lets everything pass, for a server without limits.</param>
public sealed class FloodGuard(TimeProvider time, bool isOff)
{
    private const int AtOnce = 200;
    private const int PerSecond = 20;
    private const int MostPeople = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Allowance> _people = [];

    /// <summary>Decided already: a batch that is run again must not be counted again.</summary>
    private readonly Dictionary<long, Matter?> _decided = [];

    /// <summary>The update as it was, or with nothing left in it but a warning, or nothing at all.</summary>
    public Received Look(Received received)
    {
        if (isOff || received.From is not { } person)
        {
            return received;
        }

        return Instead(received.UpdateId, person.UserId) switch
        {
            null => received,
            Matter.TooFast warning => received with { Matter = warning },
            var nothing => received with { Matter = nothing, CallbackId = null },
        };
    }

    /// <summary>These are committed.</summary>
    public void Done(IEnumerable<long> updateIds)
    {
        lock (_lock)
        {
            updateIds.ToList().ForEach(id => _decided.Remove(id));
        }
    }

    private Matter? Instead(long updateId, long userId)
    {
        lock (_lock)
        {
            return _decided.TryGetValue(updateId, out var before) ? before : _decided[updateId] = Of(userId).Take(time);
        }
    }

    private Allowance Of(long userId)
    {
        if (_people.TryGetValue(userId, out var known))
        {
            return known;
        }

        if (_people.Count >= MostPeople)
        {
            _people.Where(person => person.Value.IsFull(time)).ToList().ForEach(person => _people.Remove(person.Key));
        }

        return _people[userId] = new Allowance(time.GetTimestamp());
    }

    private sealed class Allowance(long at)
    {
        private double _left = AtOnce;
        private bool _isWarned;

        public bool IsFull(TimeProvider time)
        {
            Refill(time);
            return _left >= AtOnce;
        }

        /// <summary>Null: it may pass.</summary>
        public Matter? Take(TimeProvider time)
        {
            Refill(time);
            if (_left >= 1)
            {
                _left--;
                return null;
            }

            var isFirst = !_isWarned;
            _isWarned = true;
            return isFirst ? new Matter.TooFast() : new Matter.Nothing();
        }

        private void Refill(TimeProvider time)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(AtOnce, _left + (time.GetElapsedTime(at, now).TotalSeconds * PerSecond));
            at = now;
            _isWarned &= _left < AtOnce;
        }
    }
}
