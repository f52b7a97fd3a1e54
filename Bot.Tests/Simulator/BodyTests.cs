using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class BodyTests
{
    [Fact]
    public async Task A_json_body_is_read()
    {
        await using var line = await Line.Open();
        var reply = await line.Say("Ciao");
        reply.Ok.Should().BeTrue();
        reply.Result.GetProperty("text").GetString().Should().Be("Ciao");
        line.Chat.Last!.Text.Should().Be("Ciao");
    }

    [Fact]
    public async Task A_form_carries_structures_as_json_text()
    {
        await using var line = await Line.Open();
        var reply = await line.Post("SENDMESSAGE", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "1001",
            ["text"] = "12",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"Yes","callback_data":"y"}]]}""",
        }));
        reply.Ok.Should().BeTrue();
        line.Chat.Last!.Text.Should().Be("12", "a number is a fine text");
        line.Chat.Last!.Button("Yes").CallbackData.Should().Be("y");
    }

    [Fact]
    public async Task A_json_body_may_carry_a_structure_as_text_too()
    {
        await using var line = await Line.Open();
        await line.Say("Choose", """{"inline_keyboard":[[{"text":"Yes","callback_data":"y"}]]}""");
        line.Chat.Last!.Button("Yes").CallbackData.Should().Be("y");
    }

    [Fact]
    public async Task A_query_string_is_enough()
    {
        await using var line = await Line.Open();
        using var response = await line.Http.GetAsync(line.Address("sendMessage?chat_id=1001&text=Ciao"));
        (await Reply.Read(response)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task An_uploaded_picture_is_measured_and_its_id_works_again()
    {
        await using var line = await Line.Open();
        var sent = await line.Post("sendPhoto", Photo(Pictures.Png(800, 400), "photo"));
        var sizes = sent.Result.GetProperty("photo").EnumerateArray().ToArray();
        sizes[^1].GetProperty("width").GetInt32().Should().Be(800);
        sizes[^1].GetProperty("height").GetInt32().Should().Be(400);

        var id = sizes[^1].GetProperty("file_id").GetString();
        (await line.Call("sendPhoto", new { chat_id = 1001, photo = id })).Ok.Should().BeTrue();
        (await line.Call("sendPhoto", new { chat_id = 1001, photo = id + "x" })).Description.Should().Be("Bad Request: wrong file identifier/HTTP URL specified");
    }

    [Fact]
    public async Task An_uploaded_file_can_be_downloaded()
    {
        await using var line = await Line.Open();
        var picture = Pictures.Png(20, 20);
        var sent = await line.Post("sendPhoto", Photo(picture, "photo"));
        var file = await line.Call("getFile", new { file_id = sent.Result.GetProperty("photo")[0].GetProperty("file_id").GetString() });
        var bytes = await line.Http.GetByteArrayAsync($"{line.Server.Url}/file/bot42:TEST/{file.Result.GetProperty("file_path").GetString()}");
        bytes.Should().Equal(picture);
    }

    [Fact]
    public async Task An_album_takes_its_pictures_from_the_parts_it_names()
    {
        await using var line = await Line.Open();
        var form = new MultipartFormDataContent
        {
            { new StringContent("1001"), "chat_id" },
            { new StringContent("""[{"type":"photo","media":"attach://one","caption":"First"},{"type":"photo","media":"attach://two"}]"""), "media" },
            { new ByteArrayContent(Pictures.Png(10, 10)), "one", "one.png" },
            { new ByteArrayContent(Pictures.Png(30, 30)), "two", "two.png" },
        };
        var reply = await line.Post("sendMediaGroup", form);
        reply.Result.GetArrayLength().Should().Be(2);
        line.Chat.Messages.TakeLast(2).Select(message => message.MediaGroupId).Distinct().Should().ContainSingle().Which.Should().NotBeNull();
    }

    [Theory]
    [InlineData(9000, 2000, "PHOTO_INVALID_DIMENSIONS")]
    [InlineData(2100, 100, "PHOTO_INVALID_DIMENSIONS")]
    public async Task A_picture_out_of_shape_is_refused(int width, int height, string problem)
    {
        await using var line = await Line.Open();
        var reply = await line.Post("sendPhoto", Photo(Pictures.Png(width, height), "photo"));
        reply.Description.Should().Be("Bad Request: " + problem);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        await using var line = await Line.Open();
        (await line.Post("sendPhoto", Photo("hello"u8.ToArray(), "photo"))).Description.Should().Be("Bad Request: IMAGE_PROCESS_FAILED");
    }

    [Fact]
    public async Task An_unknown_token_is_unauthorized()
    {
        await using var line = await Line.Open();
        using var response = await line.Http.GetAsync($"{line.Server.Url}/bot43:NOBODY/getMe");
        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Reply.Read(response)).Description.Should().Be("Unauthorized");
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused()
    {
        await using var line = await Line.Open();
        var body = new StringContent("{\"chat_id\":");
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await line.Post("sendMessage", body)).Status.Should().Be(400);
    }

    internal static MultipartFormDataContent Photo(byte[] bytes, string name) => new()
    {
        { new StringContent("1001"), "chat_id" },
        { new ByteArrayContent(bytes), name, "picture.png" },
    };
}
