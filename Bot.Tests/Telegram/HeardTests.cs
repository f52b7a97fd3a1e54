using FluentAssertions;
using ShopBot.Bot.Telegram;
using Telegram.Bot.Types;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class HeardTests
{
    [Fact]
    public void Words_are_heard_with_what_they_answer_and_where_they_stand() =>
        Heard.Of(new Message { Id = 7, Text = "yes", ReplyToMessage = new Message { Id = 5 }, IsTopicMessage = true, MessageThreadId = 3 })
            .Should().Be(new Heard(7, 5, 3));

    [Fact]
    public void A_chain_of_answers_is_no_topic() =>
        Heard.Of(new Message { Id = 7, Text = "yes", ReplyToMessage = new Message { Id = 5 }, MessageThreadId = 5 }).Should().Be(new Heard(7, 5, null));

    [Fact]
    public void What_Telegram_notes_is_nobodys_words()
    {
        Heard.Of(new Message { Id = 7, PinnedMessage = new Message { Id = 5 } }).Should().BeNull();
        Heard.Of(new Message { Id = 7, ForumTopicClosed = new ForumTopicClosed(), IsTopicMessage = true, MessageThreadId = 3 }).Should().BeNull();
    }
}
