namespace ShopBot.Simulator;

/// <summary>A refusal as the Bot API words it.</summary>
/// <param name="Code">HTTP status and <c>error_code</c>.</param>
/// <param name="Description">Telegram's text, with its prefix ("Bad Request: ...").</param>
/// <param name="RetryAfter">Whole seconds to wait, on 429 only.</param>
/// <param name="MigrateToChatId">The supergroup that a group became.</param>
public sealed record ApiError(int Code, string Description, int? RetryAfter = null, long? MigrateToChatId = null)
{
    /// <summary>True when the bot broke the Bot API's rules; false when the world changed under it (blocked, deleted, too old).</summary>
    public bool IsViolation { get; private init; }

    public static ApiError TooManyRequests(int retryAfterSeconds) =>
        new(429, $"Too Many Requests: retry after {retryAfterSeconds}", retryAfterSeconds);

    /// <summary>500 as Telegram answers in a bad hour.</summary>
    public static ApiError Internal { get; } = new(500, "Internal Server Error");

    public static ApiError BadGateway { get; } = new(502, "Bad Gateway");

    internal static ApiError Unauthorized { get; } = new(401, "Unauthorized");

    internal static ApiError NoSuchMethod { get; } = new(404, "Not Found") { IsViolation = true };

    internal static ApiError Broken(string text) => new(400, "Bad Request: " + text) { IsViolation = true };

    internal static ApiError Bad(string text) => new(400, "Bad Request: " + text);

    internal static ApiError Forbidden(string text) => new(403, "Forbidden: " + text);

    internal static ApiError Conflict(string text) => new(409, "Conflict: " + text);
}
