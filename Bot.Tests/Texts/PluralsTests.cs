using FluentAssertions;
using ShopBot.Bot.Texts;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

public class PluralsTests
{
    [Theory]
    [InlineData("en", "one", new long[] { 1, -1 })]
    [InlineData("en", "other", new long[] { 0, 2, 11, 21, 1_000_000, long.MinValue })]
    [InlineData("es", "one", new long[] { 1 })]
    [InlineData("es", "many", new long[] { 1_000_000, 3_000_000 })]
    [InlineData("es", "other", new long[] { 0, 2, 21, 999_999, 1_000_001 })]
    [InlineData("it", "one", new long[] { 1 })]
    [InlineData("it", "many", new long[] { 1_000_000, 20_000_000 })]
    [InlineData("it", "other", new long[] { 0, 2, 21, 1_500_000 })]
    [InlineData("ru", "one", new long[] { 1, 21, 101, 1_001, -1 })]
    [InlineData("ru", "few", new long[] { 2, 3, 4, 22, 34, 102, -2 })]
    [InlineData("ru", "many", new long[] { 0, 5, 11, 12, 14, 19, 20, 25, 111, 112, 1_000_000 })]
    [InlineData("de", "other", new long[] { 0, 1, 2 })]
    public void A_number_has_the_category_that_CLDR_gives_it(string language, string category, long[] numbers) =>
        numbers.Should().OnlyContain(number => Plurals.Category(language, number) == category);

    [Theory]
    [InlineData(1, "В корзине 1 позиция. Убрать всё?")]
    [InlineData(3, "В корзине 3 позиции. Убрать всё?")]
    [InlineData(11, "В корзине 11 позиций. Убрать всё?")]
    [InlineData(21, "В корзине 21 позиция. Убрать всё?")]
    public void The_number_named_count_picks_the_form(int count, string text) =>
        Book.Say("ru", "cart.empty_ask", ("count", count)).Should().Be(text);

    [Fact]
    public void Millions_are_said_with_other_where_a_text_has_no_form_of_their_own() =>
        Book.Say("it", "product.left", ("count", 1_000_000L)).Should().Be("Ne restano solo 1000000.");
}
