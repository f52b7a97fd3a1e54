using System.Text;
using System.Text.RegularExpressions;
using FluentAssertions;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog.Files;

/// <summary>What is wrong in a menu that was sent is said in the language of who sent it.</summary>
public partial class FileLanguagesTests
{
    public static TheoryData<string> Others => [.. TextBook.Languages.Skip(1)];

    [Theory]
    [InlineData("it", "riga 2, colonna B: Tea, price «abc»: scrivi un numero, per esempio 9.50")]
    [InlineData("es", "fila 2, columna B: Tea, price «abc»: escribe un número, por ejemplo 9.50")]
    [InlineData("ru", "строка 2, столбец B: Tea, price «abc»: напишите число, например 9.50")]
    public void A_wrong_cell_is_told_in_each_language(string language, string error) =>
        Said(language, "name,price\nTea,abc", "menu.csv").Should().Equal(error);

    [Theory]
    [InlineData("name,price,allergens,diets,sold,stock,tax,ways,options\nTea,1,milc,vegan vegan,25:00,-1,x,fly,y\nA,abc\nB,1,\"milk,milk\"\n,2\nTea,9.999\nTea,5 USD\nTea,", "menu.csv")]
    [InlineData("kind,name,price\nprodct,Tea,1\nvariant,S,1\noption,S,1\noptions,,\ncategory,,\noptions,Milk,", "menu.csv")]
    [InlineData("name,name,cost,colour\nTea,1", "menu.csv")]
    [InlineData("name,price,price\n\"Tea,1", "menu.csv")]
    [InlineData("name,price", "menu.csv")]
    [InlineData("Type,SKU,Name,Published,Regular price,Categories,Images\nsimple,A,,1,,Pizze,x.png\nsimple,B,Tea,0,1,,\ngrouped,C,Set,1,1,,\nsimple,D,Cola,1,,,", "menu.csv")]
    [InlineData("""{"currency": "USD", "categories": [{"name": ""}, {"name": "A", "active": false}, {"name": "B", "items": [{"name": "T"}, {"name": "U", "price": -1, "sizes": [{"price": "x"}]}]}]}""", "menu.json")]
    [InlineData("""{"@type": "Menu", "hasMenuItem": [{"name": "Tea"}, {"name": "Tea", "offers": {"price": "1", "priceCurrency": "Euros"}}, {}]}""", "menu.json")]
    [InlineData("""{"a": 1}""", "menu.json")]
    [InlineData("{", "menu.json")]
    [InlineData("Tea", "menu.json")]
    [InlineData("menu: [", "menu.yaml")]
    [InlineData("key: x", "menu.yaml")]
    [InlineData("- x", "menu.yaml")]
    [InlineData("", "menu.yaml")]
    [InlineData("%PDF-1.7", "menu.pdf")]
    [InlineData("a\0b", "menu.csv")]
    [InlineData("PK\u0003\u0004", "menu.xlsx")]
    public void No_English_is_left_in_another_language(string text, string name)
    {
        foreach (var language in TextBook.Languages.Skip(1))
        {
            Said(language, text, name).Should().NotBeEmpty().And.NotContain(said => English().IsMatch(said));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_file_spoilt_anywhere_is_told_without_a_word_of_English(string language)
    {
        const string Spoilers = "{}[]:,-&*!|>'\"%@`#?~ \t\n0aé\\🍕";
        var random = new Random(language[0]);
        var seen = new HashSet<string>();
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(GoodShop.Text);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, random.Next(Math.Min(4, text.Length - at))).Insert(at, Spoilers[random.Next(Spoilers.Length)]);
            }

            seen.UnionWith(Said(language, text.ToString(), "menu.yaml"));
        }

        seen.Should().HaveCountGreaterThan(100).And.NotContain(said => English().IsMatch(said));
    }

    [Fact]
    public void The_same_error_is_told_once()
    {
        var first = new Phrase("file.wrong", ("key", "price"), ("owner", Phrase.Verbatim("Tea")), ("remedy", new Phrase("file.twice")));
        var again = new Phrase("file.wrong", ("key", "price"), ("owner", Phrase.Verbatim("Tea")), ("remedy", new Phrase("file.twice")));
        var other = new Phrase("file.wrong", ("key", "price"), ("owner", Phrase.Verbatim("Cake")), ("remedy", new Phrase("file.twice")));

        new[] { first, again, other }.Distinct().Should().Equal(first, other);
    }

    private static List<string> Said(string language, string text, string name)
    {
        var reading = Menus.Read(GoodShop.Read().Shop!, text, name);
        return [.. reading.Errors.Concat(reading.Notes).Select(said => Book.Texts.Plain(said, language, Book.Shop))];
    }

    /// <summary>What every English remedy has, and no word of the files does.</summary>
    [GeneratedRegex(@"\b(write|delete|did you mean|check|send|save|close|is|of|the|and|without|twice)\b")]
    private static partial Regex English();
}
