namespace Telegram.Bot.Exceptions;

/// <summary>The server read the request and refused it: nothing took effect.</summary>
public class ApiRequestException : RequestException
{
    public ApiRequestException(string message)
        : base(message)
    {
    }

    public ApiRequestException(string message, int errorCode)
        : base(message) => ErrorCode = errorCode;

    public ApiRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ApiRequestException(string message, int errorCode, Exception innerException)
        : base(message, innerException) => ErrorCode = errorCode;

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters)
        : base(message)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters, Exception innerException)
        : base(message, innerException)
    {
        ErrorCode = errorCode;
        Parameters = parameters;
    }

    /// <summary>The Bot API's own code, the same numbers as HTTP: 400, 401, 403, 409, 429.</summary>
    public virtual int ErrorCode { get; }

    public ResponseParameters? Parameters { get; }

    public override string ToString() => $"Telegram Bot API error {ErrorCode}{base.ToString()[(GetType().FullName ?? "").Length..]}";
}
