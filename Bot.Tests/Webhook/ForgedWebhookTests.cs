using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Bot.Webhook;
using Xunit;

namespace ShopBot.Bot.Tests.Webhook;

/// <summary>Whoever is not Telegram gets nothing in, and nothing out.</summary>
public class ForgedWebhookTests
{
    private const int RandomSecrets = 200;

    [Fact]
    public async Task Every_secret_but_the_right_one_is_refused()
    {
        await using var open = await KnockingShop.Open();
        var secret = KnockingShop.Key.Secret;
        var update = KnockingShop.Start(7_000_001, open.Shop.Customer(1).Id);
        var random = new Random(Story.Seed);
        var forged = new List<string?> { null, string.Empty, " ", secret[..^1], secret + "0", secret.ToUpperInvariant(), KnockingShop.Key.Path, ShopUnderTest.Token, new('0', 64), new('a', 8000) };
        forged.AddRange(Enumerable.Range(0, secret.Length).Select(at => secret[..at] + (secret[at] == '0' ? '1' : '0') + secret[(at + 1)..]));
        forged.AddRange(Enumerable.Range(0, RandomSecrets).Select(_ => Convert.ToHexStringLower(Bytes(random, 32))));

        foreach (var one in forged)
        {
            (await open.Post(update, one)).Should().Be(HttpStatusCode.Forbidden, "{0} is not the secret", one);
        }

        open.HasTaken(7_000_001).Should().BeFalse();
        (await open.Post(update, secret)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_path_method_or_bot_is_refused_in_the_same_words()
    {
        await using var open = await KnockingShop.Open();
        var (secret, update) = (KnockingShop.Key.Secret, KnockingShop.Start(7_000_001, open.Shop.Customer(1).Id));
        var other = new WebhookKey("43:OTHER");

        foreach (var path in (string[])["", "/", "/x", $"/{other.Path}", $"/{KnockingShop.Key.Path}/x", $"/{ShopUnderTest.Token}"])
        {
            (await open.Post(new Uri(open.Url + path), new StringContent(update), secret)).Should().Be(HttpStatusCode.Forbidden, "{0} is no bot's", path);
        }

        foreach (var method in (string[])["GET", "PUT", "DELETE", "OPTIONS"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), open.Path);
            (await open.Send(request, secret)).Should().Be(HttpStatusCode.Forbidden);
        }

        (await open.Post(update, other.Secret)).Should().Be(HttpStatusCode.Forbidden);
        open.HasTaken(7_000_001).Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\"update\"")]
    [InlineData("{\"update_id\":\"x\"}")]
    [InlineData("[{\"update_id\":1}]")]
    public async Task A_body_that_is_no_update_is_refused_and_the_next_one_is_taken(string body)
    {
        await using var open = await KnockingShop.Open();

        (await open.Post(body, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.BadRequest);
        (await open.Post(KnockingShop.Start(7_000_001, open.Shop.Customer(1).Id), KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{\"update_id\":7000001,\"message\":7}")]
    [InlineData("{\"update_id\":7000001,\"callback_query\":{\"id\":[]}}")]
    [InlineData("{\"update_id\":7000001000001}")]
    public async Task An_update_that_cannot_be_read_is_set_aside_once_and_not_brought_for_ever(string body)
    {
        await using var open = await KnockingShop.Open(owner: 3001);

        for (var brought = 0; brought < 3; brought++)
        {
            (await open.Post(body, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
        }

        open.Shop.Ask(db => db.Quarantine.Single().Payload).Should().Be(body);
        open.Shop.Ask(db => db.Outbox.Count(row => row.ChatId == 3001)).Should().Be(1, "the owner hears of it once");
        (await open.Post(KnockingShop.Start(7_000_002, open.Shop.Customer(1).Id), KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task More_than_a_megabyte_is_refused_whether_it_says_so_or_not()
    {
        await using var open = await KnockingShop.Open();
        var large = "{\"update_id\":7000001,\"x\":\"" + new string('x', 1024 * 1024) + "\"}";

        (await open.Post(large, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        using var request = new HttpRequestMessage(HttpMethod.Post, open.Path) { Content = new StringContent(large) };
        request.Headers.TransferEncodingChunked = true;
        (await open.Send(request, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        open.HasTaken(7_000_001).Should().BeFalse();
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var open = await KnockingShop.Open(bodyPatience: TimeSpan.FromSeconds(1));
        using var line = new TcpClient();
        await line.ConnectAsync(open.Url.Host, open.Url.Port);
        await using var stream = line.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {open.Path.AbsolutePath} HTTP/1.1\r\nHost: x\r\n{WebhookKey.Header}: {KnockingShop.Key.Secret}\r\nContent-Length: 1000\r\n\r\n{{\"update_id\":7000001"));
        using var reader = new StreamReader(stream);

        (await reader.ReadLineAsync()).Should().Contain(" 408 ");
        open.HasTaken(7_000_001).Should().BeFalse();
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
