using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;

namespace Telegram.Bot;

public delegate ValueTask AsyncEventHandler<in TArgs>(
    ITelegramBotClient botClient, TArgs args, CancellationToken cancellationToken = default);

/// <summary>Complete, so that a fake written against this subset also implements the published interface.</summary>
public interface ITelegramBotClient
{
    /// <summary>True when a base URL was given, whoever answers there.</summary>
    bool LocalBotServer { get; }

    /// <summary>The number before the colon of the token.</summary>
    long BotId { get; }

    /// <summary>Covers a whole request with its body; 100 s unless set. A long poll needs more than it waits.</summary>
    TimeSpan Timeout { get; set; }

    IExceptionParser ExceptionsParser { get; set; }

    event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    /// <exception cref="ApiRequestException">The server answered with an error of the Bot API.</exception>
    /// <exception cref="RequestException">No answer, or none that can be read: whether it took effect is unknown.</exception>
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    /// <summary>False when the token is refused (401); any other failure is thrown.</summary>
    Task<bool> TestApi(CancellationToken cancellationToken = default);

    /// <summary>At most 20 MB on Telegram's own server; the path comes from <c>getFile</c> and holds for an hour.</summary>
    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DownloadFile(string, Stream, CancellationToken)"/>
    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}
