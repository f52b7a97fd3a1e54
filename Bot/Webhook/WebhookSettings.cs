using System.Net;

namespace ShopBot.Bot.Webhook;

/// <summary>Where Telegram brings updates, and where they arrive here: a reverse proxy with a certificate stands between the two.</summary>
/// <param name="Url">What Telegram calls, without a slash at its end; https, or http on this machine.</param>
/// <param name="Address">What is listened on.</param>
/// <param name="Port">What is listened on; 0 takes a free one.</param>
public sealed record WebhookSettings(Uri Url, IPAddress Address, int Port)
{
    public const int DefaultPort = 8081;

    /// <summary>How long a body may take to arrive. Default 10 s.</summary>
    public TimeSpan BodyPatience { get; init; } = TimeSpan.FromSeconds(10);
}
