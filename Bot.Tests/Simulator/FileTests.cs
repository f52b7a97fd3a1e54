using System.Net;
using System.Text.Json;
using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class FileTests
{
    private static readonly byte[] Menu = "Margherita;9.00\n"u8.ToArray();

    [Fact]
    public async Task A_document_from_a_person_is_fetched_by_its_id()
    {
        await using var line = await Line.Open();
        line.Anna.SendDocument(line.Chat, "menu.csv", Menu, "/import");
        var message = (await line.Updates())[^1].GetProperty("message");
        message.GetProperty("caption").GetString().Should().Be("/import");
        var document = message.GetProperty("document");
        (document.GetProperty("file_name").GetString(), document.GetProperty("mime_type").GetString(), document.GetProperty("file_size").GetInt32())
            .Should().Be(("menu.csv", "text/csv", Menu.Length));

        var file = (await line.Call("getFile", new { file_id = document.GetProperty("file_id").GetString() })).Result;
        (await line.Http.GetByteArrayAsync($"{line.Server.Url}/file/bot42:TEST/{file.GetProperty("file_path").GetString()}")).Should().Equal(Menu);
        using var stranger = await line.Http.GetAsync($"{line.Server.Url}/file/bot43:OTHER/{file.GetProperty("file_path").GetString()}");
        stranger.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_above_20_MB_cannot_be_fetched()
    {
        await using var line = await Line.Open();
        line.Anna.SendDocument(line.Chat, "menu.csv", new byte[(20 << 20) + 1]);
        var id = (await line.Updates())[^1].GetProperty("message").GetProperty("document").GetProperty("file_id").GetString();
        (await line.Call("getFile", new { file_id = id })).Description.Should().Be("Bad Request: file is too big");
        line.Server.Violations.Should().BeEmpty("a person's file may be that big");
        (await line.Call("getFile", new { file_id = "nonsense" })).Description.Should().Be("Bad Request: invalid file_id");
    }

    [Fact]
    public async Task What_a_person_sent_goes_on_by_its_id_as_what_it_is()
    {
        await using var line = await Line.Open();
        line.Anna.SendVoice(line.Chat, "OggS..."u8.ToArray(), seconds: 3);
        line.Anna.SendPhoto(line.Bot, Pictures.Png(10, 10), "Our table");
        var updates = await line.Updates();
        var voice = updates[^2].GetProperty("message").GetProperty("voice");
        (voice.GetProperty("duration").GetInt32(), voice.GetProperty("mime_type").GetString()).Should().Be((3, "audio/ogg"));
        var photo = updates[^1].GetProperty("message").GetProperty("photo").EnumerateArray().Last().GetProperty("file_id").GetString();

        (await line.Call("sendVoice", new { chat_id = 1001, voice = voice.GetProperty("file_id").GetString() })).Ok.Should().BeTrue();
        (await line.Call("sendDocument", new { chat_id = 1001, document = voice.GetProperty("file_id").GetString() })).Ok.Should().BeTrue();
        (await line.Call("sendPhoto", new { chat_id = 1001, photo })).Ok.Should().BeTrue();
        (await line.Call("sendDocument", new { chat_id = 1001, document = photo })).Description.Should().Be("Bad Request: can't use file of type Photo as Document");
        (await line.Call("sendPhoto", new { chat_id = 1001, photo = voice.GetProperty("file_id").GetString() })).Description
            .Should().Be("Bad Request: can't use file of type VoiceNote as Photo");
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_keep_that_name()
    {
        await using var line = await Line.Open();
        await Document(line, "orders.csv", Menu);
        await Document(line, "заказы.csv", Menu);
        line.Chat.Messages.Select(message => message.Media).OfType<FileMedia>().Select(media => media.File.Name).Should().Equal("orders.csv", "заказы.csv");
        (await Document(line, "empty.csv", [])).Description.Should().Be("Bad Request: file must be non-empty");
    }

    [Fact]
    public async Task A_person_sends_no_empty_file_and_no_long_caption()
    {
        await using var line = await Line.Open();
        line.Anna.Invoking(anna => anna.SendDocument(line.Chat, "a.csv", [])).Should().Throw<ArgumentException>().WithMessage("the file is empty*");
        line.Anna.Invoking(anna => anna.SendDocument(line.Chat, "a.csv", Menu, new string('x', 1025))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task An_answer_brings_what_it_answers_with_its_buttons()
    {
        await using var line = await Line.Open();
        line.Anna.ReplyTo(await line.Offer("Yes", "y"), "Which one?");
        var replied = (await line.Updates())[^1].GetProperty("message").GetProperty("reply_to_message");
        replied.GetProperty("text").GetString().Should().Be("Choose");
        replied.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString().Should().Be("y");
    }

    [Fact]
    public async Task A_bot_answers_a_message_of_the_same_chat_only()
    {
        await using var line = await Line.Open();
        var hers = line.Anna.Send(line.Bot, "Hello");
        var reply = await line.Call("sendMessage", new { chat_id = 1001, text = "Yes?", reply_parameters = new { message_id = hers.Id, chat_id = 1001 } });
        reply.Result.GetProperty("reply_to_message").GetProperty("text").GetString().Should().Be("Hello");
        (await line.Call("sendMessage", new { chat_id = 1001, text = "x", reply_parameters = new { message_id = 999 } })).Description
            .Should().Be("Bad Request: message to be replied not found");
        (await line.Call("sendMessage", new { chat_id = 1001, text = "x", reply_parameters = new { message_id = 999, allow_sending_without_reply = true } })).Ok
            .Should().BeTrue();
        (await line.Call("sendMessage", new { chat_id = 1001, text = "x", reply_parameters = new { message_id = 1, chat_id = 5 } })).Ok.Should().BeFalse();
    }

    [Fact]
    public async Task A_message_that_asks_for_its_answer_cannot_be_edited()
    {
        await using var line = await Line.Open();
        (await line.Say("Which name?", new { force_reply = true, input_field_placeholder = "Name" })).Ok.Should().BeTrue();
        line.Chat.Last!.ForceReply.Should().Be("Name");
        (await line.Call("editMessageText", new { chat_id = 1001, message_id = line.Chat.Last.Id, text = "x" })).Description.Should().Be("Bad Request: message can't be edited");
        (await line.Say("Which?", new { force_reply = true, input_field_placeholder = new string('x', 65) })).Ok.Should().BeFalse();
    }

    [Fact]
    public async Task The_page_takes_a_file_and_refuses_one_without_a_sender()
    {
        await using var line = await Line.Open();
        var address = $"{line.Server.Url}/simulator/upload?bot=42&chat=1001&kind=document&name=..%2Fmenu.csv&caption=New";
        using var sent = await line.Http.PostAsync($"{address}&user=1001", new ByteArrayContent(Menu));
        sent.StatusCode.Should().Be(HttpStatusCode.OK);
        line.Chat.Last!.Media.Should().BeOfType<FileMedia>().Which.File.Name.Should().Be("menu.csv");
        using var refused = await line.Http.PostAsync(address, new ByteArrayContent(Menu));
        JsonElement.Parse(await refused.Content.ReadAsStringAsync()).GetProperty("error").GetString().Should().Be("no such user");
    }

    private static Task<Reply> Document(Line line, string name, byte[] content)
    {
        var form = new MultipartFormDataContent { { new StringContent("1001"), "chat_id" } };
        form.Add(new ByteArrayContent(content), "document", name);
        return line.Post("sendDocument", form);
    }
}
