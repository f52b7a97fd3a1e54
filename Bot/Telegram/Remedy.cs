using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Telegram;

/// <summary>What to do about an answer that was not "ok".</summary>
public enum Remedy
{
    /// <summary>It already is as it should be.</summary>
    Done,

    /// <summary>The message is gone or too old: send a new one.</summary>
    SendAnew,

    /// <summary>The person or group cannot be reached any more.</summary>
    Unreachable,

    /// <summary>The group has a new id.</summary>
    Moved,

    /// <summary>Wait as long as was said, exactly.</summary>
    Wait,

    /// <summary>Not executed, or nobody knows: try again, ever more slowly.</summary>
    TryAgain,

    /// <summary>The token was revoked.</summary>
    Stop,

    /// <summary>The request itself is wrong: a bug of ours.</summary>
    GiveUp,
}

public static class Remedies
{
    /// <summary>By the table of errors that Telegram's documentation and experience give.</summary>
    public static Remedy For(Exception exception) => exception switch
    {
        ApiRequestException { Parameters.MigrateToChatId: not null } => Remedy.Moved,
        ApiRequestException { ErrorCode: 401 } => Remedy.Stop,
        ApiRequestException { ErrorCode: 403 } => Remedy.Unreachable,
        ApiRequestException { ErrorCode: 429 } => Remedy.Wait,
        ApiRequestException { ErrorCode: 400 } bad => ForBadRequest(bad.Message),
        ApiRequestException { ErrorCode: >= 500 } => Remedy.TryAgain,
        ApiRequestException => Remedy.GiveUp,
        RequestException or HttpRequestException or IOException or TaskCanceledException => Remedy.TryAgain,
        _ => Remedy.GiveUp,
    };

    /// <summary>How long Telegram wants to be left alone; null: it did not say.</summary>
    public static TimeSpan? RetryAfter(Exception exception) =>
        exception is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Whether the request may have taken effect although no answer says so. Not when it was refused, nor when there was no connection to send it on.</summary>
    public static bool IsAmbiguous(Exception exception) => exception switch
    {
        ApiRequestException => false,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => false,
        { InnerException: { } inner } => IsAmbiguous(inner),
        _ => true,
    };

    /// <summary>Whether a picture was named by an id of another bot or another server.</summary>
    public static bool IsUnknownFile(ApiRequestException exception) =>
        exception.ErrorCode == 400
        && (exception.Message.Contains("wrong file identifier", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("wrong remote file identifier", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a topic is not there any more, or takes no messages.</summary>
    public static bool IsTopicGone(ApiRequestException exception) =>
        exception.ErrorCode == 400
        && (exception.Message.Contains("message thread not found", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("TOPIC_", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a message cannot be copied: it is gone, of a kind that Telegram does not copy, or unwanted by who would get it.</summary>
    public static bool IsUncopyable(ApiRequestException exception) =>
        exception.ErrorCode == 400
        && (exception.Message.Contains("message to copy not found", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("can't be copied", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("MESSAGE_ID_INVALID", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("_FORBIDDEN", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it was the picture: too large, of a format that cannot be read, or on a server that takes none.</summary>
    public static bool IsUnwantedPicture(ApiRequestException exception) =>
        exception.ErrorCode is 404 or 413
        || (exception.ErrorCode == 400
            && (exception.Message.Contains("IMAGE_", StringComparison.OrdinalIgnoreCase)
                || exception.Message.Contains("PHOTO_", StringComparison.OrdinalIgnoreCase)
                || exception.Message.Contains("method", StringComparison.OrdinalIgnoreCase)));

    private static Remedy ForBadRequest(string message) =>
        message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase) ? Remedy.Done
        : message.Contains("message to edit not found", StringComparison.OrdinalIgnoreCase)
            || message.Contains("message can't be edited", StringComparison.OrdinalIgnoreCase)
            || message.Contains("MESSAGE_ID_INVALID", StringComparison.OrdinalIgnoreCase)
            || message.Contains("there is no text in the message to edit", StringComparison.OrdinalIgnoreCase) ? Remedy.SendAnew
        : message.Contains("chat not found", StringComparison.OrdinalIgnoreCase)
            || message.Contains("PEER_ID_INVALID", StringComparison.OrdinalIgnoreCase) ? Remedy.Unreachable
        : Remedy.GiveUp;
}
