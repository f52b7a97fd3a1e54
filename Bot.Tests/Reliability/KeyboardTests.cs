using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A reply keyboard goes only with a message; that message does not stay.</summary>
public class KeyboardTests
{
    private const string Bubble = "All right.";

    [Fact]
    public async Task The_message_that_took_the_keyboard_away_goes_once_the_next_screen_is_there()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);

        await shop.Order(anna);
        await shop.Settle();

        anna.Chat(shop.Bot).ReplyKeyboard.Should().BeNull();
        anna.Chat(shop.Bot).Messages.Should().NotContain(message => message.Text == Bubble);
        shop.Simulator.Journal.Calls.Should().Contain(call => call.Method == "sendMessage" && call.ChatId == anna.Id && call.Json.Contains(Bubble, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_it_cannot_be_deleted_it_stays_and_nothing_else_happens()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.FailNext(new ApiError(400, "Bad Request: message can't be deleted"), "deleteMessage", anna.Id, count: 100);

        await shop.Order(anna);
        await shop.Settle();

        anna.Chat(shop.Bot).Messages.Should().ContainSingle(message => message.Text == Bubble);
        new Audit(shop).Check();
        shop.Log.Alarms.Should().BeEmpty();
    }
}
