using FluentAssertions;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

/// <summary>Tables of how values are written; ~ stands for a space that does not break.</summary>
public class ValuesTests
{
    [Theory]
    [InlineData("en", "EUR", "€0.00 | €9.00 | €1,234.56 | −€5.50 | €1,234,567.89")]
    [InlineData("es", "EUR", "0,00~€ | 9,00~€ | 1234,56~€ | −5,50~€ | 1.234.567,89~€")]
    [InlineData("it", "EUR", "0,00~€ | 9,00~€ | 1.234,56~€ | −5,50~€ | 1.234.567,89~€")]
    [InlineData("ru", "EUR", "0,00~€ | 9,00~€ | 1~234,56~€ | −5,50~€ | 1~234~567,89~€")]
    [InlineData("en", "JPY", "¥0 | ¥900 | ¥123,456 | −¥550 | ¥123,456,789")]
    [InlineData("es", "JPY", "0~¥ | 900~¥ | 123.456~¥ | −550~¥ | 123.456.789~¥")]
    [InlineData("it", "JPY", "0~¥ | 900~¥ | 123.456~¥ | −550~¥ | 123.456.789~¥")]
    [InlineData("ru", "JPY", "0~¥ | 900~¥ | 123~456~¥ | −550~¥ | 123~456~789~¥")]
    [InlineData("en", "KWD", "KWD~0.000 | KWD~0.900 | KWD~123.456 | −KWD~0.550 | KWD~123,456.789")]
    [InlineData("es", "KWD", "0,000~KWD | 0,900~KWD | 123,456~KWD | −0,550~KWD | 123.456,789~KWD")]
    [InlineData("it", "KWD", "0,000~KWD | 0,900~KWD | 123,456~KWD | −0,550~KWD | 123.456,789~KWD")]
    [InlineData("ru", "KWD", "0,000~KWD | 0,900~KWD | 123,456~KWD | −0,550~KWD | 123~456,789~KWD")]
    [InlineData("ru", "RUB", "0,00~₽ | 9,00~₽ | 1~234,56~₽ | −5,50~₽ | 1~234~567,89~₽")]
    [InlineData("es", "MXN", "$0.00 | $9.00 | $1,234.56 | −$5.50 | $1,234,567.89")]
    [InlineData("es", "ARS", "$~0,00 | $~9,00 | $~1.234,56 | −$~5,50 | $~1.234.567,89")]
    [InlineData("en", "PEN", "S/~0.00 | S/~9.00 | S/~1,234.56 | −S/~5.50 | S/~1,234,567.89")]
    [InlineData("es", "PEN", "S/~0.00 | S/~9.00 | S/~1,234.56 | −S/~5.50 | S/~1,234,567.89")]
    [InlineData("it", "PEN", "0,00~S/ | 9,00~S/ | 1.234,56~S/ | −5,50~S/ | 1.234.567,89~S/")]
    [InlineData("ru", "PEN", "0,00~S/ | 9,00~S/ | 1~234,56~S/ | −5,50~S/ | 1~234~567,89~S/")]
    [InlineData("it", "MXN", "0,00~MXN | 9,00~MXN | 1.234,56~MXN | −5,50~MXN | 1.234.567,89~MXN")]
    public void Money_is_in_the_shops_currency_and_the_readers_manner(string language, string currency, string row)
    {
        var amounts = new long[] { 0, 900, 123456, -550, 123456789 }.Select(minor => new Money(minor, Currency.Of(currency)));

        var written = string.Join(" | ", amounts.Select(amount => Book.Plain(language, "button.amount", ("amount", amount))));

        written.Replace('\u00A0', '~').Should().Be(row);
    }

    [Fact]
    public void The_largest_and_the_smallest_amount_can_be_said()
    {
        Book.Plain("en", "button.amount", ("amount", new Money(long.MaxValue, Currency.Of("EUR")))).Should().Be("€92,233,720,368,547,758.07");
        Book.Plain("en", "button.amount", ("amount", new Money(long.MinValue, Currency.Of("JPY")))).Should().Be("−¥9,223,372,036,854,775,808");
    }

    [Theory]
    [InlineData("en", "Saturday 28 November at 09:05 | Sat 28 Nov | 28 Nov")]
    [InlineData("es", "el sábado 28 de noviembre a las 09:05 | sáb 28 nov | 28 nov")]
    [InlineData("it", "sabato 28 novembre alle 09:05 | sab 28 nov | 28 nov")]
    [InlineData("ru", "28 ноября (сб) в 09:05 | сб, 28 нояб. | 28 нояб.")]
    public void Dates_and_times_are_in_the_readers_manner(string language, string row)
    {
        var (date, time) = (new DateOnly(2026, 11, 28), new TimeOnly(9, 5));
        var order = Book.Plain(language, "button.order", ("number", 12), ("date", date), ("total", ""), ("status", ""));

        string[] written =
        [
            Book.Say(language, "when.date", ("date", date), ("time", time)),
            Book.Say(language, "day.date", ("date", date)),
            order.Split(" · ")[1],
        ];

        string.Join(" | ", written).Should().Be(row);
        Book.Say(language, "line.choice", ("choice", date.ToDateTime(time))).Should().Be($"· {written[0]}");
    }

    [Theory]
    [InlineData("en", "including 10% tax: x", "including 5.5% tax: x")]
    [InlineData("es", "incluye impuestos (10~%): x", "incluye impuestos (5,5~%): x")]
    [InlineData("it", "di cui IVA 10%: x", "di cui IVA 5,5%: x")]
    [InlineData("ru", "в том числе НДС 10~%: x", "в том числе НДС 5,5~%: x")]
    public void A_percentage_has_no_more_digits_than_it_needs(string language, string ten, string fiveAndAHalf)
    {
        Written(10.00m).Should().Be(ten);
        Written(5.5m).Should().Be(fiveAndAHalf);

        string Written(decimal percent) =>
            Book.Say(language, "sum.tax_included", ("percent", percent), ("amount", "x")).Replace('\u00A0', '~');
    }

    [Fact]
    public void What_the_shop_wrote_is_said_in_the_readers_language()
    {
        var name = new LocalText([new("en", "Squid"), new("it", "Calamari")]);

        Book.Say("it", "product.title", ("name", name)).Should().Be("<b>Calamari</b>");
        Book.Say("ru", "product.title", ("name", name)).Should().Be("<b>Squid</b>");
    }

    [Fact]
    public void Two_threads_say_the_same_at_once()
    {
        var texts = TextBook.Load();
        var amount = new Domain.Conversation.Phrase("button.amount", ("amount", new Money(123456, Currency.Of("EUR"))));

        var said = Enumerable.Range(0, 4000).AsParallel().AsOrdered()
            .Select(i => texts.Plain(amount, TextBook.Languages[i % 4], Book.Shop))
            .Distinct();

        said.Should().BeEquivalentTo("€1,234.56", "1234,56\u00A0€", "1.234,56\u00A0€", "1\u00A0234,56\u00A0€");
    }
}
