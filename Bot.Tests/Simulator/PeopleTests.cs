using System.Text.Json;
using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class PeopleTests
{
    [Fact]
    public async Task A_bot_cannot_write_first()
    {
        await using var line = await Line.Open();
        line.Server.User(1002, "Bruno");
        (await line.Call("sendMessage", new { chat_id = 1002, text = "Hello" })).Description.Should().Be("Bad Request: chat not found");
    }

    [Fact]
    public async Task Who_blocks_the_bot_hears_nothing_until_they_write_again()
    {
        await using var line = await Line.Open();
        line.Anna.Block(line.Bot);
        var refused = await line.Say("Hello?");
        (refused.Status, refused.Description).Should().Be((403, "Forbidden: bot was blocked by the user"));
        line.Anna.Send(line.Bot, "Back again");
        (await line.Say("Hello!")).Ok.Should().BeTrue();
        (await line.Updates()).Select(TypeOf).Should().Equal("message", "my_chat_member", "my_chat_member", "message");
    }

    [Fact]
    public async Task A_deleted_account_is_deactivated()
    {
        await using var line = await Line.Open();
        line.Anna.Deactivate();
        (await line.Say("Hello?")).Description.Should().Be("Forbidden: user is deactivated");
    }

    [Fact]
    public async Task A_contact_tells_whose_it_is()
    {
        await using var line = await Line.Open();
        line.Anna.ShareContact(line.Bot);
        line.Anna.ShareStrangersContact(line.Bot, "+390612345678", "Franco");
        var cards = (await line.Updates()).Skip(1).Select(update => update.GetProperty("message").GetProperty("contact")).ToArray();
        cards[0].GetProperty("user_id").GetInt64().Should().Be(1001);
        cards[1].TryGetProperty("user_id", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_reply_keyboard_is_pressed_once_when_it_is_for_one_time()
    {
        await using var line = await Line.Open();
        await line.Say("Phone?", new { keyboard = new[] { new[] { new { text = "Share", request_contact = true } } }, one_time_keyboard = true });
        line.Anna.Press(line.Chat, "Share").Media.Should().BeOfType<ContactMedia>();
        line.Chat.ReplyKeyboard.Should().BeNull();
    }

    [Fact]
    public async Task In_a_group_a_plain_bot_reads_commands_and_replies_only()
    {
        await using var line = await Line.Open();
        var (group, marco) = Group(line);
        await line.Call("sendMessage", new { chat_id = group.Id, text = "Ticket 1" });
        var ticket = group.Last!;
        marco.SendTo(group, "just talking");
        marco.SendTo(group, "/open@other_bot");
        marco.SendTo(group, "/open@shop_bot");
        marco.ReplyTo(ticket, "no onions");
        Texts(await line.Updates()).Should().Equal("/start", "/open@shop_bot", "no onions");
    }

    [Fact]
    public async Task An_administrator_bot_reads_everything()
    {
        await using var line = await Line.Open();
        var (group, marco) = Group(line, administrator: true);
        marco.SendTo(group, "just talking");
        Texts(await line.Updates()).Should().Equal("/start", "just talking");
    }

    [Fact]
    public async Task A_contact_is_asked_for_in_private_chats_only()
    {
        await using var line = await Line.Open();
        var (group, _) = Group(line);
        var keyboard = new { keyboard = new[] { new[] { new { text = "Share", request_contact = true } } } };
        (await line.Call("sendMessage", new { chat_id = group.Id, text = "Phone?", reply_markup = keyboard })).Description
            .Should().Be("Bad Request: phone number can be requested in private chats only");
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_says_where_it_went()
    {
        await using var line = await Line.Open();
        var (group, _) = Group(line);
        var next = group.Migrate();
        var refused = await line.Call("sendMessage", new { chat_id = group.Id, text = "Ticket" });
        refused.Description.Should().Be("Bad Request: group chat was upgraded to a supergroup chat");
        refused.Body.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64().Should().Be(next.Id);
        (await line.Call("sendMessage", new { chat_id = next.Id, text = "Ticket" })).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_bot_that_was_thrown_out_is_told_so()
    {
        await using var line = await Line.Open();
        var (group, _) = Group(line);
        group.Remove(line.Bot);
        (await line.Call("sendMessage", new { chat_id = group.Id, text = "Ticket" })).Description.Should().Be("Forbidden: bot was kicked from the group chat");
    }

    [Fact]
    public async Task An_anonymous_administrator_is_nobody()
    {
        await using var line = await Line.Open();
        var (group, _) = Group(line);
        await line.Call("sendMessage", new { chat_id = group.Id, text = "Ticket", reply_markup = Line.Keyboard("Accept", "a") });
        line.Server.AnonymousAdmin.Tap(group.Last!, "Accept");
        line.Server.AnonymousAdmin.SendTo(group, "/open");
        var updates = await line.Updates();
        updates[^2].GetProperty("callback_query").GetProperty("from").GetProperty("id").GetInt64().Should().Be(1087968824);
        updates[^1].GetProperty("message").GetProperty("sender_chat").GetProperty("id").GetInt64().Should().Be(group.Id);
    }

    private static (SimulatedGroup Group, SimulatedUser Marco) Group(Line line, bool administrator = false)
    {
        var marco = line.Server.User(1101, "Marco");
        var group = line.Server.Group(-1001, "Kitchen", [marco]);
        group.Add(line.Bot, administrator);
        return (group, marco);
    }

    private static string TypeOf(JsonElement update) => update.EnumerateObject().Last().Name;

    private static IEnumerable<string?> Texts(IEnumerable<JsonElement> updates) =>
        updates.Where(update => TypeOf(update) == "message").Select(update => update.GetProperty("message").GetProperty("text").GetString());
}
