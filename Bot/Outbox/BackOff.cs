namespace ShopBot.Bot.Outbox;

/// <summary>How long to wait after a failure: ever longer, at most a minute.</summary>
public static class BackOff
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    /// <param name="failures">Failures so far, from 0: 1 s, 2 s, 4 s ... 60 s.</param>
    public static TimeSpan After(int failures) =>
        TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, Math.Pow(2, Math.Clamp(failures, 0, 10))));

    /// <summary>For what keeps no count: as long again as it has been tried, 1-60 s.</summary>
    public static TimeSpan AtAge(TimeSpan age) => age < Least ? Least : age > Most ? Most : age;
}
