using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class TopicTests
{
    private const long Desk = -1001000000001;

    [Fact]
    public async Task A_topic_is_opened_written_in_renamed_closed_and_opened_again()
    {
        await using var line = await Line.Open();
        var (group, marco) = Forum(line);
        (await line.Call("getChat", new { chat_id = Desk })).Result.GetProperty("is_forum").GetBoolean().Should().BeTrue();
        var topic = await Open(line, "Anna");

        var sent = (await Say(line, topic)).Result;
        (sent.GetProperty("message_thread_id").GetInt32(), sent.GetProperty("is_topic_message").GetBoolean()).Should().Be((topic, true));
        (await line.Call("editForumTopic", new { chat_id = Desk, message_thread_id = topic, name = "Anna R." })).Ok.Should().BeTrue();
        (await line.Call("closeForumTopic", new { chat_id = Desk, message_thread_id = topic })).Ok.Should().BeTrue();
        group.Topics.Should().Equal(new ForumTopic(topic, "Anna R.", 0x6FB9F0) { IsClosed = true });
        (await line.Call("closeForumTopic", new { chat_id = Desk, message_thread_id = topic })).Description.Should().Be("Bad Request: TOPIC_NOT_MODIFIED");
        (await Say(line, topic)).Ok.Should().BeTrue("an administrator writes in a closed topic");
        marco.Invoking(who => who.SendTo(group, "Hello", topic)).Should().Throw<ArgumentException>().WithMessage("*closed*");
        (await line.Call("reopenForumTopic", new { chat_id = Desk, message_thread_id = topic })).Ok.Should().BeTrue();
        marco.SendTo(group, "Hello", topic);
        line.Server.Violations.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_no_topic_is_refused_as_Telegram_does()
    {
        await using var line = await Line.Open();
        Forum(line);
        (await Say(line, 99)).Description.Should().Be("Bad Request: message thread not found");
        (await Say(line, 1)).Description.Should().Be("Bad Request: message thread not found", "General has no number");
        (await line.Call("sendChatAction", new { chat_id = Desk, action = "typing", message_thread_id = 99 })).Description.Should().Be("Bad Request: message thread not found");
        (await line.Call("sendMessage", new { chat_id = 1001, text = "x", message_thread_id = 1 })).Description.Should().Be("Bad Request: message thread not found");
        (await line.Call("editForumTopic", new { chat_id = Desk, message_thread_id = 99, name = "x" })).Description.Should().Be("Bad Request: TOPIC_ID_INVALID");
        (await line.Call("createForumTopic", new { chat_id = Desk, name = "x", icon_color = 5 })).Description.Should().Be("Bad Request: invalid topic icon color specified");
        (await line.Call("createForumTopic", new { chat_id = Desk, name = new string('x', 129) })).Ok.Should().BeFalse();
    }

    [Fact]
    public async Task A_plain_group_has_no_topics_and_a_plain_member_opens_none()
    {
        await using var line = await Line.Open();
        var marco = line.Server.User(1101, "Marco");
        line.Server.Group(-1001000000002, "Plain", [marco]).Add(line.Bot, asAdministrator: true);
        line.Server.Group(-1001000000003, "Forum", [marco], isForum: true).Add(line.Bot);
        (await line.Call("createForumTopic", new { chat_id = -1001000000002, name = "x" })).Description.Should().Be("Bad Request: the chat is not a forum");
        (await line.Call("createForumTopic", new { chat_id = -1001000000003, name = "x" })).Description.Should().Be("Bad Request: not enough rights to create a topic");
    }

    [Fact]
    public async Task An_answer_stands_in_the_topic_of_what_it_answers_and_plain_words_answer_its_opening()
    {
        await using var line = await Line.Open();
        var (group, marco) = Forum(line);
        var topic = await Open(line, "Anna");
        await Say(line, topic);
        marco.ReplyTo(group.Last!, "On its way");
        marco.SendTo(group, "Plain words", topic);
        marco.SendTo(group, "In General");
        var messages = (await line.Updates()).Where(update => update.TryGetProperty("message", out _)).Select(update => update.GetProperty("message")).ToArray();

        (messages[^3].GetProperty("message_thread_id").GetInt32(), messages[^3].GetProperty("reply_to_message").GetProperty("text").GetString()).Should().Be((topic, "Hello"));
        messages[^2].GetProperty("reply_to_message").GetProperty("forum_topic_created").GetProperty("name").GetString().Should().Be("Anna");
        messages[^1].TryGetProperty("message_thread_id", out _).Should().BeFalse();
        messages[^1].TryGetProperty("reply_to_message", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_deleted_topic_takes_its_messages_and_its_pins_away()
    {
        await using var line = await Line.Open();
        var (group, _) = Forum(line);
        var topic = await Open(line, "Anna");
        var id = (await Say(line, topic)).Result.GetProperty("message_id").GetInt32();
        await line.Call("pinChatMessage", new { chat_id = Desk, message_id = id });
        group.PinnedMessageId.Should().Be(id);

        (await line.Call("deleteForumTopic", new { chat_id = Desk, message_thread_id = topic })).Ok.Should().BeTrue();
        (group.Topics.Count, group.PinnedMessageId, group.Messages.Count(message => message.ThreadId == topic)).Should().Be((0, null, 0));
        (await Say(line, topic)).Description.Should().Be("Bad Request: message thread not found");
    }

    [Fact]
    public async Task Pins_pile_up_and_are_taken_off_one_by_one()
    {
        await using var line = await Line.Open();
        var ids = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await line.Say($"Card {i}")).Result.GetProperty("message_id").GetInt32());
            (await line.Call("pinChatMessage", new { chat_id = 1001, message_id = ids[^1] })).Ok.Should().BeTrue();
        }

        (await line.Call("unpinChatMessage", new { chat_id = 1001 })).Ok.Should().BeTrue();
        line.Chat.PinnedMessageId.Should().Be(ids[1]);
        (await line.Call("unpinChatMessage", new { chat_id = 1001, message_id = ids[0] })).Ok.Should().BeTrue();
        line.Chat.PinnedMessageId.Should().Be(ids[1]);
        (await line.Call("unpinAllChatMessages", new { chat_id = 1001 })).Ok.Should().BeTrue();
        (await line.Call("unpinChatMessage", new { chat_id = 1001 })).Description.Should().Be("Bad Request: message to unpin not found");
    }

    [Fact]
    public async Task Messages_are_copied_and_forwarded_into_a_topic()
    {
        await using var line = await Line.Open();
        var (group, _) = Forum(line);
        var topic = await Open(line, "Anna");
        var hers = line.Anna.SendPhoto(line.Bot, Pictures.Png(10, 10), "This is cold");
        var copy = await line.Call("copyMessage", new { chat_id = Desk, from_chat_id = 1001, message_id = hers.Id, message_thread_id = topic });
        group.Message(copy.Result.GetProperty("message_id").GetInt32())!.Should().BeEquivalentTo(new { Text = "This is cold", ThreadId = topic, ForwardedFrom = (object?)null });
        var forward = await line.Call("forwardMessage", new { chat_id = Desk, from_chat_id = 1001, message_id = hers.Id, message_thread_id = topic });
        forward.Result.GetProperty("forward_origin").GetProperty("sender_user").GetProperty("id").GetInt64().Should().Be(1001);
        group.Last!.ThreadId.Should().Be(topic);
        (await line.Call("copyMessage", new { chat_id = Desk, from_chat_id = 1001, message_id = 999 })).Description.Should().Be("Bad Request: message to copy not found");
        (await line.Call("forwardMessage", new { chat_id = Desk, from_chat_id = 1001, message_id = 999 })).Description.Should().Be("Bad Request: message to forward not found");
    }

    private static (SimulatedGroup Group, SimulatedUser Marco) Forum(Line line)
    {
        var (giulia, marco) = (line.Server.User(1102, "Giulia"), line.Server.User(1101, "Marco"));
        var group = line.Server.Group(Desk, "Staff", [giulia, marco], isForum: true);
        group.Add(line.Bot, asAdministrator: true);
        return (group, marco);
    }

    private static async Task<int> Open(Line line, string name) =>
        (await line.Call("createForumTopic", new { chat_id = Desk, name })).Result.GetProperty("message_thread_id").GetInt32();

    private static Task<Reply> Say(Line line, int topic) => line.Call("sendMessage", new { chat_id = Desk, text = "Hello", message_thread_id = topic });
}
