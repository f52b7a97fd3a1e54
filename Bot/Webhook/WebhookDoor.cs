using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ShopBot.Bot.Hosting;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Webhook;

/// <summary>
/// Where Telegram brings the updates of all bots of this process. Who does not know a bot's path and secret gets 403 and nothing else;
/// 200 is said only after the commit; 500 asks Telegram to bring the update again, and 503 a proxy to ask another process.
/// </summary>
public sealed class WebhookDoor : IAsyncDisposable
{
    /// <summary>Bytes; an update is far smaller.</summary>
    private const long MostBody = 1024 * 1024;

    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(10);

    /// <summary>So that an unknown path takes as long as a wrong secret.</summary>
    private static readonly WebhookKey Nobody = new(string.Empty);

    private readonly ConcurrentDictionary<string, (WebhookKey Key, WebhookInbox? Inbox)> _bots = new();
    private readonly WebhookSettings _settings;
    private readonly WebApplication _app;

    private WebhookDoor(WebhookSettings settings)
    {
        _settings = settings;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Address, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.RequestHeadersTimeout = HeaderPatience;
        });
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <exception cref="SettingsException">The port is taken, or the address is not of this machine.</exception>
    public static async Task<WebhookDoor> Open(WebhookSettings settings, CancellationToken cancellationToken)
    {
        var door = new WebhookDoor(settings);
        try
        {
            await door._app.StartAsync(cancellationToken);
            return door;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            await door.DisposeAsync();
            throw new SettingsException(
                $"{settings.Address}:{settings.Port} cannot be listened on ({exception.Message.TrimEnd('.')}); write another SHOPBOT_WEBHOOK_PORT, or an address of this machine as SHOPBOT_WEBHOOK_ADDRESS.");
        }
    }

    /// <summary>What Telegram is told to call.</summary>
    public string UrlOf(WebhookKey key) => $"{_settings.Url.AbsoluteUri.TrimEnd('/')}/{key.Path}";

    /// <summary>What is brought to this bot from now on goes there.</summary>
    public void Let(WebhookKey key, WebhookInbox inbox) => _bots[key.Path] = (key, inbox);

    /// <summary>The bot is one of this process, and another one serves it now.</summary>
    public void StandBy(WebhookKey key) => _bots[key.Path] = (key, null);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (!IsTelegram(http.Request, out var inbox))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (inbox is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var (body, problem) = await Read(http);
        http.Response.StatusCode = body is null ? problem : await Take(body, inbox);
    }

    /// <summary>
    /// What names its update and cannot be read as one is set aside and confirmed: Telegram would bring it again for ever. What does not
    /// even do that was mangled on its way, and may come whole the next time.
    /// </summary>
    private static async Task<int> Take(byte[] body, WebhookInbox inbox)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(body, JsonBotAPI.Options) is not { } update ? StatusCodes.Status400BadRequest
                : await inbox.Take(update) ? StatusCodes.Status200OK
                : StatusCodes.Status500InternalServerError;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return IdOf(body) is not { } updateId ? StatusCodes.Status400BadRequest
                : await inbox.SetAside(updateId, Encoding.UTF8.GetString(body), exception) ? StatusCodes.Status200OK
                : StatusCodes.Status500InternalServerError;
        }
    }

    /// <summary>Null: it is no JSON object with the id of an update.</summary>
    private static long? IdOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("update_id", out var id)
                && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A proxy may put anything before the path.</summary>
    /// <param name="inbox">Null: the bot is served by another process.</param>
    private bool IsTelegram(HttpRequest request, out WebhookInbox? inbox)
    {
        var path = request.Path.Value ?? string.Empty;
        var isKnown = _bots.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var bot);
        inbox = bot.Inbox;
        return (isKnown ? bot.Key : Nobody).IsSecret(request.Headers[WebhookKey.Header].ToString()) && isKnown && HttpMethods.IsPost(request.Method);
    }

    private async Task<(byte[]? Body, int Problem)> Read(HttpContext http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(_settings.BodyPatience);
        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, patience.Token);
            return (body.ToArray(), StatusCodes.Status200OK);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException exception)
        {
            return (null, exception.StatusCode);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            return (null, StatusCodes.Status408RequestTimeout);
        }
    }
}
