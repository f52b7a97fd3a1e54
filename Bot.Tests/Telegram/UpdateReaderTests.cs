using FluentAssertions;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Conversation;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class UpdateReaderTests
{
    private const long Staff = -4001;
    private static readonly User Anna = new() { Id = 1001, FirstName = "Anna", LastName = "Rossi", LanguageCode = "it-IT" };
    private static readonly Chat Private = new() { Id = 1001, Type = ChatType.Private };
    private static readonly Chat Group = new() { Id = Staff, Type = ChatType.Supergroup };

    private readonly UpdateReader _reader = new(new ShopContext(TestShop.Of("EUR") with { Languages = ["en", "it"], StaffChat = Staff }, 42, "Shop_bot"));

    public static TheoryData<string, Update> Odd => new()
    {
        { "nothing in it", new Update { Id = 1 } },
        { "a channel's post", new Update { Id = 1, Message = new Message { Chat = new Chat { Id = -5, Type = ChatType.Channel }, Text = "x" } } },
        { "a bot's message", new Update { Id = 1, Message = new Message { Chat = Private, From = new User { Id = 7, IsBot = true, FirstName = "b" }, Text = "/start" } } },
        { "words in the staff group", new Update { Id = 1, Message = new Message { Chat = Group, From = Anna, Text = "hello" } } },
        { "a command of the staff group", new Update { Id = 1, Message = new Message { Chat = Group, From = Anna, Text = "/menu" } } },
        { "another bot's command", new Update { Id = 1, Message = new Message { Chat = Group, From = Anna, Text = "/id@other_bot" } } },
        { "a tap without a message", new Update { Id = 1, CallbackQuery = new CallbackQuery { Id = "5", From = Anna, Data = "1.menu" } } },
        { "a screen's tap in a group", new Update { Id = 1, CallbackQuery = new CallbackQuery { Id = "5", From = Anna, Data = "1.menu", Message = new Message { Chat = Group } } } },
        { "a member of another group", new Update { Id = 1, MyChatMember = new ChatMemberUpdated { Chat = new Chat { Id = -5, Type = ChatType.Group }, From = Anna, NewChatMember = new ChatMemberMember { User = Anna } } } },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_is_odd_is_nothing_and_counts_as_handled(string what, Update update)
    {
        var received = _reader.Read(update);

        received.Matter.Should().BeOfType<Matter.Nothing>("of {0}", what);
        received.UpdateId.Should().Be(1);
    }

    [Fact]
    public void What_the_bot_is_in_the_staff_group_is_read()
    {
        Standing(new ChatMemberMember { User = Anna }).Should().Be(new Matter.Standing(IsAdministrator: false));
        Standing(new ChatMemberAdministrator { User = Anna }).Should().Be(new Matter.Standing(IsAdministrator: true));

        Matter Standing(ChatMember member) =>
            _reader.Read(new Update { Id = 1, MyChatMember = new ChatMemberUpdated { Chat = Group, From = Anna, NewChatMember = member } }).Matter;
    }

    [Fact]
    public void A_tap_is_answered_whatever_it_carries()
    {
        foreach (var data in NastyTexts.Buttons)
        {
            var tap = new CallbackQuery { Id = "5", From = Anna, Data = data, Message = new Message { Id = 9, Chat = Private } };

            var received = _reader.Read(new Update { Id = 1, CallbackQuery = tap });

            received.CallbackId.Should().Be("5");
            received.Matter.Should().Match(matter => matter is Matter.Customer || matter is Matter.Press, "of \"{0}\"", data);
        }
    }

    [Fact]
    public void Every_nasty_text_is_read()
    {
        foreach (var text in NastyTexts.All)
        {
            Read(new Message { Chat = Private, From = Anna, Text = text }).Should().Match(matter => matter is Matter.Customer || matter is Matter.AskId);
        }
    }

    [Theory]
    [InlineData("/start", "start", null)]
    [InlineData("/START", "start", null)]
    [InlineData("/start t_5", "start", "t_5")]
    [InlineData("/start@Shop_Bot c_x", "start", "c_x")]
    [InlineData("/menu\nplease", "menu", "please")]
    [InlineData("/nothing", "nothing", null)]
    public void Commands_are_read_without_slash_and_bot(string text, string name, string? argument) =>
        Read(new Message { Chat = Private, From = Anna, Text = text }).Should().Be(new Matter.Customer(new Input.Command(name, argument)));

    [Theory]
    [InlineData("/")]
    [InlineData("/menu@other_bot")]
    [InlineData("menu")]
    public void What_is_no_command_for_this_bot_is_words(string text) =>
        Read(new Message { Id = 9, Chat = Private, From = Anna, Text = text }).Should().Be(new Matter.Customer(new Input.Words(text) { Message = "9" }));

    [Fact]
    public void Only_ones_own_card_is_ones_own()
    {
        Contact(userId: 1001).IsOwn.Should().BeTrue();
        Contact(userId: 1002).IsOwn.Should().BeFalse();
        Contact(userId: null).IsOwn.Should().BeFalse();

        Input.Contact Contact(long? userId) => (Input.Contact)((Matter.Customer)Read(
            new Message { Chat = Private, From = Anna, Contact = new Contact { PhoneNumber = "39333", FirstName = "A", UserId = userId } })).Input;
    }

    [Theory]
    [InlineData(Staff, "yes", true)]
    [InlineData(Staff, "/today", false)]
    [InlineData(Staff, "/today@other_bot", false)]
    [InlineData(-5, "yes", false)]
    [InlineData(1001, "yes", true)]
    [InlineData(1001, "/menu", false)]
    [InlineData(1001, "/", true)]
    public void What_somebody_says_is_heard_in_private_and_in_the_staff_group(long chat, string text, bool isHeard)
    {
        var where = new Chat { Id = chat, Type = chat > 0 ? ChatType.Private : ChatType.Supergroup };

        var received = _reader.Read(new Update { Id = 1, Message = new Message { Id = 9, Chat = where, From = Anna, Text = text } });

        (received.Heard is not null).Should().Be(isHeard);
    }

    [Fact]
    public void A_change_is_heard_and_a_location_that_moves_is_not()
    {
        _reader.Read(new Update { Id = 1, EditedMessage = new Message { Id = 9, Chat = Private, From = Anna, Text = "at nine" } })
            .Should().Match<Received>(received => received.Matter is Matter.Changed && received.Heard!.MessageId == 9);
        _reader.Read(new Update { Id = 1, EditedMessage = new Message { Id = 9, Chat = Private, From = Anna, Location = new Location() } })
            .Matter.Should().BeOfType<Matter.Nothing>();
    }

    [Fact]
    public void A_sticker_is_something_else() =>
        Read(new Message { Chat = Private, From = Anna }).Should().Be(new Matter.Customer(new Input.Other()));

    [Fact]
    public void A_ticket_is_pressed_in_the_group_and_an_anonymous_administrator_is_nobody()
    {
        var press = new CallbackQuery { Id = "5", Data = "t.12.accept.30", Message = new Message { Chat = Group }, From = Anna };
        _reader.Read(new Update { Id = 1, CallbackQuery = press }).Matter.Should().Be(new Matter.Press(12, "accept", "30"));

        press.From = new User { Id = 1087968824, FirstName = "Group", IsBot = true };
        _reader.Read(new Update { Id = 1, CallbackQuery = press }).From.Should().BeNull();
    }

    [Fact]
    public void A_group_that_moved_says_where_to() =>
        Read(new Message { Chat = Group, MigrateToChatId = -100_4001 }).Should().Be(new Matter.Moved(-100_4001));

    [Theory]
    [InlineData("it", "it")]
    [InlineData("it-CH", "it")]
    [InlineData("IT", "it")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void A_profile_speaks_a_language_of_the_shop_or_its_first(string? code, string language) =>
        _reader.Read(new Update { Message = new Message { Chat = Private, From = new User { Id = 1, FirstName = "A", LanguageCode = code }, Text = "x" } })
            .From!.Language.Should().Be(language);

    private Matter Read(Message message) => _reader.Read(new Update { Id = 1, Message = message }).Matter;
}
