using System.Text.Json;
using FluentAssertions;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class UpdateTests
{
    private const string Ann = """{"id":5,"is_bot":false,"first_name":"Ann","last_name":"Lee","username":"ann","language_code":"it","is_premium":true}""";
    private const string Private = """{"id":5,"type":"private","first_name":"Ann"}""";
    private const string Kitchen = """{"id":-1001234567890,"type":"supergroup","title":"Kitchen","is_forum":true}""";

    [Fact]
    public void A_text_is_read_with_its_sender_and_entities()
    {
        var update = Read("message", $$$$"""
            {"message_id":11,"from":{{{{Ann}}}},"chat":{{{{Private}}}},"date":1700000000,"text":"/start t_4",
             "entities":[{"type":"bot_command","offset":0,"length":6},{"type":"of_the_future","offset":7,"length":3}]}
            """);
        var message = update.Message!;

        update.Type.Should().Be(UpdateType.Message);
        message.Type.Should().Be(MessageType.Text);
        (message.Id, message.MessageId, message.Text).Should().Be((11, 11, "/start t_4"));
        message.From!.LanguageCode.Should().Be("it");
        message.From.ToString().Should().Be("@ann (5)");
        message.Chat.Type.Should().Be(ChatType.Private);
        message.Date.Should().Be(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc));
        message.Date.Kind.Should().Be(DateTimeKind.Utc);
        message.Entities![0].Type.Should().Be(MessageEntityType.BotCommand);
        ((int)message.Entities[1].Type).Should().Be(0);
    }

    [Fact]
    public void A_tap_is_read_with_the_message_it_was_under()
    {
        var update = Read("callback_query", $$$$"""
            {"id":"77","from":{{{{Ann}}}},"chat_instance":"ci","data":"m:1","message":{"message_id":9,"date":1700000000,"chat":{{{{Private}}}},
             "text":"Menu","reply_markup":{"inline_keyboard":[[{"text":"Pizza","callback_data":"p:1","style":"success","unknown":{"a":[1]}}]]}}}
            """);
        var tap = update.CallbackQuery!;

        update.Type.Should().Be(UpdateType.CallbackQuery);
        (tap.Id, tap.Data, tap.From.Id).Should().Be(("77", "m:1", 5L));
        tap.Message!.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData.Should().Be("p:1");
    }

    [Fact]
    public void A_tap_under_a_message_out_of_reach_has_only_its_chat_and_id_and_no_date()
    {
        var tap = Read("callback_query", $$$$"""{"id":"77","from":{{{{Ann}}}},"chat_instance":"c","data":"m:1","message":{"message_id":9,"date":0,"chat":{{{{Private}}}}}}""").CallbackQuery!;

        tap.Message!.Id.Should().Be(9);
        tap.Message.Date.Should().Be(default);
        tap.Message.Type.Should().Be(MessageType.Unknown);
    }

    [Theory]
    [InlineData(MessageType.Contact, """ "contact":{"phone_number":"+391","first_name":"Ann","user_id":5} """)]
    [InlineData(MessageType.Location, """ "location":{"latitude":41.9,"longitude":12.5} """)]
    [InlineData(MessageType.Venue, """ "location":{"latitude":41.9,"longitude":12.5},"venue":{"location":{"latitude":41.9,"longitude":12.5},"title":"t","address":"a"} """)]
    [InlineData(MessageType.Photo, """ "photo":[{"file_id":"s","file_unique_id":"su","width":90,"height":60},{"file_id":"l","file_unique_id":"lu","width":900,"height":600,"file_size":3000000000}],"caption":"c" """)]
    [InlineData(MessageType.Document, """ "document":{"file_id":"d","file_unique_id":"du","file_name":"menu.csv","mime_type":"text/csv"} """)]
    [InlineData(MessageType.Animation, """ "animation":{"file_id":"d","file_unique_id":"du","width":1,"height":1,"duration":1},"document":{"file_id":"d","file_unique_id":"du"} """)]
    [InlineData(MessageType.Voice, """ "voice":{"file_id":"v","file_unique_id":"vu","duration":3} """)]
    [InlineData(MessageType.Sticker, """ "sticker":{"file_id":"s","file_unique_id":"su","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false,"emoji":"🍕"} """)]
    [InlineData(MessageType.Dice, """ "dice":{"emoji":"🎲","value":3} """)]
    [InlineData(MessageType.NewChatMembers, """ "new_chat_members":[{"id":4242,"is_bot":true,"first_name":"Shop"}] """)]
    [InlineData(MessageType.LeftChatMember, """ "left_chat_member":{"id":6,"is_bot":false,"first_name":"B"} """)]
    [InlineData(MessageType.MigrateToChatId, """ "migrate_to_chat_id":-1001234567890 """)]
    [InlineData(MessageType.MigrateFromChatId, """ "migrate_from_chat_id":-55 """)]
    [InlineData(MessageType.SuccessfulPayment, """ "successful_payment":{"currency":"EUR","total_amount":1900,"invoice_payload":"o7","telegram_payment_charge_id":"t","provider_payment_charge_id":"p","order_info":{"name":"Ann","shipping_address":{"country_code":"IT","city":"Roma","street_line1":"Via 1","street_line2":"","post_code":"00100"}}} """)]
    [InlineData(MessageType.WebAppData, """ "web_app_data":{"data":"{}","button_text":"Open"} """)]
    [InlineData(MessageType.Unknown, """ "something_of_the_future":{"a":[1,{"b":null}]} """)]
    public void Every_kind_of_message_is_told_apart(MessageType type, string content) =>
        Read("message", $$$$"""{"message_id":11,"from":{{{{Ann}}}},"chat":{{{{Private}}}},"date":1700000000,{{{{content}}}}}""").Message!.Type.Should().Be(type);

    [Fact]
    public void A_group_message_shows_topic_anonymous_sender_and_what_it_replies_to()
    {
        var message = Read("message", $$$$"""
            {"message_id":11,"message_thread_id":3,"is_topic_message":true,"date":1700000000,"edit_date":1700000001,"text":"ok",
             "from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"sender_chat":{{{{Kitchen}}}},"chat":{{{{Kitchen}}}},
             "reply_to_message":{"message_id":10,"date":1700000000,"chat":{{{{Kitchen}}}},"text":"Ticket"}}
            """).Message!;

        message.MessageThreadId.Should().Be(3);
        message.SenderChat!.Id.Should().Be(-1001234567890);
        message.ReplyToMessage!.Text.Should().Be("Ticket");
        message.EditDate.Should().Be(new DateTime(2023, 11, 14, 22, 13, 21, DateTimeKind.Utc));
        message.Chat.Type.Should().Be(ChatType.Supergroup);
    }

    [Fact]
    public void A_payment_about_to_happen_is_read()
    {
        var update = Read("pre_checkout_query", $$$$"""{"id":"88","from":{{{{Ann}}}},"currency":"EUR","total_amount":1900,"invoice_payload":"o7","order_info":{"phone_number":"+391"}}""");

        update.Type.Should().Be(UpdateType.PreCheckoutQuery);
        (update.PreCheckoutQuery!.TotalAmount, update.PreCheckoutQuery.InvoicePayload).Should().Be((1900L, "o7"));
        update.PreCheckoutQuery.OrderInfo!.PhoneNumber.Should().Be("+391");
        Read("shipping_query", $$$$"""{"id":"9","from":{{{{Ann}}}},"invoice_payload":"o7","shipping_address":{"country_code":"IT","state":"","city":"Roma","street_line1":"a","street_line2":"b","post_code":"1"}}""")
            .ShippingQuery!.ShippingAddress.StreetLine1.Should().Be("a");
    }

    [Theory]
    [InlineData("kicked", typeof(ChatMemberBanned), ChatMemberStatus.Kicked, false)]
    [InlineData("left", typeof(ChatMemberLeft), ChatMemberStatus.Left, false)]
    [InlineData("member", typeof(ChatMemberMember), ChatMemberStatus.Member, true)]
    [InlineData("restricted", typeof(ChatMemberRestricted), ChatMemberStatus.Restricted, false)]
    [InlineData("creator", typeof(ChatMemberOwner), ChatMemberStatus.Creator, true)]
    public void Blocking_and_unblocking_is_read(string status, Type type, ChatMemberStatus expected, bool isIn)
    {
        var change = Read("my_chat_member", $$$$"""
            {"chat":{{{{Private}}}},"from":{{{{Ann}}}},"date":1700000000,"old_chat_member":{"user":{{{{Ann}}}},"status":"member"},
             "new_chat_member":{"until_date":0,"user":{{{{Ann}}}},"status":"{{{{status}}}}"}}
            """).MyChatMember!;

        change.NewChatMember.Should().BeOfType(type);
        change.NewChatMember.Status.Should().Be(expected);
        change.NewChatMember.IsInChat.Should().Be(isIn);
        change.NewChatMember.User.Id.Should().Be(5);
    }

    [Fact]
    public void An_answer_with_a_file_in_a_topic_is_read()
    {
        var message = Read("message", $$$$"""
            {"message_id":14,"message_thread_id":12,"is_topic_message":true,"from":{{{{Ann}}}},"chat":{{{{Kitchen}}}},"date":1700000000,"caption":"The new menu",
             "document":{"file_id":"BQAC","file_unique_id":"u","file_size":1200,"file_name":"меню.csv","mime_type":"text/csv"},
             "reply_to_message":{"message_id":13,"date":1700000000,"chat":{{{{Kitchen}}}},"text":"Send it","reply_markup":{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}}}
            """).Message!;

        (message.Type, message.MessageThreadId, message.IsTopicMessage, message.Chat.IsForum).Should().Be((MessageType.Document, 12, true, true));
        (message.Document!.FileId, message.Document.FileName, message.Document.MimeType, message.Document.FileSize).Should().Be(("BQAC", "меню.csv", "text/csv", 1200L));
        message.ReplyToMessage!.Text.Should().Be("Send it");
        message.ReplyToMessage.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData.Should().Be("a");
    }

    [Theory]
    [InlineData("""forum_topic_created":{"name":"Ann","icon_color":7322096}""", MessageType.ForumTopicCreated)]
    [InlineData("""forum_topic_edited":{"name":"Ann Lee"}""", MessageType.ForumTopicEdited)]
    [InlineData("""forum_topic_closed":{}""", MessageType.ForumTopicClosed)]
    [InlineData("""forum_topic_reopened":{}""", MessageType.ForumTopicReopened)]
    [InlineData("""voice":{"file_id":"AwAC","file_unique_id":"u","duration":4}""", MessageType.Voice)]
    [InlineData("""photo":[{"file_id":"AgAC","file_unique_id":"u","width":90,"height":60}]""", MessageType.Photo)]
    public void What_a_message_carries_tells_its_kind(string content, MessageType expected) =>
        Read("message", $$$$"""{"message_id":14,"chat":{{{{Kitchen}}}},"date":1700000000,"{{{{content}}}}}""").Message!.Type.Should().Be(expected);

    [Fact]
    public void An_update_of_the_future_keeps_its_id_so_that_it_can_be_confirmed()
    {
        var update = Read("gift_of_the_future", """{"a":[{"b":1}],"c":null}""");

        (update.Id, update.Type).Should().Be((900, UpdateType.Unknown));
    }

    [Fact]
    public void Every_update_survives_being_written_and_read()
    {
        var update = Read("my_chat_member", $$$$"""
            {"chat":{{{{Private}}}},"from":{{{{Ann}}}},"date":1700000000,"old_chat_member":{"user":{{{{Ann}}}},"status":"restricted","is_member":true,"until_date":1700000009},
             "new_chat_member":{"user":{{{{Ann}}}},"status":"kicked","until_date":0}}
            """);
        var again = JsonSerializer.Deserialize<Update>(JsonSerializer.Serialize(update, JsonBotAPI.Options), JsonBotAPI.Options);

        again.Should().BeEquivalentTo(update, options => options.RespectingRuntimeTypes());
        again!.MyChatMember!.OldChatMember.Should().BeOfType<ChatMemberRestricted>().Which.UntilDate!.Value.Second.Should().Be(29);
        JsonSerializer.Serialize(Read("message", $$$$"""{"message_id":1,"date":1700000000,"chat":{{{{Private}}}},"text":"a"}"""), JsonBotAPI.Options)
            .Should().Contain("\"date\":1700000000").And.NotContain("is_topic_message").And.NotContain("null");
    }

    [Fact]
    public async Task A_batch_is_read_in_order_whatever_is_in_it()
    {
        await using var server = await StubServer.Start();
        server.Answers($$$$"""
            [{"update_id":900,"message":{"message_id":1,"date":1700000000,"chat":{{{{Private}}}},"text":"a"}},
             {"update_id":901,"of_the_future":{}},
             {"update_id":902,"edited_message":{"message_id":1,"date":1700000000,"chat":{{{{Private}}}},"text":"b"},"more":1},
             {"update_id":903,"channel_post":{"message_id":1,"date":1700000000,"chat":{"id":-9,"type":"of_the_future"},"text":"b"}}]
            """);
        var updates = await server.Client().GetUpdates();

        updates.Select(update => (update.Id, update.Type)).Should().Equal(
            (900, UpdateType.Message), (901, UpdateType.Unknown), (902, UpdateType.EditedMessage), (903, UpdateType.ChannelPost));
    }

    private static Update Read(string kind, string content) =>
        JsonSerializer.Deserialize<Update>($$$$"""{"update_id":900,"{{{{kind}}}}":{{{{content}}}}}""", JsonBotAPI.Options)!;
}
