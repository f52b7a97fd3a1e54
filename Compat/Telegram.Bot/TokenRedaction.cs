using System.Net;
using Telegram.Bot.Exceptions;

namespace Telegram.Bot;

/// <summary>
/// Keeps the token out of every exception: it is part of the address, so a proxy's error page, a server's description
/// or a handler's exception may quote it, and exceptions end up in logs.
/// </summary>
internal sealed class TokenRedaction(string token)
{
    private const string Instead = "[token]";
    private readonly string _secret = token[(token.IndexOf(':') + 1)..];

    public bool Contains(string? text) => _secret.Length > 0 && text?.Contains(_secret, StringComparison.Ordinal) == true;

    public string Apply(string text) =>
        Contains(text)
            ? text.Replace(token, Instead, StringComparison.Ordinal).Replace(_secret, Instead, StringComparison.Ordinal)
            : text;

    /// <summary>An inner exception that quotes the token is dropped; its type and redacted message stay.</summary>
    public RequestException Wrap(Exception failure, HttpStatusCode? status)
    {
        var what = failure is TaskCanceledException
            ? "No complete answer within the timeout"
            : $"{failure.GetType().Name}: {Apply(failure.Message)}";
        var message = status is { } code
            ? $"The answer (HTTP {(int)code}) could not be read: {what}. It may have taken effect; try again later."
            : $"The Bot API server could not be reached: {what}. Check address and network.";
        var inner = Contains(failure.ToString()) ? null : failure;
        return (status, inner) switch
        {
            ({ } known, _) => new RequestException(message, known, inner),
            (null, not null) => new RequestException(message, inner),
            (null, null) => new RequestException(message),
        };
    }
}
