using System.Globalization;

namespace Telegram.Bot;

public class TelegramBotClientOptions
{
    private const string TelegramsOwn = "https://api.telegram.org";
    private const int LongestBotId = 16;

    public string Token { get; }

    public string? BaseUrl { get; }

    public bool UseTestEnvironment { get; }

    public long BotId { get; }

    public bool LocalBotServer { get; }

    /// <summary>Holds the token: never log it.</summary>
    public string BaseFileUrl { get; }

    /// <summary>Holds the token: never log it.</summary>
    public string BaseRequestUrl { get; }

    /// <summary>Seconds: a 429 that asks for no more than this is waited out and sent again. 0 surfaces every 429 at once.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>Attempts in all, the first included.</summary>
    public int RetryCount { get; set; } = 3;

    /// <param name="token">As BotFather gives it: digits, a colon, a secret.</param>
    /// <param name="baseUrl">Another Bot API server, scheme and host only (<c>http://localhost:8081</c>); path and query are dropped.</param>
    /// <param name="useTestEnvironment">Telegram's test servers, which have their own accounts and tokens.</param>
    /// <exception cref="ArgumentException">The token or the address has another form. The message never quotes the token.</exception>
    public TelegramBotClientOptions(string token, string? baseUrl = default, bool useTestEnvironment = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        var colon = token.IndexOf(':');
        if (colon is < 1 or > LongestBotId
            || !long.TryParse(token.AsSpan(0, colon), NumberStyles.Integer, CultureInfo.InvariantCulture, out var botId))
        {
            throw new ArgumentException("Not a bot token: take the one BotFather gave, digits, a colon and a secret.", nameof(token));
        }

        Token = token;
        BotId = botId;
        BaseUrl = baseUrl;
        UseTestEnvironment = useTestEnvironment;
        LocalBotServer = baseUrl is not null;
        var server = baseUrl is null ? TelegramsOwn : SchemeAndHost(baseUrl);
        var environment = useTestEnvironment ? "/test" : "";
        BaseRequestUrl = $"{server}/bot{token}{environment}";
        BaseFileUrl = $"{server}/file/bot{token}{environment}";
    }

    private static string SchemeAndHost(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Authority.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}"
            : throw new ArgumentException("Not an address of a Bot API server: write it like http://localhost:8081.", nameof(baseUrl));
}
