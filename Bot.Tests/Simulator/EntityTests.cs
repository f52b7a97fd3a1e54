using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class EntityTests
{
    [Theory]
    [InlineData("<b>Bold</b> &amp; <i>slanted</i>", "Bold & slanted", "<b>Bold</b> &amp; <i>slanted</i>")]
    [InlineData("<b>a<i>b</i></b>", "ab", "<b>a<i>b</i></b>")]
    [InlineData("<a href=\"https://example.com/?a=1&amp;b=2\">here</a>", "here", "<a href=\"https://example.com/?a=1&amp;b=2\">here</a>")]
    [InlineData("<span class='tg-spoiler'>x</span>", "x", "<tg-spoiler>x</tg-spoiler>")]
    [InlineData("<pre><code class=\"language-cs\">int x;</code></pre>", "int x;", "<pre>int x;</pre>")]
    [InlineData("&#128512;&lt;&unknown;", "😀<&unknown;", "😀&lt;&amp;unknown;")]
    [InlineData("  <b> cut </b>  ", "cut", "<b>cut</b>")]
    public async Task Html_is_taken_out_of_the_text(string html, string text, string back)
    {
        await using var line = await Line.Open();
        (await line.Say(html, mode: "HTML")).Ok.Should().BeTrue();
        line.Chat.Last!.Text.Should().Be(text);
        line.Chat.Last!.Html.Should().Be(back);
    }

    [Theory]
    [InlineData("<blink>x</blink>", "Unsupported start tag \"blink\" at byte offset 0")]
    [InlineData("è <b>x", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("è <b>x</i>", "Unmatched end tag at byte offset 7, expected \"</b>\", found \"</i>\"")]
    [InlineData("x</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("5 < 6", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<b", "Unclosed start tag \"b\" at byte offset 0")]
    [InlineData("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    [InlineData("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public async Task Broken_html_is_refused_with_its_place(string html, string problem)
    {
        await using var line = await Line.Open();
        (await line.Say(html, mode: "HTML")).Description.Should().Be("Bad Request: can't parse entities: " + problem);
        line.Server.Violations.Should().ContainSingle();
    }

    [Theory]
    [InlineData("*bold* _it_ __under__ ~no~ ||hid||", "bold it under no hid", "<b>bold</b> <i>it</i> <u>under</u> <s>no</s> <tg-spoiler>hid</tg-spoiler>")]
    [InlineData("*a _b_*", "a b", "<b>a <i>b</i></b>")]
    [InlineData("`x*y`", "x*y", "<code>x*y</code>")]
    [InlineData("```cs\nint x;\n```", "int x;", "<pre>int x;</pre>")]
    [InlineData("[here](https://example.com/a\\)b)", "here", "<a href=\"https://example.com/a)b\">here</a>")]
    [InlineData("9\\.00 \\- ok\\!", "9.00 - ok!", "9.00 - ok!")]
    [InlineData(">one\n>two\nafter", "one\ntwo\nafter", "<blockquote>one\ntwo</blockquote>\nafter")]
    public async Task Markdown_is_taken_out_of_the_text(string markdown, string text, string html)
    {
        await using var line = await Line.Open();
        (await line.Say(markdown, mode: "MarkdownV2")).Description.Should().BeEmpty();
        line.Chat.Last!.Text.Should().Be(text);
        line.Chat.Last!.Html.Should().Be(html);
    }

    [Theory]
    [InlineData("9.00", "Character '.' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("è *open", "Can't find end of Bold entity at byte offset 3")]
    [InlineData("*a _b*_", "Can't find end of Italic entity at byte offset 3")]
    [InlineData("[x](http", "Can't find end of a URL at byte offset 0")]
    public async Task Broken_markdown_is_refused_with_its_place(string markdown, string problem)
    {
        await using var line = await Line.Open();
        (await line.Say(markdown, mode: "MarkdownV2")).Description.Should().Be("Bad Request: can't parse entities: " + problem);
    }

    [Fact]
    public async Task Commands_and_links_are_found_in_plain_text()
    {
        await using var line = await Line.Open();
        line.Anna.Send(line.Bot, "/start@shop_bot see https://example.com/x, or @shop_bot").Entities
            .Select(entity => (entity.Type, entity.Offset, entity.Length))
            .Should().Equal(("bot_command", 0, 15), ("url", 20, 21), ("mention", 46, 9));
    }

    [Fact]
    public async Task Any_escaped_text_comes_out_as_it_went_in()
    {
        await using var line = await Line.Open();
        Prop.ForAll<NonEmptyString>(given =>
        {
            var text = new string(given.Get.Where(letter => !char.IsSurrogate(letter) && letter != '\0').ToArray()).Trim();
            if (text.Length == 0)
                return;
            var html = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
            line.Say($"<b>{html}</b>", mode: "HTML").GetAwaiter().GetResult().Ok.Should().BeTrue();
            line.Chat.Last!.Text.Should().Be(text);
        }).Check(Config.QuickThrowOnFailure);
    }
}
