using System.Diagnostics.Metrics;
using ShopBot.Bot.Hosting;

namespace ShopBot.Bot.Metrics;

/// <summary>What is measured when it is asked for: ages and depths. The outbox is looked at every 15 s, and only while somebody listens.</summary>
public sealed class ShopGauges : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private readonly Meter _meter = new(Meters.Name);
    private readonly Func<CancellationToken, Task<IReadOnlyList<Vitals>>> _look;
    private readonly TimeProvider _time;
    private readonly ObservableGauge<int> _depth;
    private IReadOnlyList<Vitals> _last = [];

    public ShopGauges(Func<CancellationToken, Task<IReadOnlyList<Vitals>>> look, Func<IEnumerable<(string Shop, TimeSpan? Age)>> heard, TimeProvider time)
    {
        (_look, _time) = (look, time);
        _meter.CreateObservableGauge(
            "shopbot.poll.age", () => heard().Where(shop => shop.Age is not null).Select(shop => Of(shop.Shop, shop.Age!.Value.TotalSeconds)),
            "s", "Since Telegram last answered a poll, or said that the webhook stands.");
        _depth = _meter.CreateObservableGauge("shopbot.outbox.depth", () => _last.Select(shop => Of(shop.Shop, shop.OutboxDepth)), "{message}", "Messages and screens that are still to be sent.");
        _meter.CreateObservableGauge("shopbot.outbox.age", () => _last.Select(shop => Of(shop.Shop, shop.OutboxOldestSeconds)), "s", "How long the oldest message has been waiting.");
    }

    /// <summary>Looks at the outboxes until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                if (_depth.Enabled)
                {
                    await Look(stopping);
                }

                await Task.Delay(LookEvery, _time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    public async Task Look(CancellationToken stopping) => _last = [.. (await _look(stopping)).Where(shop => shop.DatabaseAnswers)];

    public void Dispose() => _meter.Dispose();

    private static Measurement<T> Of<T>(string shop, T value)
        where T : struct => new(value, new KeyValuePair<string, object?>(Meters.Shop, shop));
}
