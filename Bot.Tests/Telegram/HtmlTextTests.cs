using System.Text.RegularExpressions;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Telegram;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public partial class HtmlTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("<b>abc</b>", 3)]
    [InlineData("a &lt; b &amp; c", 9)]
    [InlineData("🍕", 2)]
    [InlineData("<a href=\"https://example.com\">x</a>", 1)]
    [InlineData("<b><i></i></b>", 0)]
    public void Tags_count_nothing_and_an_entity_counts_one(string html, int length) => HtmlText.Length(html).Should().Be(length);

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("<b>abcdef</b>", 4, "<b>abc…</b>")]
    [InlineData("<b>a<i>bcdef</i></b>", 4, "<b>a<i>bc…</i></b>")]
    [InlineData("<b>ab</b>cdef", 4, "<b>ab</b>c…")]
    [InlineData("&lt;&lt;&lt;&lt;&lt;", 3, "&lt;&lt;…")]
    [InlineData("🍕🍕🍕", 4, "🍕…")]
    public void What_is_too_long_ends_in_an_ellipsis_inside_its_tags(string html, int most, string shortened) =>
        HtmlText.Shorten(html, most).Should().Be(shortened);

    [Fact]
    public void Whatever_is_shortened_keeps_the_limit_and_closes_its_tags() => Property.Holds(
        from parts in Gen.ListOf(Part(3))
        from most in Gen.Choose(1, 80)
        select (Html: string.Concat(parts), most),
        given =>
        {
            var shortened = HtmlText.Shorten(given.Html, given.most);

            HtmlText.Length(shortened).Should().BeLessThanOrEqualTo(given.most);
            OpenTags(shortened).Should().BeEmpty("\"{0}\" came of \"{1}\"", shortened, given.Html);
            shortened.Should().NotMatchRegex("&(?!lt;|gt;|amp;|quot;)", "no entity is cut");
            HasLonelySurrogate(shortened).Should().BeFalse();
        },
        tests: 1000);

    private static Gen<string> Part(int depth) => depth == 0
        ? Gen.Elements("a", "word ", "&lt;", "&amp;", "&quot;", "🍕", "\n", "é", "…")
        : Gen.Frequency(
            (4, Part(0)),
            (1, from tag in Gen.Elements("b", "i", "u", "code", "a href=\"https://example.com/?a=1&amp;b=2\"")
                from inner in Gen.ListOf(Part(depth - 1))
                select $"<{tag}>{string.Concat(inner)}</{tag.Split(' ')[0]}>"));

    private static Stack<string> OpenTags(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            if (tag.Groups["close"].Success)
            {
                open.Pop().Should().Be(tag.Groups["name"].Value);
            }
            else
            {
                open.Push(tag.Groups["name"].Value);
            }
        }

        return open;
    }

    private static bool HasLonelySurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("<(?<close>/)?(?<name>[a-z]+)[^>]*>")]
    private static partial Regex Tag();
}
