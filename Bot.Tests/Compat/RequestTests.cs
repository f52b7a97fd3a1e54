using System.Text;
using System.Text.Json;
using FluentAssertions;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class RequestTests : IAsyncLifetime
{
    private const string Sent = """{"message_id":7,"date":1700000000,"chat":{"id":5,"type":"private"},"text":"x"}""";
    private StubServer _server = null!;

    public async Task InitializeAsync() => _server = await StubServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_message_goes_out_as_json_in_snake_case_without_what_was_not_set()
    {
        _server.Answers(Sent);
        var message = await _server.Client().SendMessage(5, "<b>Ciao</b> è \"пицца\" 🍕", ParseMode.Html, disableNotification: true);

        message.Id.Should().Be(7);
        message.Date.Should().Be(new DateTime(2023, 11, 14, 22, 13, 20, DateTimeKind.Utc));
        var call = _server.Calls.Single();
        call.Path.Should().Be($"/bot{StubServer.Token}/sendMessage");
        call.HttpMethod.Should().Be("POST");
        call.ContentType.Should().StartWith("application/json");
        Names(call.Json).Should().BeEquivalentTo("chat_id", "text", "parse_mode", "disable_notification");
        call.Json.GetProperty("chat_id").GetInt64().Should().Be(5);
        call.Json.GetProperty("text").GetString().Should().Be("<b>Ciao</b> è \"пицца\" 🍕");
        call.Json.GetProperty("parse_mode").GetString().Should().BeEquivalentTo("HTML", "Telegram takes it in any case, and the published library writes Html");
    }

    [Fact]
    public async Task A_request_object_says_the_same_as_its_method()
    {
        _server.Answers(Sent);
        await _server.Client().SendRequest(new SendMessageRequest
        {
            ChatId = "@kitchen",
            Text = "Ticket",
            LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
            ReplyParameters = 3,
            MessageThreadId = 12,
        });

        Json(_server.Calls.Single()).Should().Be(
            """{"chat_id":"@kitchen","text":"Ticket","message_thread_id":12,"link_preview_options":{"is_disabled":true},"reply_parameters":{"message_id":3}}""");
    }

    [Fact]
    public async Task Inline_buttons_carry_only_what_they_do()
    {
        _server.Answers(Sent);
        var rows = new InlineKeyboardMarkup(
        [
            [InlineKeyboardButton.WithCallbackData("Menu", "m:1"), InlineKeyboardButton.WithUrl("Map", "https://maps.example/1")],
            [InlineKeyboardButton.WithCopyText("Code", "PIZZA10"), InlineKeyboardButton.WithWebApp("Open", new WebAppInfo("https://shop.example"))],
            [InlineKeyboardButton.WithPay("Pay")],
        ]);
        await _server.Client().EditMessageReplyMarkup(5, 7, rows);

        _server.Calls.Single().Json.GetProperty("reply_markup").GetRawText().Should().Be(
            """{"inline_keyboard":[[{"text":"Menu","callback_data":"m:1"},{"text":"Map","url":"https://maps.example/1"}],"""
            + """[{"text":"Code","copy_text":{"text":"PIZZA10"}},{"text":"Open","web_app":{"url":"https://shop.example"}}],[{"text":"Pay","pay":true}]]}""");
    }

    [Theory]
    [MemberData(nameof(Markups))]
    public async Task Every_markup_is_written_as_what_it_is(ReplyMarkup markup, string json)
    {
        _server.Answers(Sent);
        await _server.Client().SendMessage(5, "x", replyMarkup: markup);
        using var expected = JsonDocument.Parse(json);
        JsonElement.DeepEquals(_server.Calls.Single().Json.GetProperty("reply_markup"), expected.RootElement)
            .Should().BeTrue(_server.Calls.Single().Body);
    }

    public static TheoryData<ReplyMarkup, string> Markups() => new()
    {
        {
            new ReplyKeyboardMarkup([[KeyboardButton.WithRequestContact("Phone")], [KeyboardButton.WithRequestLocation("Here"), "Skip"]])
            {
                ResizeKeyboard = true,
                OneTimeKeyboard = true,
            },
            """{"keyboard":[[{"text":"Phone","request_contact":true}],[{"text":"Here","request_location":true},{"text":"Skip"}]],"resize_keyboard":true,"one_time_keyboard":true}"""
        },
        { new ReplyKeyboardRemove(), """{"remove_keyboard":true}""" },
        { new ForceReplyMarkup { InputFieldPlaceholder = "Note" }, """{"force_reply":true,"input_field_placeholder":"Note"}""" },
        { new InlineKeyboardMarkup().AddButton("A", "a").AddNewRow(("B", "b")), """{"inline_keyboard":[[{"text":"A","callback_data":"a"}],[{"text":"B","callback_data":"b"}]]}""" },
        { InlineKeyboardMarkup.Empty(), """{"inline_keyboard":[]}""" },
    };

    [Fact]
    public async Task A_picture_by_id_or_address_stays_json()
    {
        _server.Answers(Sent).Answers(Sent).Answers(Sent);
        await _server.Client().SendPhoto(5, "AgACphoto", "Margherita");
        await _server.Client().SendPhoto(5, InputFile.FromUri("https://shop.example/p.jpg"));
        await _server.Client().EditMessageMedia(5, 7, new InputMediaPhoto(InputFile.FromFileId("AgACphoto")) { Caption = "Now" });

        _server.Calls.Should().OnlyContain(call => !call.IsMultipart);
        Json(_server.Calls[0]).Should().Be("""{"chat_id":5,"photo":"AgACphoto","caption":"Margherita"}""");
        Json(_server.Calls[1]).Should().Be("""{"chat_id":5,"photo":"https://shop.example/p.jpg"}""");
        using var media = JsonDocument.Parse("""{"type":"photo","media":"AgACphoto","caption":"Now"}""");
        JsonElement.DeepEquals(_server.Calls[2].Json.GetProperty("media"), media.RootElement).Should().BeTrue(_server.Calls[2].Body);
    }

    [Fact]
    public async Task A_picture_from_a_stream_is_multipart_with_the_other_fields_beside_it()
    {
        _server.Answers(Sent);
        var bytes = Encoding.UTF8.GetBytes("not really a picture");
        await _server.Client().SendPhoto(
            5, InputFile.FromStream(new MemoryStream(bytes), "пицца.jpg"), "Menu & more", replyMarkup: InlineKeyboardButton.WithCallbackData("A", "a"), hasSpoiler: true);

        var call = _server.Calls.Single();
        call.IsMultipart.Should().BeTrue();
        call.Fields["chat_id"].Should().Be("5");
        call.Fields["caption"].Should().Be("Menu & more");
        call.Fields["has_spoiler"].Should().BeEquivalentTo("true");
        call.Fields["reply_markup"].Should().Be("""{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}""");
        call.Fields["photo"].Should().StartWith("attach://");
        var file = call.Files[call.Fields["photo"]["attach://".Length..]];
        file.FileName.Should().Be("пицца.jpg");
        file.Content.Should().Equal(bytes);
    }

    [Fact]
    public async Task A_picture_can_replace_another_from_a_stream()
    {
        _server.Answers(Sent);
        await _server.Client().EditMessageMedia(5, 7, new InputMediaPhoto(new MemoryStream([1, 2, 3])));

        var call = _server.Calls.Single();
        call.IsMultipart.Should().BeTrue();
        using var media = JsonDocument.Parse(call.Fields["media"]);
        media.RootElement.GetProperty("type").GetString().Should().Be("photo");
        call.Files[media.RootElement.GetProperty("media").GetString()!["attach://".Length..]].Content.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task A_method_that_takes_nothing_sends_nothing()
    {
        _server.Answers("""{"id":4242,"is_bot":true,"first_name":"Shop","username":"shop_bot"}""");
        var me = await _server.Client().GetMe();

        me.Username.Should().Be("shop_bot");
        _server.Calls.Single().Body.Should().BeEmpty();
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    /// <summary>The fields in the order of the Bot API's documentation differ between builds: ids and text first here.</summary>
    private static string Json(Call call)
    {
        string[] order = ["chat_id", "photo", "text", "caption", "message_thread_id", "link_preview_options", "reply_parameters"];
        var fields = call.Json.EnumerateObject().OrderBy(field => Array.IndexOf(order, field.Name)).Select(field => $"\"{field.Name}\":{field.Value.GetRawText()}");
        return $"{{{string.Join(',', fields)}}}";
    }
}
