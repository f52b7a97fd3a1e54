using System.Diagnostics.Metrics;

namespace ShopBot.Bot.Metrics;

/// <summary>What the shops of this process count. Nobody listens: it costs a comparison. docs/operating.md lists the names.</summary>
public static class Meters
{
    public const string Name = "ShopBot";

    /// <summary>The attribute that tells shops apart: the key of the shop's file.</summary>
    public const string Shop = "shopbot.shop";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("shopbot.turns", "{turn}", "Updates whose whole effect was committed.");

    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "shopbot.turn.duration", "s", "From an update's arrival to its commit.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });

    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("shopbot.sends", "{message}", "Messages and screens, by what became of the try.");

    private static readonly Counter<double> Pauses = Meter.CreateCounter<double>("shopbot.telegram.pause", "s", "Pauses that Telegram asked for (429).");

    public static void Took(string shop, int updates, TimeSpan duration)
    {
        Turns.Add(updates, new KeyValuePair<string, object?>(Shop, shop));
        for (var update = 0; update < updates && TurnDuration.Enabled; update++)
        {
            TurnDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(Shop, shop));
        }
    }

    /// <param name="result">"sent", "throttled", "unreachable", "refused", "unanswered" or "failed".</param>
    public static void Tried(string shop, string result) =>
        Sends.Add(1, new KeyValuePair<string, object?>(Shop, shop), new KeyValuePair<string, object?>("shopbot.send.result", result));

    public static void Paused(string shop, TimeSpan wait) => Pauses.Add(wait.TotalSeconds, new KeyValuePair<string, object?>(Shop, shop));
}
