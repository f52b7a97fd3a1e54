using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>The request may or may not have taken effect: no answer came, or none that can be read.</summary>
public class RequestException : Exception
{
    public RequestException(string message)
        : base(message)
    {
    }

    public RequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public RequestException(string message, HttpStatusCode httpStatusCode)
        : base(message) => HttpStatusCode = httpStatusCode;

    public RequestException(string message, HttpStatusCode httpStatusCode, Exception? innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;

    /// <summary>Null when no answer came at all.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
