using System.Collections.Concurrent;
using ShopBot.Bot.Metrics;
using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Outbox;

/// <summary>When a chat is left alone: for as long as Telegram says, or ever longer while nothing gets through. Counts what became of each try.</summary>
public sealed class Rests(int shopId, string shop, OutboxStore store, Limiter limiter, TimeProvider time, BackOff backOff, ILogger<Rests> log)
{
    private readonly ConcurrentDictionary<long, int> _failures = new();

    public bool IsOn(long chatId) => limiter.IsPaused(chatId);

    /// <summary>A message or a screen is there: counted, and the next rest begins short again.</summary>
    public void WentWell(long chatId)
    {
        Meters.Tried(shop, "sent");
        _failures.TryRemove(chatId, out _);
    }

    /// <summary>A message or a screen is not there. Whether its chat rests is for the lane to say.</summary>
    public void Count(Exception exception) => Meters.Tried(shop, Remedies.For(exception) switch
    {
        Remedy.Wait => "throttled",
        Remedy.Unreachable => "unreachable",
        Remedy.GiveUp => "refused",
        _ => Remedies.IsAmbiguous(exception) ? "unanswered" : "failed",
    });

    /// <summary>Ever longer, from a second to a minute, until something goes well again.</summary>
    public void Lengthen(long chatId) => limiter.Pause(chatId, backOff.After(_failures.AddOrUpdate(chatId, 0, static (_, before) => before + 1)));

    /// <summary>As long as Telegram said. Written down too: a shop that starts again meanwhile must not ask again too early.</summary>
    public async Task<TimeSpan> AsTold(long chatId, Exception exception)
    {
        var wait = Remedies.RetryAfter(exception) ?? TimeSpan.FromSeconds(1);
        limiter.Refused(chatId, wait);
        Meters.Paused(shop, wait);
        log.LogInformation("Telegram asks for a pause of {Seconds} s in one chat", wait.TotalSeconds);
        await store.Paused(shopId, chatId, time.GetUtcNow() + wait);
        return wait;
    }
}
