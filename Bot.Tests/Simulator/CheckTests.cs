using System.Net;
using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class CheckTests
{
    [Theory]
    [InlineData("""{"chat_id":1001,"text":"x","colour":"red"}""", "unknown parameter \"colour\" of sendMessage")]
    [InlineData("""{"chat_id":1001}""", "message text is empty")]
    [InlineData("""{"chat_id":1001,"text":"\ud83d"}""", "strings must be encoded in UTF-8")]
    [InlineData("""{"text":"x"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":1001,"text":5}""", "field \"text\" must be of type String")]
    [InlineData("""{"chat_id":1001,"text":"x","disable_notification":"maybe"}""", "field \"disable_notification\" must be of type Boolean")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":"{"}""", "can't parse reply_markup: the value is not a JSON object or array")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[{"text":"a"}]}}""", "can't parse InlineKeyboardMarkup: field \"inline_keyboard\" must be of type Array")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"a"}]]}}""", "can't parse InlineKeyboardMarkup: can't parse InlineKeyboardButton: can't find field \"text\"")]
    [InlineData("""{"chat_id":1001,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","data":"a"}]]}}""", "can't parse InlineKeyboardMarkup: can't parse InlineKeyboardButton: unknown field \"data\"")]
    public async Task A_call_that_breaks_the_description_is_a_violation(string arguments, string problem)
    {
        await using var line = await Line.Open();
        var reply = await line.Post("sendMessage", new StringContent(arguments, null, "application/json"));
        reply.Status.Should().Be(400);
        reply.Description.Should().Be("Bad Request: " + problem);
        line.Server.Violations.Should().ContainSingle().Which.Method.Should().Be("sendMessage");
    }

    [Fact]
    public async Task Lenient_lets_unknown_parameters_pass_as_Telegram_does()
    {
        await using var line = await Line.Open(strict: false);
        (await line.Call("sendMessage", new { chat_id = 1001, text = "x", colour = "red" })).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_not_found()
    {
        await using var line = await Line.Open();
        var reply = await line.Call("sendPizza", new { });
        reply.Status.Should().Be(404);
        reply.Description.Should().Be("Not Found");
        line.Server.Violations.Should().ContainSingle();
    }

    [Fact]
    public async Task A_method_that_is_not_played_says_so()
    {
        await using var line = await Line.Open();
        (await line.Call("getAvailableGifts", new { })).Description.Should().Be("Bad Request: the simulator does not play getAvailableGifts yet");
    }

    [Fact]
    public async Task A_scope_is_checked_by_its_type()
    {
        await using var line = await Line.Open();
        var commands = new[] { new { command = "menu", description = "The menu" } };
        (await line.Call("setMyCommands", new { commands, scope = new { type = "chat", chat_id = 1001 } })).Ok.Should().BeTrue();
        (await line.Call("setMyCommands", new { commands, scope = new { type = "planet" } })).Ok.Should().BeFalse();
        (await line.Call("setMyCommands", new { commands = new[] { new { command = "Menu!", description = "x" } } })).Description.Should().Be("Bad Request: BOT_COMMAND_INVALID");
    }

    [Fact]
    public async Task A_plain_text_may_stand_for_a_button_of_a_reply_keyboard()
    {
        await using var line = await Line.Open();
        (await line.Say("Choose", new { keyboard = new[] { new[] { "Yes", "No" } } })).Ok.Should().BeTrue();
        line.Anna.Press(line.Chat, "No").Text.Should().Be("No");
    }

    [Fact]
    public async Task A_body_may_repeat_the_name_of_its_method()
    {
        await using var line = await Line.Open();
        (await line.Call("sendMessage", new { method = "sendMessage", chat_id = 1001, text = "x" })).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task Any_token_is_accepted_but_one_secret_per_bot()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, AcceptAnyToken = true });
        using var http = new HttpClient();
        (await http.GetAsync(server.Url + "/bot7:ONE/getMe")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync(server.Url + "/bot7:TWO/getMe")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await http.GetAsync(server.Url + "/botseven:ONE/getMe")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
