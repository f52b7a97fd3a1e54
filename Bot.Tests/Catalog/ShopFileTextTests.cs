using System.Text;
using FluentAssertions;
using ShopBot.Bot.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>Files that are no shop file at all, or no file.</summary>
public sealed class ShopFileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shopbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", ": empty: copy one of the samples and change it")]
    [InlineData("# only a comment\n", ": empty: copy one of the samples and change it")]
    [InlineData("just words", ":1: no mapping: write lines such as name: Trattoria da Lucia")]
    [InlineData("- a\n- b\n", ":1: no mapping: write lines such as name: Trattoria da Lucia")]
    [InlineData("key: a\n\tname: b\n", ":2: a tab at the start of the line: write spaces")]
    [InlineData("key: \"a\nname: b\n", ":1: this is no YAML: close the quote")]
    [InlineData("key: [a, b\nname: c\n", ":1: this is no YAML: close the bracket, put commas between the values, and text with a colon in quotes")]
    [InlineData("key: a: b\n", ":1: this is no YAML: put text that has a colon in quotes, and check the spaces at the start of the line")]
    [InlineData("key: *gone\n", ":1: alias *gone has no anchor above it: write &gone at what it stands for")]
    [InlineData("? [a]\n: b\n", ":1: a list or mapping stands where a key should: write a word before the colon")]
    public void Text_that_is_no_shop_file_is_refused_with_one_error(string text, string error) =>
        ShopFile.Parse(text, "shop.yaml", _folder).Errors.Select(e => e.ToString()).First().Should().Be("shop.yaml" + error);

    [Fact]
    public void A_second_document_is_refused() =>
        GoodShop.Errors(GoodShop.Text + "---\nkey: b\n").Should().Equal("tearoom.yaml:26: a second document begins: delete the line '---' and write one shop a file");

    [Fact]
    public void Nested_aliases_are_counted_and_not_written_out()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append(null, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        ShopFile.Parse(bomb.ToString(), "shop.yaml", _folder).Errors.Select(e => e.ToString()).Should()
            .Equal("shop.yaml:6: more than 200000 values once aliases are written out: write fewer aliases");
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        ShopFile.Parse("a: " + new string('[', 100_000), "shop.yaml", _folder).Errors.Select(e => e.ToString()).Should()
            .Equal("shop.yaml:1: more than 32 levels of nesting: write a flatter file");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_spoilt_anywhere_gives_errors_and_no_exception(int seed)
    {
        const string Spoilers = "{}[]:,-&*!|>'\"%@`#?~ \t\n0aé\\\0🍕";
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var text = new StringBuilder(GoodShop.Text);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, random.Next(Math.Min(4, text.Length - at))).Insert(at, Spoilers[random.Next(Spoilers.Length)]);
            }

            var result = GoodShop.Read(text.ToString());

            (result.Shop is null).Should().Be(result.Errors.Count > 0, text.ToString());
        }
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_marks()
    {
        var text = GoodShop.With("sat: 18:00-02:00", "sat: &late 18:00-23:00\n  sun: *late");

        GoodShop.Read(text).Shop!.Hours.Week[0].Should().Equal(GoodShop.Read(text).Shop!.Hours.Week[6]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_its_folder() =>
        Errors("none.yaml").Should().Equal($"none.yaml: no such file in {_folder}: write the path of the shop file");

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "shop.yaml"));

        Errors("shop.yaml").Should().Equal($"shop.yaml: no such file in {_folder}: write the path of the shop file");
    }

    [Fact]
    public void A_file_of_50_megabytes_is_refused_unread()
    {
        using (var file = File.Create(Path.Combine(_folder, "big.yaml")))
        {
            file.SetLength(50_000_000);
        }

        Errors("big.yaml").Should().Equal("big.yaml: more than 5 MB: a shop file is text; keep pictures in files of their own");
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        File.WriteAllBytes(Path.Combine(_folder, "latin.yaml"), Encoding.Latin1.GetBytes("name: Café\n"));

        Errors("latin.yaml").Should().Equal("latin.yaml: not in UTF-8: save the file with that encoding");
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm()
    {
        File.WriteAllText(Path.Combine(_folder, "win.yaml"), "\uFEFF" + GoodShop.Text.ReplaceLineEndings("\r\n"));

        Errors("win.yaml").Should().BeEmpty();
    }

    [Theory]
    [InlineData("text.png", 20, "neither PNG nor JPEG: save it as one of them")]
    [InlineData("short.png", 0, "neither PNG nor JPEG: save it as one of them")]
    [InlineData("big.png", 10_000_001, "more than 10 MB: save it smaller; 1280 pixels wide is enough")]
    public void A_picture_that_Telegram_would_refuse_is_refused_here(string name, int bytes, string error)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), new byte[bytes]);
        var text = GoodShop.With("options: [milk]", $"picture: {name}");

        ShopFile.Parse(text, "tearoom.yaml", _folder).Errors.Select(e => e.ToString()).Should()
            .Equal($"tearoom.yaml:24: picture \"{name}\" of green: {error}");
    }

    private IEnumerable<string> Errors(string name) => ShopFile.Read(Path.Combine(_folder, name)).Errors.Select(error => error.ToString());
}
