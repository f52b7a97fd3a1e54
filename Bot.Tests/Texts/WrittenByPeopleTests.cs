using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

public class WrittenByPeopleTests
{
    [Fact]
    public void Whatever_people_write_is_never_markup()
    {
        Prop.ForAll(Texts(), text =>
        {
            foreach (object value in new object[] { text, new LocalText("en", text) })
            {
                var html = Book.Say("en", "product.title", ("name", value));
                var inner = html["<b>".Length..^"</b>".Length];
                inner.Should().NotContainAny("<", ">", "\"");
                Regex.IsMatch(inner, "&(?!(amp|lt|gt|quot);)").Should().BeFalse();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nothing_that_can_be_seen_is_lost()
    {
        Prop.ForAll(Texts(), text =>
        {
            var shown = WebUtility.HtmlDecode(Book.Say("en", "verbatim", ("text", text)));
            Visible(shown).Should().Be(Visible(text.ReplaceLineEndings("\n")));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Isolates_and_embeddings_are_closed_in_every_line()
    {
        Prop.ForAll(Texts(), text =>
        {
            foreach (var line in Book.Plain("en", "verbatim", ("text", text)).Split('\n'))
            {
                line.Count(character => character is '\u2066' or '\u2067' or '\u2068').Should().Be(line.Count(character => character == '\u2069'));
                line.Count(character => character is '\u202A' or '\u202B' or '\u202D' or '\u202E').Should().BeGreaterThanOrEqualTo(line.Count(character => character == '\u202C'));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("حمص & خبز", "\u2068حمص &amp; خبز\u2069")]
    [InlineData("חומוס\n2 pitas", "\u2068חומוס\u2069\n\u20682 pitas\u2069")]
    [InlineData("evil\u202Egnp", "\u2068evil\u202Egnp\u202C\u2069")]
    [InlineData("out\u2069side\u202C", "\u2068outside\u2069")]
    [InlineData("\u2067a\u202Bb\u2069c", "\u2068\u2067a\u202Bb\u2069c\u2069")]
    [InlineData("𐤀", "\u2068𐤀\u2069")]
    [InlineData("Щи да каша 🍲👩‍🍳", "Щи да каша 🍲👩‍🍳")]
    public void Text_from_right_to_left_stays_by_itself_and_emoji_stay_whole(string text, string shown) =>
        Book.Say("en", "verbatim", ("text", text)).Should().Be(shown);

    [Theory]
    [InlineData("a\0b\u0007c\u0085", "abc\n", "abc ")]
    [InlineData("a\r\nb", "a\nb", "a b")]
    public void What_no_channel_takes_is_left_out_and_labels_are_one_line(string text, string message, string label)
    {
        Book.Say("en", "verbatim", ("text", text)).Should().Be(message);
        Book.Plain("en", "verbatim", ("text", text)).Should().Be(label);
    }

    [Fact]
    public void Half_a_character_is_shown_as_one_that_cannot_be_read() =>
        Book.Say("en", "verbatim", ("text", "half \uD83C")).Should().Be("half \uFFFD");

    [Fact]
    public void Four_thousand_characters_pass_whole() =>
        Book.Say("en", "line.note", ("note", new string('ж', 4000))).Should().Be($"📝 <i>{new string('ж', 4000)}</i>");

    [Fact]
    public void A_toast_is_never_longer_than_a_tap_can_be_answered_with()
    {
        Prop.ForAll(Texts(), Gen.Choose(0, 300).ToArbitrary(), (text, times) =>
        {
            var toast = Book.Texts.Toast(new Domain.Conversation.Phrase("desk.already_by", ("number", times), ("status", text), ("by", string.Concat(Enumerable.Repeat(text, times)))), "en", Book.Shop);
            toast.Length.Should().BeLessThanOrEqualTo(Shortened.Toast);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("too long", 5, "too…")]
    [InlineData("ab👩‍🍳cd", 5, "ab…")]
    [InlineData("e\u0301e\u0301e\u0301", 4, "e\u0301…")]
    [InlineData("👩‍🍳👩‍🍳", 5, "…")]
    [InlineData("ab", 1, "…")]
    public void A_text_is_cut_between_letters(string text, int most, string cut) => Shortened.To(text, most).Should().Be(cut);

    /// <summary>Any string, and often one made of what is dangerous.</summary>
    private static Arbitrary<string> Texts()
    {
        var pieces = Gen.Elements(
            "<", ">", "&", "\"", "&amp;", "<b>", "</b>", "<script>", "{name}", "\n", "\r\n", "\0", "é", "ж", "חומוס", "حمص", "🍕", "\uD83C", "\uDF55",
            "\u202E", "\u202B", "\u202C", "\u2067", "\u2068", "\u2069", "\u200F", "\u061C", "word", " ");
        return Gen.OneOf(
            pieces.ListOf().Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();
    }

    private static string Visible(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control) || rune.Value == '\n'));
}
