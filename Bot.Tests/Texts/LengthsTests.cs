using System.Globalization;
using FluentAssertions;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

public class LengthsTests
{
    /// <summary>Buttons that stand in a row of their own.</summary>
    private static readonly string[] Alone = ["button.cancel_booking", "button.comment", "button.comment_change", "button.contact", "button.empty_cart_yes", "button.forget_yes"];

    public static TheoryData<string> Languages => Book.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Two_buttons_fit_a_phone_side_by_side(string language)
    {
        var labels = Book.Texts.Keys
            .Where(key => key.StartsWith("button.", StringComparison.Ordinal) && !Alone.Contains(key))
            .Select(key => Label(language, key))
            .OfType<string>();

        labels.Should().OnlyContain(label => new StringInfo(label).LengthInTextElements <= 20);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_command_list_is_short(string language) =>
        Commands.All.Select(command => Book.Plain(language, $"command.{command}")).Should().OnlyContain(text => text.Length > 0 && text.Length <= 60);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_the_bot_says_of_itself_fits_with_the_longest_name_a_shop_can_have(string language)
    {
        var shop = new string('x', 64);

        Book.Plain(language, "bot.short_description", ("shop", shop)).Length.Should().BeLessThanOrEqualTo(120);
        Book.Plain(language, "bot.description", ("shop", shop)).Length.Should().BeLessThanOrEqualTo(512);
    }

    /// <summary>Null for labels with values: their length is the shop's.</summary>
    private static string? Label(string language, string key)
    {
        try
        {
            return Book.Plain(language, key);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
