using ShopBot.Bot.Outbox;
using ShopBot.Bot.Texts;
using ShopBot.Bot.Webhook;

namespace ShopBot.Bot.Hosting;

/// <summary>What every shop of this process shares.</summary>
/// <param name="Polls">For getUpdates, which takes its time.</param>
/// <param name="Calls">For everything else: a call that hangs gives its place to the next chat.</param>
/// <param name="Uploads">For files, which take their time too.</param>
/// <param name="NewId">Where new ids come from.</param>
public sealed record HostParts(TextBook Texts, HttpClient Polls, HttpClient Calls, HttpClient Uploads, TimeProvider Time, Func<Guid> NewId, BackOff BackOff, ILoggerFactory Logs)
{
    /// <summary>Where Telegram brings updates; null: it is asked for them.</summary>
    public WebhookDoor? Door { get; init; }
}
