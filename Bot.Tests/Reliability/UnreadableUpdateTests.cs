using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>An update of a shape that nobody foresaw stands between the updates of customers.</summary>
public class UnreadableUpdateTests
{
    [Fact]
    public async Task What_a_poll_cannot_read_is_set_aside_and_all_others_are_served()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20));
        shop.Bot.Inject("message", "7");
        var anna = shop.Customer(1);

        await shop.Order(anna);
        shop.Bot.Inject("callback_query", """{"id":[]}""");
        anna.Start(shop.Bot);
        await shop.Settle();

        new Audit(shop).Findings(setAside: 2).Should().BeEmpty();
        new Audit(shop).Orders.Should().Be(1);
        shop.Ask(db => db.Quarantine.Select(row => row.Payload).ToList()).Should().Contain(payload => payload.Contains("\"message\":7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_tapped_what_cannot_be_read_is_answered_all_the_same()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20));
        shop.Bot.Inject(
            "callback_query",
            """{"id":"7","from":{"id":10001,"is_bot":false,"first_name":"Anna","language_code":"it"},"message":{"message_id":1,"date":-1,"chat":{"id":10001,"type":"private"}},"data":"1.menu"}""");
        await shop.Simulator.Until(() => shop.Simulator.Journal.Calls.Any(call => call.Method == "answerCallbackQuery"), ShopUnderTest.Patience);
        await shop.Settle();

        shop.Simulator.Journal.Calls.Should().ContainSingle(call => call.Method == "answerCallbackQuery").Which.Json.Should().Contain("\"7\"").And.Contain("Scusa");
        new Audit(shop).Findings(setAside: 1).Should().BeEmpty();
    }
}
