using System.Net;
using FluentAssertions;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Webhook;
using Xunit;

namespace ShopBot.Bot.Tests.Webhook;

public sealed class WebhookDoorTests : IDisposable
{
    private static readonly WebhookKey Key = new("42:SECRET");

    private readonly HttpClient _http = new();

    [Fact]
    public async Task While_another_process_serves_the_bot_a_proxy_is_sent_on_and_a_stranger_away()
    {
        var port = FreePort.Find();
        var url = new Uri($"http://127.0.0.1:{port}");
        await using var door = await WebhookDoor.Open(new WebhookSettings(url, IPAddress.Loopback, port), CancellationToken.None);

        (await Bring(door, Key.Secret)).Should().Be(HttpStatusCode.Forbidden, "no shop of this process has such a bot");
        door.StandBy(Key);

        (await Bring(door, Key.Secret)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await Bring(door, new WebhookKey("43:OTHER").Secret)).Should().Be(HttpStatusCode.Forbidden);
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> Bring(WebhookDoor door, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door.UrlOf(Key)) { Content = new StringContent("{\"update_id\":1}") };
        request.Headers.Add(WebhookKey.Header, secret);
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }
}
