using ShopBot.Simulator;

namespace ShopBot.Bench.Load;

/// <summary>Many customers of one bot at once.</summary>
public sealed class Crowd
{
    private readonly List<Customer> _customers;
    private readonly Lock _lock = new();
    private List<TimeSpan> _latencies = [];

    /// <param name="firstId">Of the customers' user ids.</param>
    public Crowd(SimulatorServer simulator, SimulatedBot bot, IReadOnlyList<Wish> order, int count, int firstId = 10_000) =>
        _customers = [.. Enumerable.Range(firstId, count).Select(id => new Customer(simulator.User(id, $"Guest{id}", "en"), bot, order))];

    /// <summary>Orders confirmed so far.</summary>
    public int Orders => _customers.Sum(customer => customer.Orders);

    /// <summary>Everybody orders until told to stop.</summary>
    /// <param name="think">Between turns; customers begin spread over so long.</param>
    public Task Act(TimeSpan think, CancellationToken stopping) => Task.WhenAll(_customers.Select((customer, number) => Task.Run(
        async () =>
        {
            try
            {
                await Task.Delay(think * number / _customers.Count, stopping);
                while (!stopping.IsCancellationRequested)
                {
                    await customer.Order(think, Note, stopping);
                }
            }
            catch (OperationCanceledException)
            {
                // Told to stop in the middle of an order; the next one begins with hello.
            }
        },
        CancellationToken.None)));

    /// <summary>How many answers were noted since the last call of <see cref="Latencies"/>.</summary>
    public int Noted
    {
        get
        {
            lock (_lock)
            {
                return _latencies.Count;
            }
        }
    }

    /// <summary>What was noted since the last call.</summary>
    public Latencies Latencies()
    {
        lock (_lock)
        {
            var taken = _latencies;
            _latencies = new(taken.Count);
            return new(taken);
        }
    }

    private void Note(TimeSpan latency)
    {
        lock (_lock)
        {
            _latencies.Add(latency);
        }
    }
}
