using System.IO.Compression;
using System.Text;
using FluentAssertions;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Files;
using ShopBot.Bot.Texts;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog.Files;

public class RefusedFilesTests
{
    [Theory]
    [InlineData("name,price\nTea,abc", "row 2, column B: price \"abc\" of Tea: write a number such as 9.50")]
    [InlineData("name,price\nTea,-1", "row 2, column B: price \"-1\" of Tea: write an amount from 0 to 1000000000")]
    [InlineData("name,price\nTea,", "row 2, column B: Tea has no price: write one")]
    [InlineData("name,price\nTea,9.999", "row 2, column B: price \"9.999\" of Tea: EUR has 2 decimals: write 10.00")]
    [InlineData("name,price\nTea,5 USD", "row 2, column B: price \"5 USD\" of Tea: the shop sells in EUR: write the price in EUR")]
    [InlineData("name,price\nTea,1\n\nTea,2", "row 4: \"Tea\" stands twice in its category: delete one, or rename it")]
    [InlineData("id,name,price\na,Tea,1\na,Cake,2", "row 3: product a stands twice: give one of them another id, or delete it")]
    [InlineData("name,price\n,1", "row 2, column A: a product without a name: write one, or delete the row")]
    [InlineData("name,cost\nTea,1", "row 1: no column for the price: write \"price\" over it, in the first row of the table")]
    [InlineData("name,price\n\"Tea,1\nCake,2", "row 2: a quote opens here and never closes: close it, or write two quotes for one in a text")]
    [InlineData("name,price,allergens\nTea,1,milc", "row 2, column C: allergens \"milc\" of Tea: did you mean milk?")]
    [InlineData("name,price,options\nTea,1,nope", "row 2, column C: options \"nope\" of Tea: write it under option_groups first")]
    [InlineData("kind,name,price\nvariant,Small,1", "row 2: a variant without a product above it: write the product's row first")]
    [InlineData("kind,name,price\noption,Oat,1", "row 2: an option without options above it: write a row of the kind options first")]
    [InlineData("kind,name,price\nprodct,Tea,1", "row 2, column A: unknown kind \"prodct\": did you mean product?; or leave it empty for a product")]
    [InlineData("name,price,sold\nTea,1,25:00-26:00", "row 2, column C: sold \"25:00-26:00\" of Tea: \"25:00\" is no time: write 00:00 to 24:00, such as 18:30")]
    [InlineData("name,price", "no product in it: write at least one with its name and price")]
    [InlineData("  \n \n", "the file is empty: send one with at least a name and a price")]
    public void A_wrong_table_is_told_with_row_and_column(string text, string error) => Menus.Errors(Menus.Empty, text).Should().Contain(error);

    [Fact]
    public void A_name_that_is_too_long_is_told() =>
        Menus.Errors(Menus.Empty, $"name,price\n{new string('a', 65)},1").Should().ContainSingle().Which.Should().StartWith("row 2, column A: name").And.EndWith("65 characters: write at most 64");

    [Theory]
    [InlineData("""{"currency": "USD", "categories": []}""", "currency: currency \"USD\" of the menu: the shop sells in EUR: write the prices in EUR, and that code")]
    [InlineData("""{"currency": "dollars", "categories": []}""", "currency: currency \"dollars\" of the menu: this is no currency: write EUR")]
    [InlineData("""{"categories": [{"name": "A", "items": [{"name": "Tea", "price": -3}]}]}""", "categories[0].items[0].price: price \"-3\" of Tea: write an amount from 0 to 1000000000")]
    [InlineData("""{"categories": [{"name": "A", "items": [{"name": "Tea"}]}]}""", "categories[0].items[0].price: price of Tea is empty: write 9.50")]
    [InlineData("""{"categories": 7}""", "categories[0].name: name of a category is empty: write a text")]
    [InlineData("""{"a": 1}""", "no menu in it: GloriaFood's has \"categories\", schema.org's an object with \"@type\": \"Menu\"")]
    [InlineData("{\n\"a\": [1,\n", "line 3: this is no JSON: a bracket, quote or comma is missing here; save the file anew where it comes from")]
    [InlineData("""{"@type": "Menu", "hasMenuItem": {"name": "Tea"}}""", "$.hasMenuItem[0].offers: Tea has no price: write \"offers\": {\"price\": \"9.50\", \"priceCurrency\": \"EUR\"}")]
    public void Wrong_JSON_is_told_with_its_path(string text, string error) => Menus.Errors(Menus.Empty, text, "menu.json").Should().Contain(error);

