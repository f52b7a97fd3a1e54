using System.Globalization;

namespace ShopBot.Bot.Hosting;

/// <summary>How one shop is. Ages are in seconds; null: it has not happened yet, or cannot be known.</summary>
/// <param name="HeardSecondsAgo">Since Telegram last answered a poll, brought an update that was committed, or said that the webhook stands and nothing waits that it could not bring.</param>
/// <param name="StuckSeconds">For how long no update could be committed; 0: the last could.</param>
/// <param name="OutboxDepth">Messages and screens that are still to be sent.</param>
/// <param name="OutboxOldestSeconds">How long the oldest message has been waiting.</param>
/// <param name="DiskFreeBytes">On the database's volume; null: a server keeps it.</param>
/// <param name="IsStandingBy">Another process serves the shop.</param>
public sealed record Vitals(
    string Shop, double? HeardSecondsAgo, double StuckSeconds, int OutboxDepth, double OutboxOldestSeconds, double? CommitSecondsAgo, long? DiskFreeBytes, bool DatabaseAnswers, bool IsStandingBy = false)
{
    private const double MostSilence = 120;
    private const double MostStuck = 60;
    private const double MostWaiting = 15 * 60;
    private const long LeastDisk = 100_000_000;

    /// <summary>Empty when it is well.</summary>
    public IReadOnlyList<string> Problems { get; } =
    [
        .. IsStandingBy ? Array.Empty<string>() : HeardSecondsAgo is null ? ["no word from Telegram yet"] : HeardSecondsAgo >= MostSilence ? ["no word from Telegram"] : Array.Empty<string>(),
        .. StuckSeconds >= MostStuck ? ["updates cannot be committed"] : Array.Empty<string>(),
        .. OutboxOldestSeconds >= MostWaiting ? ["messages wait too long"] : Array.Empty<string>(),
        .. DiskFreeBytes < LeastDisk ? ["the disk is nearly full"] : Array.Empty<string>(),
        .. DatabaseAnswers ? Array.Empty<string>() : ["the database does not answer"],
    ];

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var parts = new List<string> { IsStandingBy ? "served by another process, standing by" : HeardSecondsAgo is { } heard ? $"Telegram heard {Seconds(heard)} ago" : "Telegram not heard yet" };
        parts.Add(OutboxDepth == 0 ? "nothing to send" : $"{OutboxDepth} to send, the oldest for {Seconds(OutboxOldestSeconds)}");
        parts.Add(CommitSecondsAgo is { } commit ? $"last commit {Seconds(commit)} ago" : "no commit yet");
        if (DiskFreeBytes is { } free)
        {
            parts.Add($"{free / 1_000_000} MB of disk left");
        }

        return $"{Shop}: {string.Join(", ", parts)}{string.Concat(Problems.Select(problem => $"\n  {problem}"))}";
    }

    private static string Seconds(double seconds) => $"{seconds.ToString("0", CultureInfo.InvariantCulture)} s";
}
