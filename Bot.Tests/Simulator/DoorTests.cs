using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class DoorTests
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Another_page_cannot_act_for_a_customer(string header, string value)
    {
        await using var line = await Line.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, line.Server.Url + "/simulator/act")
        {
            Content = JsonContent.Create(new { @do = "send", bot = 42, user = 1001, chat = 1001, text = "buy" }),
        };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await line.Http.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        line.Chat.Last!.Text.Should().Be("/start");
    }

    [Fact]
    public async Task Another_page_cannot_speak_as_the_bot()
    {
        await using var line = await Line.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, line.Address("sendMessage?chat_id=1001&text=x"));
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await line.Http.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_cannot_drive_the_controls()
    {
        await using var line = await Line.Open();
        using var response = await line.Http.PostAsync(line.Server.Url + "/simulator/act", new StringContent("""{"do":"block","bot":42,"user":1001}"""));
        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        await using var line = await Line.Open();
        using var response = await line.Http.GetAsync(line.Server.Url + "/");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'");
        (await response.Content.ReadAsStringAsync()).Should().NotContain("http:").And.NotContain("https:");
    }

    [Fact]
    public async Task An_act_that_makes_no_sense_says_why()
    {
        await using var line = await Line.Open();
        using var response = await line.Http.PostAsJsonAsync(line.Server.Url + "/simulator/act", new { @do = "fly" });
        (await Reply.Read(response)).Body.GetProperty("error").GetString().Should().StartWith("no such act; there are: addCustomer, start, send");
    }
}
