namespace ShopBot.Bench.Load;

/// <summary>How long answers took: from the tap to the new screen, over HTTP in both directions.</summary>
public sealed class Latencies
{
    private readonly double[] _milliseconds;

    public Latencies(IEnumerable<TimeSpan> latencies)
    {
        _milliseconds = [.. latencies.Select(latency => latency.TotalMilliseconds)];
        Array.Sort(_milliseconds);
    }

    public int Count => _milliseconds.Length;

    /// <summary>Milliseconds; 0 where there is none.</summary>
    public double Max => At(1);

    /// <summary>Milliseconds that this share (0 to 1) of the answers did not exceed.</summary>
    public double At(double share) => Count == 0 ? 0 : _milliseconds[(int)Math.Clamp(Math.Ceiling(share * Count) - 1, 0, Count - 1)];
}
