using System.Text.Json;
using FluentAssertions;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.Payments;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class OtherRequestTests : IAsyncLifetime
{
    private const string Sent = """{"message_id":7,"date":1700000000,"chat":{"id":5,"type":"private"}}""";
    private StubServer _server = null!;

    public async Task InitializeAsync() => _server = await StubServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_method_calls_its_name_with_its_fields(string method, Func<ITelegramBotClient, Task> call, string answer, string body)
    {
        _server.Answers(answer);
        await call(_server.Client());

        _server.Calls.Single().Path.Should().EndWith($"/{method}");
        using var expected = JsonDocument.Parse(body);
        JsonElement.DeepEquals(_server.Calls.Single().Json, expected.RootElement).Should().BeTrue(_server.Calls.Single().Body);
    }

    public static TheoryData<string, Func<ITelegramBotClient, Task>, string, string> Methods() => new()
    {
        { "getUpdates", bot => bot.GetUpdates(9, 100, 50, [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.PreCheckoutQuery]), "[]", """{"offset":9,"limit":100,"timeout":50,"allowed_updates":["message","callback_query","pre_checkout_query"]}""" },
        { "getUpdates", bot => bot.GetUpdates(-1, timeout: 0), "[]", """{"offset":-1,"timeout":0}""" },
        { "setWebhook", bot => bot.SetWebhook("https://shop.example/hook", allowedUpdates: [UpdateType.MyChatMember], dropPendingUpdates: true, secretToken: "s"), "true", """{"url":"https://shop.example/hook","allowed_updates":["my_chat_member"],"drop_pending_updates":true,"secret_token":"s"}""" },
        { "deleteWebhook", bot => bot.DeleteWebhook(true), "true", """{"drop_pending_updates":true}""" },
        { "sendLocation", bot => bot.SendLocation(5, 41.9, 12.5), Sent, """{"chat_id":5,"latitude":41.9,"longitude":12.5}""" },
        { "sendDocument", bot => bot.SendDocument(5, InputFile.FromFileId("BQ"), "Export"), Sent, """{"chat_id":5,"document":"BQ","caption":"Export"}""" },
        { "sendChatAction", bot => bot.SendChatAction(5, ChatAction.UploadPhoto), "true", """{"chat_id":5,"action":"upload_photo"}""" },
        { "sendInvoice", bot => bot.SendInvoice(5, "Order 7", "2 pizzas", "o7", "EUR", [new LabeledPrice("Pizza", 900), ("Tip", 100L)], providerToken: "p", needPhoneNumber: true), Sent, """{"chat_id":5,"title":"Order 7","description":"2 pizzas","payload":"o7","currency":"EUR","prices":[{"label":"Pizza","amount":900},{"label":"Tip","amount":100}],"provider_token":"p","need_phone_number":true}""" },
        { "editMessageText", bot => bot.EditMessageText(5, 7, "New", ParseMode.None), Sent, """{"chat_id":5,"message_id":7,"text":"New"}""" },
        { "editMessageCaption", bot => bot.EditMessageCaption(5, 7, "New"), Sent, """{"chat_id":5,"message_id":7,"caption":"New"}""" },
        { "deleteMessage", bot => bot.DeleteMessage(-100123, 7), "true", """{"chat_id":-100123,"message_id":7}""" },
        { "deleteMessages", bot => bot.DeleteMessages(5, [7, 8]), "true", """{"chat_id":5,"message_ids":[7,8]}""" },
        { "answerCallbackQuery", bot => bot.AnswerCallbackQuery("77", "Sold out", showAlert: true), "true", """{"callback_query_id":"77","text":"Sold out","show_alert":true}""" },
        { "answerCallbackQuery", bot => bot.AnswerCallbackQuery("77"), "true", """{"callback_query_id":"77"}""" },
        { "answerPreCheckoutQuery", bot => bot.AnswerPreCheckoutQuery("88"), "true", """{"pre_checkout_query_id":"88","ok":true}""" },
        { "answerPreCheckoutQuery", bot => bot.AnswerPreCheckoutQuery("88", "Closed"), "true", """{"pre_checkout_query_id":"88","ok":false,"error_message":"Closed"}""" },
        { "setMyCommands", bot => bot.SetMyCommands([("menu", "The menu")], BotCommandScope.AllPrivateChats(), "it"), "true", """{"commands":[{"command":"menu","description":"The menu"}],"scope":{"type":"all_private_chats"},"language_code":"it"}""" },
        { "deleteMyCommands", bot => bot.DeleteMyCommands(BotCommandScope.ChatMember(-5, 6)), "true", """{"scope":{"type":"chat_member","chat_id":-5,"user_id":6}}""" },
        { "getMyCommands", bot => bot.GetMyCommands(BotCommandScope.Default()), "[]", """{"scope":{"type":"default"}}""" },
        { "setMyDescription", bot => bot.SetMyDescription("Pizza", "ru"), "true", """{"description":"Pizza","language_code":"ru"}""" },
        { "setMyShortDescription", bot => bot.SetMyShortDescription("Pizza"), "true", """{"short_description":"Pizza"}""" },
        { "setChatMenuButton", bot => bot.SetChatMenuButton(menuButton: new MenuButtonWebApp { Text = "Shop", WebApp = "https://shop.example" }), "true", """{"menu_button":{"type":"web_app","text":"Shop","web_app":{"url":"https://shop.example"}}}""" },
        { "setChatMenuButton", bot => bot.SetChatMenuButton(5, new MenuButtonCommands()), "true", """{"chat_id":5,"menu_button":{"type":"commands"}}""" },
        { "getChat", bot => bot.GetChat(-5), """{"id":-5,"type":"supergroup","title":"Kitchen","accent_color_id":0,"max_reaction_count":1,"accepted_gift_types":{}}""", """{"chat_id":-5}""" },
        { "getChatMember", bot => bot.GetChatMember(-5, 6), """{"user":{"id":6,"is_bot":false,"first_name":"A"},"status":"creator","is_anonymous":false}""", """{"chat_id":-5,"user_id":6}""" },
        { "pinChatMessage", bot => bot.PinChatMessage(-5, 7, true), "true", """{"chat_id":-5,"message_id":7,"disable_notification":true}""" },
        { "unpinChatMessage", bot => bot.UnpinChatMessage(-5, 7), "true", """{"chat_id":-5,"message_id":7}""" },
        { "unpinChatMessage", bot => bot.UnpinChatMessage(-5), "true", """{"chat_id":-5}""" },
        { "copyMessage", bot => bot.CopyMessage(-5, 6, 7, "Now", replyParameters: 3, messageThreadId: 12), """{"message_id":9}""", """{"chat_id":-5,"from_chat_id":6,"message_id":7,"caption":"Now","reply_parameters":{"message_id":3},"message_thread_id":12}""" },
        { "forwardMessage", bot => bot.ForwardMessage(-5, 6, 7, 12, protectContent: true), Sent, """{"chat_id":-5,"from_chat_id":6,"message_id":7,"message_thread_id":12,"protect_content":true}""" },
        { "sendVoice", bot => bot.SendVoice(5, "AwAC", "Listen", duration: 4, messageThreadId: 12), Sent, """{"chat_id":5,"voice":"AwAC","caption":"Listen","duration":4,"message_thread_id":12}""" },
        { "createForumTopic", bot => bot.CreateForumTopic(-5, "Anna", 7322096), """{"message_thread_id":12,"name":"Anna","icon_color":7322096}""", """{"chat_id":-5,"name":"Anna","icon_color":7322096}""" },
        { "editForumTopic", bot => bot.EditForumTopic(-5, 12, "Anna R."), "true", """{"chat_id":-5,"message_thread_id":12,"name":"Anna R."}""" },
        { "closeForumTopic", bot => bot.CloseForumTopic(-5, 12), "true", """{"chat_id":-5,"message_thread_id":12}""" },
        { "reopenForumTopic", bot => bot.ReopenForumTopic(-5, 12), "true", """{"chat_id":-5,"message_thread_id":12}""" },
        { "deleteForumTopic", bot => bot.DeleteForumTopic(-5, 12), "true", """{"chat_id":-5,"message_thread_id":12}""" },
        { "getFile", bot => bot.GetFile("AgAC"), """{"file_id":"AgAC","file_unique_id":"u"}""", """{"file_id":"AgAC"}""" },
    };

    [Fact]
    public async Task The_administrators_are_told_apart()
    {
        _server.Answers(
            """
            [{"status":"creator","user":{"id":1,"is_bot":false,"first_name":"Owner"},"is_anonymous":true,"custom_title":"Boss"},
             {"user":{"id":2,"is_bot":false,"first_name":"Admin"},"status":"administrator","can_pin_messages":true,"can_be_edited":false}]
            """);
        var administrators = await _server.Client().GetChatAdministrators(-5);

        administrators[0].Should().BeOfType<ChatMemberOwner>().Which.IsAnonymous.Should().BeTrue();
        administrators[1].Should().BeOfType<ChatMemberAdministrator>().Which.CanPinMessages.Should().BeTrue();
        administrators.Should().OnlyContain(member => member.IsAdmin && member.IsInChat);
    }

    [Fact]
    public async Task Webhook_state_and_chat_are_read()
    {
        _server
            .Answers("""{"url":"","has_custom_certificate":false,"pending_update_count":3,"last_error_date":1700000000,"last_error_message":"timeout","allowed_updates":["message","of_the_future"]}""")
            .Answers("""{"id":-5,"type":"group","title":"Kitchen","description":"d","pinned_message":{"message_id":1,"date":0,"chat":{"id":-5,"type":"group"}},"accent_color_id":0,"max_reaction_count":0,"accepted_gift_types":{}}""");
        var webhook = await _server.Client().GetWebhookInfo();
        ChatFullInfo chat = await _server.Client().GetChat("@kitchen");

        webhook.PendingUpdateCount.Should().Be(3);
        webhook.LastErrorDate.Should().Be(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc));
        webhook.AllowedUpdates.Should().Equal(UpdateType.Message, UpdateType.Unknown);
        chat.Type.Should().Be(ChatType.Group);
        chat.Title.Should().Be("Kitchen");
        chat.PinnedMessage!.Date.Should().Be(default);
    }

    [Fact]
    public async Task A_copy_gives_its_id_and_a_topic_its_thread()
    {
        _server.Answers("""{"message_id":9}""").Answers("""{"message_thread_id":12,"name":"Anna","icon_color":7322096}""");
        int copy = await _server.Client().CopyMessage(-5, 6, 7);
        var topic = await _server.Client().CreateForumTopic(-5, "Anna");

        copy.Should().Be(9);
        (topic.MessageThreadId, topic.Name, topic.IconColor).Should().Be((12, "Anna", 7322096));
    }

    [Fact]
    public async Task A_voice_message_and_a_document_go_out_from_streams()
    {
        _server.Answers(Sent).Answers(Sent);
        await _server.Client().SendVoice(5, InputFile.FromStream(new MemoryStream([1, 2]), "note.ogg"), duration: 4);
        await _server.Client().SendDocument(5, InputFile.FromStream(new MemoryStream([3, 4]), "меню.csv"), "Menu", messageThreadId: 12);

        _server.Calls[0].Fields["duration"].Should().Be("4");
        _server.Calls[0].Files.Values.Single().Content.Should().Equal(1, 2);
        _server.Calls[1].Fields["message_thread_id"].Should().Be("12");
        _server.Calls[1].Files.Values.Single().FileName.Should().Be("меню.csv");
    }

    [Fact]
    public async Task A_file_is_downloaded_by_its_path()
    {
        _server.AnswersRaw("the bytes", type: "application/octet-stream");
        using var destination = new MemoryStream();
        await _server.Client().DownloadFile("photos/1.jpg", destination);

        _server.Calls.Single().Path.Should().Be($"/file/bot{StubServer.Token}/photos/1.jpg");
        destination.ToArray().Should().Equal("the bytes"u8.ToArray());
    }
}
