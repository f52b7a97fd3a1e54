using System.Diagnostics.Metrics;

namespace ShopBot.Persistence.Reliability;

/// <summary>How long commits take: with SQLite, a flush to the disk.</summary>
internal static class CommitMeter
{
    private static readonly Histogram<double> Duration = new Meter("ShopBot").CreateHistogram<double>(
        "shopbot.commit.duration", "s", "The commit of a transaction.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] });

    public static void Took(TimeSpan duration) => Duration.Record(duration.TotalSeconds);
}
