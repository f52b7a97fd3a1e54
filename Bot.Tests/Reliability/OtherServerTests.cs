using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A Bot API server that knows fewer methods than Telegram's own.</summary>
public class OtherServerTests
{
    [Theory]
    [InlineData(404, "Not Found: method not found")]
    [InlineData(400, "Bad Request: method is not supported")]
    public async Task A_shop_sells_without_what_the_server_does_not_know(int code, string description)
    {
        await using var shop = await ShopUnderTest.Prepare();
        foreach (var method in (string[])["deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription", "sendPhoto", "editMessageMedia"])
        {
            shop.Simulator.Trouble.FailNext(new ApiError(code, description), method, count: 1000);
        }

        await shop.Start();
        var anna = shop.Customer(1);
        await shop.Order(anna);
        anna.Start(shop.Bot, "p_bruschetta");
        anna.Start(shop.Bot, "p_bruschetta");
        await shop.Settle();

        new Audit(shop).Orders.Should().Be(1);
        new Audit(shop).Check();
        shop.Log.Alarms.Should().BeEmpty();
        shop.Simulator.Journal.Calls.Count(call => call.Method is "editMessageMedia" or "sendPhoto").Should().Be(1, "a picture that was refused is not offered again");
    }

    [Fact]
    public async Task A_picture_that_is_refused_below_words_leaves_the_text_too()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.FailNext(new ApiError(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"), "sendPhoto", anna.Id);

        anna.Start(shop.Bot, "p_bruschetta");
        await shop.Settle();

        (await shop.Shows(anna, "add")).Text.Should().StartWith("Tomato bruschetta");
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_that_is_refused_leaves_the_text_and_the_buttons()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        await shop.Press(anna, "menu");
        await shop.Press(anna, "category.starters");
        await shop.Settle();
        shop.Simulator.Trouble.FailNext(new ApiError(400, "Bad Request: IMAGE_PROCESS_FAILED"), "editMessageMedia", anna.Id);

        await shop.Press(anna, "product.bruschetta");
        await shop.Settle();

        (await shop.Shows(anna, "add")).Text.Should().StartWith("Tomato bruschetta");
        shop.Log.All.Should().Contain(line => line.Contains("bruschetta.png was refused", StringComparison.Ordinal));
        shop.Log.Alarms.Should().BeEmpty();
    }
}
