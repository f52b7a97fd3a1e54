using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FluentAssertions;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Persistence.Outbox;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

/// <summary>The health page, for people and for programs.</summary>
public class HealthTests
{
    private static readonly Vitals Well = new("trattoria", 1, 0, 2, 3, 4, 5_000_000_000, DatabaseAnswers: true);

    [Fact]
    public async Task A_shop_that_works_is_healthy_in_lines_and_in_JSON()
    {
        await using var shop = await ShopUnderTest.Open();
        await shop.Order(shop.Customer(1));
        await shop.Settle();
        var port = FreePort.Find();
        await using var page = await Health.Serve(port, shop.Host, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

        (await http.GetStringAsync("")).Should().MatchRegex(@"^healthy\ntrattoria: Telegram heard \d+ s ago, nothing to send, last commit \d+ s ago, \d+ MB of disk left\n$");
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = JsonDocument.Parse(await http.GetStringAsync(""));

        answer.RootElement.GetProperty("status").GetString().Should().Be("healthy");
        var told = answer.RootElement.GetProperty("shops")[0];
        told.GetProperty("shop").GetString().Should().Be("trattoria");
        told.GetProperty("outboxDepth").GetInt32().Should().Be(0);
        told.GetProperty("problems").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task A_shop_that_has_not_heard_from_Telegram_is_unhealthy()
    {
        await using var shop = await ShopUnderTest.Prepare();
        shop.Simulator.Revoke(shop.Bot);
        await shop.Start();
        await shop.Logged($"the server at {shop.Simulator.Url} does not know this token; set SHOPBOT_TOKEN to one that this server knows");
        var port = FreePort.Find();
        await using var page = await Health.Serve(port, shop.Host, CancellationToken.None);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).Should().StartWith("unhealthy\n").And.Contain("no word from Telegram yet");
    }

    [Fact]
    public void Each_threshold_is_a_problem_of_its_own()
    {
        Well.Problems.Should().BeEmpty();
        new Vitals("t", 120, 60, 1, 900, null, 99_999_999, DatabaseAnswers: false).Problems.Should().BeEquivalentTo(
            "no word from Telegram", "updates cannot be committed", "messages wait too long", "the disk is nearly full", "the database does not answer");
        new Vitals("t", 119, 59, 1, 899, null, null, DatabaseAnswers: true).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_asks_too_often_waits_for_answers_alone_and_the_shop_is_well()
    {
        await using var shop = await ShopUnderTest.Open();
        await shop.Stop();
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        var shopId = shop.Ask(db => db.Shops.Single().Id);
        shop.Ask(db =>
        {
            db.AddRange(Waiting(OutboxRow.OfUpdate(7), now.AddHours(-1)), Waiting("order:1:chase:1:5", now.AddMinutes(-2)));
            return db.SaveChanges();
        });

        var owed = await new OutboxStore(shop.Database).Owed(shopId, CancellationToken.None);

        owed.Should().Be((2, now.AddMinutes(-2)));

        OutboxRow Waiting(string subject, DateTimeOffset since) =>
            new() { ShopId = shopId, Subject = subject, Kind = OutboxKind.Notice, ChatId = 5, Body = "{}", NextAttemptAt = since, CreatedAt = since };
    }
}