    [Theory]
    [InlineData("menu:\n  tea:\n    name: {all: Tea}\n    products:\n      green: {name: {all: Green}, price: 9,50}\n", "line 5: price \"9,50\": a comma ends a value here: write 9.50")]
    [InlineData("menu: [", "line 2: this is no YAML")]
    [InlineData("name: My shop", "line 1: the file has no menu: write menu: {pizza: {name: ..., products: {...}}}")]
    public void A_wrong_shop_file_is_told_with_its_line(string text, string error) =>
        Menus.Errors(Menus.Empty, text, "menu.yaml").Should().Contain(one => one.StartsWith(error));

    [Fact]
    public void A_page_without_a_menu_is_refused() => Menus.Errors(Menus.Empty, "<html></html>", "x.html").Should().ContainSingle().Which.Should().StartWith("no menu in it");

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_by_its_size_alone()
    {
        TextBook.InEnglish(MenuFile.TooLarge(50_000_000)!).Should().Be("the file has 50 MB: a menu is text of at most 10 MB; send it without pictures");
        MenuFile.TooLarge(MenuFile.MaxBytes).Should().BeNull();
        MenuFile.Read(new byte[MenuFile.MaxBytes + 1], "menu.csv", Menus.Empty, _ => true).Errors.Should().ContainSingle();
    }

    [Fact]
    public void A_table_of_a_million_rows_is_not_read_to_its_end()
    {
        var text = "name,price\n" + string.Concat(Enumerable.Repeat("\n", 1_000_000)) + "Tea,1";
        Menus.Errors(Menus.Empty, text).Should().ContainSingle().Which.Should().StartWith("more than 30000 rows");

        var many = "name,price\n" + string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"Tea {i},1"));
        Menus.Errors(Menus.Empty, many).Should().ContainSingle().Which.Should().StartWith("more than 5000 products");
    }

    [Fact]
    public void A_workbook_of_a_million_rows_is_refused()
    {
        var bytes = XlsxFile.Bytes(new Table("Menu", [new("name"), new("price")], Enumerable.Range(0, 200_000).Select(i => i == 0 ? (Cell?[])["Tea", 1L] : [null, null])));

        Error(bytes).Should().StartWith("more than 30000 rows");
    }

    [Fact]
    public void A_zip_bomb_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml").Open();
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 61; i++)
            {
                part.Write(zeros);
            }
        }

        stream.Length.Should().BeLessThan(100_000);
        Error(stream.ToArray()).Should().StartWith("the workbook holds more than 60 MB");
    }

    [Fact]
    public void Damaged_and_foreign_files_are_refused_in_words()
    {
        var whole = XlsxFile.Bytes(new Table("Menu", [new("name"), new("price")], [["Tea", 1L]]));
        var damaged = whole.ToArray();
        Array.Fill(damaged, (byte)7, 200, 300);

        Error([.. whole.Take(whole.Length / 2)]).Should().StartWith("the workbook is damaged");
        Error(damaged).Should().StartWith("the workbook is damaged");
        Error([0xD0, 0xCF, 0x11, 0xE0, 1]).Should().StartWith("an old Excel file");
        Error(Encoding.ASCII.GetBytes("%PDF-1.7")).Should().StartWith("a PDF");
        Error([0xFF, 0xD8, 0xFF, 0xE0]).Should().StartWith("a picture");
        Error(Encoding.Unicode.GetBytes("name,price")).Should().StartWith("this is no text");
        Error([]).Should().StartWith("the file is empty");
    }

    [Fact]
    public void Whatever_the_bytes_there_is_an_answer() => Property.Holds(
        FsCheck.Fluent.Gen.Select(
            FsCheck.Fluent.Gen.Zip(
                FsCheck.Fluent.Gen.Elements("{\"categories\":", "{\"@type\":\"Menu\",\"hasMenuItem\":", "[", "<script type='application/ld+json'>", "menu:\n", "name,price\n", "type,name,regular price,published\n", "PK\u0003\u0004"),
                Tests.Files.TableTexts.Any),
            pair => pair.Item1 + pair.Item2),
        text =>
        {
            var reading = Menus.Read(Menus.Empty, text, "file");
            (reading.Menu is null).Should().Be(reading.Errors.Count > 0);
        },
        tests: 500);

    private static string Error(byte[] bytes) =>
        TextBook.InEnglish(MenuFile.Read(bytes, "menu.xlsx", Menus.Empty, _ => true).Errors.Should().ContainSingle().Which);
}
