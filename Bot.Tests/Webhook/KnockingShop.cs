using System.Net;
using System.Text;
using FluentAssertions;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Bot.Webhook;

namespace ShopBot.Bot.Tests.Webhook;

/// <summary>A shop that Telegram brings updates to, and somebody who knocks at its door too.</summary>
internal sealed class KnockingShop : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };

    private KnockingShop(ShopUnderTest shop, Uri url) => (Shop, Url) = (shop, url);

    public ShopUnderTest Shop { get; }

    public static WebhookKey Key { get; } = new(ShopUnderTest.Token);

    /// <summary>What Telegram calls, with a folder before the bot's path as behind a proxy.</summary>
    public Uri Url { get; }

    public Uri Path => new($"{Url}/{Key.Path}");

    /// <param name="lockPatienceSeconds">How long a commit waits for whoever has locked the database; null: as in operation, 30 s.</param>
    public static async Task<KnockingShop> Open(
        TimeSpan? bodyPatience = null, long? owner = null, int seed = 1, int? lockPatienceSeconds = null, TimeProvider? clock = null)
    {
        var port = FreePort.Find();
        var url = new Uri($"http://127.0.0.1:{port}/telegram");
        var shop = await ShopUnderTest.Prepare(clock, seed);
        shop.Owner = owner;
        shop.ServedFrom += lockPatienceSeconds is { } seconds ? $";Default Timeout={seconds}" : string.Empty;
        shop.Webhook = new WebhookSettings(url, IPAddress.Loopback, port) { BodyPatience = bodyPatience ?? TimeSpan.FromSeconds(10) };
        await shop.Start();
        await shop.Logged("brings updates to the webhook");
        return new(shop, url);
    }

    public Task<HttpStatusCode> Post(string body, string? secret) => Post(Path, new StringContent(body, Encoding.UTF8, "application/json"), secret);

    public async Task<HttpStatusCode> Post(Uri path, HttpContent body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        return await Send(request, secret);
    }

    public async Task<HttpStatusCode> Send(HttpRequestMessage request, string? secret)
    {
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation(WebhookKey.Header, secret);
        }

        using var answer = await _http.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).Trim().Should().BeEmpty("nobody learns anything from an answer");
        return answer.StatusCode;
    }

    /// <summary>As Telegram writes it.</summary>
    public static string Start(long updateId, long userId) =>
        $$$"""{"update_id":{{{updateId}}},"message":{"message_id":1,"date":1700000000,"from":{"id":{{{userId}}},"is_bot":false,"first_name":"Anna","language_code":"en"},"chat":{"id":{{{userId}}},"type":"private","first_name":"Anna"},"text":"/start"}}""";

    public bool HasTaken(long updateId) => Shop.Ask(db => db.ProcessedUpdates.Any(row => row.UpdateId == updateId));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Shop.DisposeAsync();
    }
}
