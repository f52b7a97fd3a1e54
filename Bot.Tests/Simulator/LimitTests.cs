using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class LimitTests
{
    [Theory]
    [InlineData(4096, "")]
    [InlineData(4097, "Bad Request: message is too long")]
    [InlineData(0, "Bad Request: message text is empty")]
    public async Task A_text_has_1_to_4096_characters(int length, string problem)
    {
        await using var line = await Line.Open();
        (await line.Say(new string('x', length))).Description.Should().Be(problem);
    }

    [Fact]
    public async Task White_space_is_no_text()
    {
        await using var line = await Line.Open();
        (await line.Say(" \n ")).Description.Should().Be("Bad Request: message text is empty");
    }

    [Fact]
    public async Task Markup_does_not_count_into_the_length()
    {
        await using var line = await Line.Open();
        (await line.Say($"<b>{new string('x', 4096)}</b>", mode: "HTML")).Ok.Should().BeTrue();
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", false)]
    [InlineData("ппппппппппппппппппппппппппппппппп", false)]
    public async Task Callback_data_has_1_to_64_bytes(string data, bool fits)
    {
        await using var line = await Line.Open();
        (await line.Say("Choose", Line.Keyboard("Yes", data))).Description.Should().Be(fits ? "" : "Bad Request: BUTTON_DATA_INVALID");
    }

    [Theory]
    [InlineData(1, 8, true)]
    [InlineData(1, 9, false)]
    [InlineData(20, 5, true)]
    [InlineData(21, 5, false)]
    public async Task A_keyboard_has_100_buttons_and_8_in_a_row(int rows, int columns, bool fits)
    {
        await using var line = await Line.Open();
        var keyboard = Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => new { text = "x", callback_data = $"{row}:{column}" }));
        (await line.Say("Choose", new { inline_keyboard = keyboard })).Ok.Should().Be(fits);
    }

    [Fact]
    public async Task A_button_does_exactly_one_thing()
    {
        await using var line = await Line.Open();
        (await line.Say("x", new { inline_keyboard = new[] { new[] { new { text = "a" } } } })).Description
            .Should().Be("Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        (await line.Say("x", new { inline_keyboard = new[] { new[] { new { text = "a", url = "https://example.com", callback_data = "b" } } } })).Ok.Should().BeFalse();
        (await line.Say("x", new { inline_keyboard = new[] { new[] { new { text = "a", url = "nonsense" } } } })).Ok.Should().BeFalse();
        (await line.Say("x", new { inline_keyboard = new[] { new[] { new { text = "a", web_app = new { url = "http://example.com" } } } } })).Description
            .Should().EndWith("Only HTTPS links are allowed");
    }

    [Fact]
    public async Task A_callback_answer_has_200_characters()
    {
        await using var line = await Line.Open();
        var tap = line.Anna.Tap(await line.Offer("Yes", "y"), "Yes");
        (await line.Call("answerCallbackQuery", new { callback_query_id = tap.Id, text = new string('x', 201) })).Description.Should().Be("Bad Request: MESSAGE_TOO_LONG");
        (await line.Call("answerCallbackQuery", new { callback_query_id = tap.Id, text = new string('x', 200) })).Ok.Should().BeTrue();
    }

    [Theory]
    [InlineData("t_4", true)]
    [InlineData("", false)]
    [InlineData("two words", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x", false)]
    public async Task A_start_parameter_has_1_to_64_plain_characters(string parameter, bool opens)
    {
        await using var line = await Line.Open();
        var follow = () => line.Anna.Start(line.Bot, parameter);
        if (opens)
            follow().Text.Should().Be("/start " + parameter);
        else
            follow.Should().Throw<ArgumentException>();
    }
}
