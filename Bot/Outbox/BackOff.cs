namespace ShopBot.Bot.Outbox;

/// <summary>How long to wait after a failure: ever longer, at most a minute.</summary>
public static class BackOff
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    /// <param name="failures">Failures so far, from 0: 1 s, 2 s, 4 s ... 60 s.</param>
    public static TimeSpan After(int failures) =>
        TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, Math.Pow(2, Math.Clamp(failures, 0, 10))));
}
