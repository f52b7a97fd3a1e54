using System.Net;
using System.Text.Json;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace Telegram.Bot;

public class TelegramBotClient : ITelegramBotClient
{
    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _http;
    private readonly TokenRedaction _redaction;

    /// <param name="options">Where and as whom.</param>
    /// <param name="httpClient">Shared and kept by the caller; without one the client owns a pool that looks the name up anew every 3 minutes.</param>
    /// <param name="cancellationToken">Cancels everything this client still does.</param>
    public TelegramBotClient(
        TelegramBotClientOptions options, HttpClient? httpClient = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _http = httpClient ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3) });
        _redaction = new TokenRedaction(options.Token);
        GlobalCancelToken = cancellationToken;
    }

    /// <inheritdoc cref="TelegramBotClient(TelegramBotClientOptions, HttpClient?, CancellationToken)"/>
    public TelegramBotClient(string token, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken)
    {
    }

    public string Token => _options.Token;

    public long BotId => _options.BotId;

    public bool LocalBotServer => _options.LocalBotServer;

    public TimeSpan Timeout
    {
        get => _http.Timeout;
        set => _http.Timeout = value;
    }

    public CancellationToken GlobalCancelToken { get; }

    public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

    public event AsyncEventHandler<ApiRequestEventArgs>? OnMakingApiRequest;

    public event AsyncEventHandler<ApiResponseEventArgs>? OnApiResponseReceived;

    public virtual async Task<TResponse> SendRequest<TResponse>(
        IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var either = EitherToken.Of(GlobalCancelToken, cancellationToken);
        var cancel = either.Token;
        var url = $"{_options.BaseRequestUrl}/{request.MethodName}";
        using var content = request.ToHttpContent();
        if (content is not null && _options is { RetryThreshold: > 0, RetryCount: > 1 } && content.Headers.ContentLength is null)
            await content.LoadIntoBufferAsync(cancel).ConfigureAwait(false);

        for (var attempt = 1; ; attempt++)
        {
            // Not disposed: that would dispose the content, which the next attempt sends again.
            var message = new HttpRequestMessage(request.HttpMethod, url) { Content = content };
            using var response = await Exchange(request, message, cancel).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var answer = await Read<ApiResponse<TResponse>>(response, cancel).ConfigureAwait(false);
                return answer is { Ok: true, Result: not null } ? answer.Result : throw Unreadable(response);
            }

            var refusal = await ReadRefusal(response, cancel).ConfigureAwait(false);
            if (refusal.ErrorCode != 429 || attempt >= _options.RetryCount
                || _options.RetryThreshold <= 0 || !(refusal.Parameters?.RetryAfter <= _options.RetryThreshold))
            {
                throw ExceptionsParser.Parse(refusal);
            }

            await Task.Delay(TimeSpan.FromSeconds(refusal.Parameters.RetryAfter.Value), cancel).ConfigureAwait(false);
        }
    }

    public async Task<bool> TestApi(CancellationToken cancellationToken = default)
    {
        try
        {
            await SendRequest(new GetMeRequest(), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode == 401)
        {
            return false;
        }
    }

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DownloadFile(file.FilePath!, destination, cancellationToken);
    }

    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(filePath) || filePath.Length < 2)
            throw new ArgumentException("Not a file path: ask GetFile for one and pass its FilePath.", nameof(filePath));
        ArgumentNullException.ThrowIfNull(destination);

        using var either = EitherToken.Of(GlobalCancelToken, cancellationToken);
        using var message = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseFileUrl}/{filePath}");
        using var response = await Guarded(
            () => _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token), null, either.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw ExceptionsParser.Parse(await ReadRefusal(response, either.Token).ConfigureAwait(false));
        await Guarded(
            async () =>
            {
                await response.Content.CopyToAsync(destination, either.Token).ConfigureAwait(false);
                return true;
            },
            response.StatusCode,
            either.Token).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> Exchange(IRequest request, HttpRequestMessage message, CancellationToken cancel)
    {
        if (OnMakingApiRequest is { } making)
            await making(this, new ApiRequestEventArgs(request, message), cancel).ConfigureAwait(false);

        // The body is read here too, so that the timeout covers a server that stops in the middle of it.
        var response = await Guarded(() => _http.SendAsync(message, cancel), null, cancel).ConfigureAwait(false);
        if (OnApiResponseReceived is { } received)
            await received(this, new ApiResponseEventArgs(response, new ApiRequestEventArgs(request, message)), cancel).ConfigureAwait(false);
        return response;
    }

    private async Task<ApiResponse> ReadRefusal(HttpResponseMessage response, CancellationToken cancel)
    {
        var refusal = await Read<ApiResponse>(response, cancel).ConfigureAwait(false);
        if (refusal is not { ErrorCode: not 0, Description: not null })
            throw Unreadable(response);
        return _redaction.Contains(refusal.Description)
            ? new ApiResponse
            {
                ErrorCode = refusal.ErrorCode,
                Description = _redaction.Apply(refusal.Description),
                Parameters = refusal.Parameters,
            }
            : refusal;
    }

    private Task<T?> Read<T>(HttpResponseMessage response, CancellationToken cancel)
        where T : class =>
        Guarded(
            async () =>
            {
                var body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
                await using (body.ConfigureAwait(false))
                    return await JsonSerializer.DeserializeAsync<T>(body, JsonBotAPI.Options, cancel).ConfigureAwait(false);
            },
            response.StatusCode,
            cancel);

    private static RequestException Unreadable(HttpResponseMessage response) =>
        new("The answer is JSON but not one of the Bot API: check the address of the server.", response.StatusCode);

    /// <summary>The one place where a failure of the network or of the body becomes a <see cref="RequestException"/>.</summary>
    private async Task<T> Guarded<T>(Func<Task<T>> step, HttpStatusCode? status, CancellationToken cancel)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            throw _redaction.Wrap(failure, status);
        }
    }
}
