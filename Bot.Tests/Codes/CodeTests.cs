using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using QRCoder;
using ShopBot.Bot.Codes;
using ShopBot.Bot.Files;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Codes;

public partial class CodeTests
{
    /// <summary>Pixels of a module.</summary>
    private const int Scale = 20;

    private static readonly Shop Shop = GoodShop.Read().Shop!;

    [Theory]
    [InlineData(null, "https://t.me/tearoom_bot", "tea-room-shop.png")]
    [InlineData("t_1", "https://t.me/tearoom_bot?start=t_1", "tea-room-t_1.png")]
    [InlineData("c_spring-flyer", "https://t.me/tearoom_bot?start=c_spring-flyer", "tea-room-c_spring-flyer.png")]
    public async Task A_picture_shows_the_modules_of_its_link(string? start, string link, string name)
    {
        await using var file = await new CodeFile(() => Shop, "tearoom_bot").Make(start is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["start"] = start }, default);

        file!.Name.Should().Be(name);
        var pixels = Png.Read(await Bytes(file));
        Rows(Enumerable.Range(0, pixels.Length / Scale).Select(y => Enumerable.Range(0, pixels.Length / Scale).Select(x => pixels[(y * Scale) + (Scale / 2)][(x * Scale) + (Scale / 2)])))
            .Should().Be(Modules(link));
    }

    [Fact]
    public async Task The_sheet_has_a_code_for_each_table_with_words_in_each_language_of_the_shop()
    {
        var html = await Sheet(Shop with { Name = new("en", "<b>Tea & more</b>"), Languages = ["en", "ru"] }, "b-tea-more-b-tables.html");

        html.Split("<article>").Skip(1).Should().HaveCount(3).And.AllSatisfy(card => card.Should().ContainAll("Scan to order", "Наведите камеру и закажите", "&lt;b&gt;Tea &amp; more&lt;/b&gt;"));
        html.Should().ContainAll("<h2>Table 1</h2>", "<h2>Table 2</h2>", "<h2>Table 3</h2>").And.NotContain("<b>");
        Drawings().Matches(html).Select(drawing => Drawn(int.Parse(drawing.Groups[1].Value), drawing.Groups[2].Value))
            .Should().Equal(Shop.Tables.Select(table => Modules($"https://t.me/tearoom_bot?start=t_{table}")));
    }

    [Fact]
    public async Task The_sheet_fetches_nothing_and_runs_nothing() =>
        (await Sheet(Shop)).Replace("http://www.w3.org/2000/svg", "").Should().NotContainAny("http", "<script", "<link", "url(", "@import", "src=");

    [Fact]
    public async Task Rooms_are_called_rooms() => (await Sheet(Shop with { Place = Place.Room })).Should().Contain("<h2>Room 1</h2>");

    [Theory]
    [InlineData("spring-flyer", "c_spring-flyer")]
    [InlineData("Easter_2027", "c_Easter_2027")]
    [InlineData("", null)]
    [InlineData("spring flyer", null)]
    [InlineData("весна", null)]
    [InlineData("a.b", null)]
    [InlineData("12345678901234567890123456789012", "c_12345678901234567890123456789012")]
    [InlineData("123456789012345678901234567890123", null)]
    public void A_campaign_is_called_what_a_link_can_carry(string name, string? argument) => DeepLink.ToCampaign(name).Should().Be(argument);

    /// <summary>A path of runs as QR modules, and back into rows of text.</summary>
    private static string Drawn(int size, string path)
    {
        var modules = Enumerable.Range(0, size).Select(_ => new bool[size]).ToArray();
        foreach (Match run in Runs().Matches(path))
        {
            var (x, y, width) = (int.Parse(run.Groups[1].Value), int.Parse(run.Groups[2].Value), int.Parse(run.Groups[3].Value));
            Array.Fill(modules[y], true, x, width);
        }

        return Rows(modules);
    }

    private static string Modules(string link)
    {
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);
        return Rows(data.ModuleMatrix.Select(row => row.Cast<bool>()));
    }

    private static string Rows(IEnumerable<IEnumerable<bool>> modules) => string.Join('\n', modules.Select(row => string.Concat(row.Select(isDark => isDark ? '#' : '.'))));

    private static async Task<string> Sheet(Shop shop, string name = "tea-room-tables.html")
    {
        await using var file = await new CodeSheet(() => shop, "tearoom_bot", TextBook.Load()).Make(new Dictionary<string, string>(), default);
        file!.Name.Should().Be(name);
        return Encoding.UTF8.GetString(await Bytes(file));
    }

    private static async Task<byte[]> Bytes(ReadyFile file)
    {
        using var content = new MemoryStream();
        await file.Content.CopyToAsync(content);
        return content.ToArray();
    }

    [GeneratedRegex("""<svg viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)"/></svg>""")]
    private static partial Regex Drawings();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")]
    private static partial Regex Runs();
}
