using FluentAssertions;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

public class TextBookTests
{
    [Fact]
    public void Every_language_has_every_text()
    {
        var read = () => TextBook.Read([.. TextBook.Languages.Select(language => (language, TextBook.Source(language)))]);

        read.Should().NotThrow("missing keys, placeholders and plural forms are listed by the exception");
    }

    [Theory]
    [InlineData("a: {b: one}", "a: {c: eins}", "it.yaml, line 1: a.b is missing: add it, en.yaml has it in line 1")]
    [InlineData("a: one", "a: uno\nb: due", "it.yaml, line 2: b is unknown to en.yaml: add it there or delete it here")]
    [InlineData("a: 'to {name}'", "a: a te", "it.yaml, line 1: a lacks {name}: write it where the value belongs")]
    [InlineData("a: 'to {name}'", "a: 'a {nome} {name}'", "it.yaml, line 1: a has {nome}, which the English text lacks: use {name}")]
    [InlineData("a: one", "a: 'uno {nome}'", "it.yaml, line 1: a has {nome}, which the English text lacks: use no placeholder")]
    [InlineData("a: {one: one, other: '{count}'}", "a: {other: '{count}'}", "it.yaml, line 1: a lacks the plural form one: add one: ...")]
    [InlineData("a: {one: one, other: '{count}'}", "a: {one: uno, few: '{count}', other: '{count}'}", "it.yaml, line 1: a has the plural form few, which it does not use: delete it")]
    [InlineData("a: {one: one, other: '{count}'}", "a: {one: uno}", "it.yaml, line 1: a lacks the plural form other: add other: ...")]
    [InlineData("a: {one: one, other: '{count}'}", "a: {one: uno, other: molti}", "it.yaml, line 1: a lacks {count}: write it where the value belongs")]
    [InlineData("a: b", "a: <u>b</u>", "it.yaml, line 1: a: <u> is no markup that every channel can draw: write b, i, s, code or a href=\"https://...\"")]
    [InlineData("a: b", "a: <b>b", "it.yaml, line 1: a: <b> is not closed: write </b>")]
    [InlineData("a: b", "a: <b><i>b</b></i>", "it.yaml, line 1: a: </b> closes what is not open: close tags in the order opposite to that they were opened in")]
    [InlineData("a: b", "a: fish & chips", "it.yaml, line 1: a: a bare <, > or & would be taken for markup: write &lt;, &gt; or &amp;")]
    [InlineData("a: b", "a: 'to {Name}'", "it.yaml, line 1: a: a brace in \"to {Name}\" belongs to no placeholder: write {name} with a name of a-z and '_'")]
    [InlineData("a: '{date}'", "a: '{date:tiny}'", "it.yaml, line 1: a: {date:tiny} asks for a format that does not exist: write :short, :day or :month")]
    [InlineData("a.b: c", "a.b: c\na: {b: d}", "it.yaml, line 2: a.b stands twice, first in line 1: delete one")]
    [InlineData("a: b", "a: [b]", "it.yaml, line 1: a is a list: write a text")]
    [InlineData("a: b", "", "it.yaml, line 1: no texts were found: write a mapping of keys to texts")]
    public void What_is_wrong_with_a_text_file_is_told_with_its_line_and_what_to_do(string english, string italian, string complaint)
    {
        var read = () => TextBook.Read(("en", english), ("it", italian));

        read.Should().Throw<InvalidDataException>().Which.Message.Split('\n').Should().Contain(complaint);
    }

    [Fact]
    public void Russian_says_the_number_in_every_form_since_21_is_one_too()
    {
        var read = () => TextBook.Read(
            ("en", "a: {one: a slice, other: '{count} slices'}"),
            ("ru", "a: {one: кусок, few: '{count} куска', many: '{count} кусков', other: '{count} куска'}"));

        read.Should().Throw<InvalidDataException>().WithMessage("*ru.yaml, line 1: a lacks {count}*");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var read = () => TextBook.Read(("en", "a: '{name}'\nb: b"), ("es", "a: '{nombre}'"), ("it", "c: c"));

        read.Should().Throw<InvalidDataException>().Which.Message.Split('\n').Should().HaveCount(1 + 3 + 3);
    }

    [Fact]
    public void A_key_without_a_text_is_a_bug_that_names_the_file_to_write_it_in()
    {
        var say = () => Book.Say("en", "no.such_key");

        say.Should().Throw<KeyNotFoundException>().WithMessage("No text has the key no.such_key; add it to Bot/Texts/*.yaml.");
    }

    [Fact]
    public void A_value_that_was_not_passed_is_a_bug_that_names_it()
    {
        var say = () => Book.Say("en", "order.title");

        say.Should().Throw<ArgumentException>().WithMessage("order.title has no value for {number}*");
    }

    [Fact]
    public void A_language_without_texts_falls_back_to_the_shops_own_and_then_to_English()
    {
        var italian = Book.Shop with { Languages = ["it"] };
        var german = Book.Shop with { Languages = ["de"] };

        Book.Texts.Say(new Phrase("cart.title"), "de", italian).Should().Be("🛒 <b>Il tuo carrello</b>");
        Book.Texts.Say(new Phrase("cart.title"), "de", german).Should().Be("🛒 <b>Your cart</b>");
    }

    [Fact]
    public void Lines_stand_below_each_other_and_labels_have_no_markup()
    {
        var lines = Phrase.Lines(new Phrase("cart.title"), null, Phrase.Blank, new Phrase("order.title", ("number", 12)));

        Book.Texts.Say(lines, "en", Book.Shop).Should().Be("🛒 <b>Your cart</b>\n\n🧾 Order <b>12</b>");
        Book.Texts.Plain(lines, "en", Book.Shop).Should().Be("🛒 Your cart\n\n🧾 Order 12");
    }

    [Fact]
    public void A_phrase_within_a_phrase_keeps_its_markup_and_what_is_missing_is_nothing()
    {
        var terms = Book.Say(
            "en",
            "zone.terms",
            ("zone", new Domain.LocalText("en", "Trastevere & Centro")),
            ("fee", new Phrase("zone.free")),
            ("free_from", null),
            ("minimum", new Phrase("zone.minimum", ("amount", new Domain.Money(1500, Book.Shop.Currency)))));

        terms.Should().Be("· <b>Trastevere &amp; Centro</b>: free delivery, minimum order €15.00");
    }
}
