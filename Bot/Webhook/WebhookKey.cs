using System.Security.Cryptography;
using System.Text;

namespace ShopBot.Bot.Webhook;

/// <summary>
/// A bot's own path, and the secret that Telegram sends along. Both come from the token, so that every process that serves the bot has
/// the same ones, and neither tells anything about it (HMAC-SHA256).
/// </summary>
public sealed class WebhookKey
{
    /// <summary>The header that Telegram puts the secret into.</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    private readonly byte[] _secret;

    public WebhookKey(string token)
    {
        Path = Derive(token, "path")[..32];
        Secret = Derive(token, "secret");
        _secret = Encoding.ASCII.GetBytes(Secret);
    }

    /// <summary>32 of 0-9 and a-f.</summary>
    public string Path { get; }

    /// <summary>64 of 0-9 and a-f.</summary>
    public string Secret { get; }

    /// <summary>Takes the same time whatever is wrong with it.</summary>
    public bool IsSecret(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), _secret);

    private static string Derive(string token, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Encoding.ASCII.GetBytes($"shopbot webhook {purpose}")));
}
