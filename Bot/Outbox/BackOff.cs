namespace ShopBot.Bot.Outbox;

/// <summary>
/// How long to wait after a failure: ever longer, at most a minute, and between half and all of that by chance, so that what failed
/// together does not come back together.
/// </summary>
/// <param name="chance">From 0 to 1, anew each time.</param>
public sealed class BackOff(Func<double> chance)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    /// <param name="failures">Failures so far, from 0: at most 1 s, 2 s, 4 s ... 60 s.</param>
    public TimeSpan After(int failures) =>
        Some(TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, Math.Pow(2, Math.Clamp(failures, 0, 10)))));

    /// <summary>For what keeps no count: at most as long again as it has been tried, and that from 1 to 60 s.</summary>
    public TimeSpan AtAge(TimeSpan age) => Some(age < Least ? Least : age > Most ? Most : age);

    private TimeSpan Some(TimeSpan wait) => wait * ((1 + chance()) / 2);
}
