using FluentAssertions;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

public class WrittenAmountsTests
{
    [Theory]
    [InlineData("9.00 EUR", "9,00 €")]
    [InlineData("-4.50 EUR", "−4,50 €")]
    [InlineData("900 JPY", "900 ¥")]
    [InlineData("1.250 KWD", "1,250 KWD")]
    [InlineData("0.00 EUR", "0,00 €")]
    [InlineData("5.00 EUR · fría", "5,00 € · fría")]
    [InlineData("Grande: 9.00 EUR, 12.50 EUR", "Grande: 9,00 €, 12,50 €")]
    public void An_amount_is_said_as_the_reader_writes_amounts(string words, string said) => Say(words).Replace('\u00a0', ' ').Should().Be(said);

    [Theory]
    [InlineData("")]
    [InlineData("9 EUR")]
    [InlineData("9.0 EUR")]
    [InlineData("9.000 EUR")]
    [InlineData("900.00 JPY")]
    [InlineData("1.25 KWD")]
    [InlineData("9.00 eur")]
    [InlineData("9.00 EUROS")]
    [InlineData("9.00EUR")]
    [InlineData("n9.00 EUR")]
    [InlineData("1.9.00 EUR")]
    [InlineData("1234567890123.00 EUR")]
    public void What_only_looks_like_an_amount_stays_as_it_is(string words) => Say(words).Should().Be(words);

    [Fact]
    public void Of_nothing_nothing_is_said() => WrittenAmounts.Say(null).Should().BeNull();

    private static string Say(string words) => Book.Texts.Plain(WrittenAmounts.Say(words)!, "es", Book.Shop);
}
