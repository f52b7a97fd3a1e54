using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Editing;
using Xunit;

namespace ShopBot.Bot.Tests.Editing;

public class WrittenPriceTests
{
    [Theory]
    [InlineData("9", "EUR", 900)]
    [InlineData("9.50", "EUR", 950)]
    [InlineData("9,50", "EUR", 950)]
    [InlineData("9,5", "EUR", 950)]
    [InlineData("€ 9,50", "EUR", 950)]
    [InlineData("9.50€", "EUR", 950)]
    [InlineData("9,50 EUR", "EUR", 950)]
    [InlineData("eur 9.50", "EUR", 950)]
    [InlineData("1.200,00", "EUR", 120000)]
    [InlineData("1,200.00", "EUR", 120000)]
    [InlineData("450 руб.", "RUB", 45000)]
    [InlineData("1 200 ₽", "RUB", 120000)]
    [InlineData("950", "JPY", 950)]
    [InlineData("1,200", "JPY", 1200)]
    [InlineData("1.200", "KWD", 1200)]
    [InlineData("0", "EUR", 0)]
    public void Prices_as_people_write_them_are_understood(string written, string currency, long minor) =>
        WrittenPrice.Read(written, Currency.Of(currency)).Should().Be(new Money(minor, Currency.Of(currency)));

    [Theory]
    [InlineData("")]
    [InlineData("nine")]
    [InlineData("-9")]
    [InlineData("9.555")]
    [InlineData("1.200")]
    [InlineData("9 USD")]
    [InlineData("9.50.10")]
    [InlineData("9,50 or 10")]
    [InlineData("99999999999999999999")]
    [InlineData("1000000001")]
    [InlineData("٩")]
    public void What_is_not_that_clear_is_asked_again(string written) => WrittenPrice.Read(written, Currency.Of("EUR")).Should().BeNull();

    [Theory]
    [InlineData("Large 11.50", "Large", 1150)]
    [InlineData("Large: € 11,50", "Large", 1150)]
    [InlineData("Large - 11", "Large", 1100)]
    [InlineData("Oat milk +0.40", "Oat milk", 40)]
    [InlineData("0.5 l 4 EUR", "0.5 l", 400)]
    [InlineData("Extra cheese", "Extra cheese", 0)]
    [InlineData("30 cm 9", "30 cm", 900)]
    public void A_line_has_a_name_and_a_price_behind_it(string line, string name, long minor) =>
        WrittenPrice.ReadNamed(line, Currency.Of("EUR")).Should().Be((name, new Money(minor, Currency.Of("EUR"))));

    [Theory]
    [InlineData("11.50")]
    [InlineData("")]
    [InlineData("Large 11.555")]
    public void A_line_without_a_name_or_with_an_odd_price_is_asked_again(string line) => WrittenPrice.ReadNamed(line, Currency.Of("EUR")).Should().BeNull();
}
