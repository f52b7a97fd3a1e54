using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Domain.Customers;
using Xunit;

namespace ShopBot.Bot.Tests.Customers;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("333 123 4567", "39", "+393331234567")]
    [InlineData("333.123.4567", "39", "+393331234567")]
    [InlineData("+39 333-1234567", "39", "+393331234567")]
    [InlineData("  0039 333 1234567 ", "39", "+393331234567")]
    [InlineData("(06) 555 0101", "39", "+39065550101")] // Italy keeps its zero
    [InlineData("+39 (0)6 555 0101", "39", "+39065550101")]
    [InlineData("020 7946 0958", "44", "+442079460958")] // the United Kingdom does not
    [InlineData("+44 (0)20 7946 0958", null, "+442079460958")]
    [InlineData("612 34 56 78", "34", "+34612345678")]
    [InlineData("01/23 45 67 89", "33", "+33123456789")]
    [InlineData("8 (916) 123-45-67", "7", "+79161234567")]
    [InlineData("7 916 123 45 67", "7", "+79161234567")]
    [InlineData("916 123 45 67", "7", "+79161234567")]
    [InlineData("8001234567", "7", "+78001234567")]
    [InlineData("1-212-555-0123", "1", "+12125550123")]
    [InlineData("(212) 555–0123", "1", "+12125550123")] // a dash as a phone's keyboard sets it
    [InlineData("06 30 123 4567", "36", "+36301234567")]
    [InlineData("\u202a+39\u00a0333\u00a01234567\u202c", "39", "+393331234567")] // copied: direction marks, unbreakable spaces
    [InlineData("+٣٩٣٣٣١٢٣٤٥٦٧", null, "+393331234567")] // Arabic digits
    [InlineData("＋39 333 1234567", null, "+393331234567")] // plus of an East Asian keyboard
    public void What_people_type_becomes_one_form(string typed, string? callingCode, string number) =>
        PhoneNumber.TryParse(typed, callingCode)!.Value.Should().Be(number);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("+")]
    [InlineData("call me")]
    [InlineData("333 123 4567 ext 2")]
    [InlineData("333 123 4567, ring twice")]
    [InlineData("12345")] // too short
    [InlineData("+39 333 123 456 789 012")] // too long: 17 digits
    [InlineData("+0 333 1234567")] // no country begins with 0
    [InlineData("+28 333 1234567")] // not assigned
    [InlineData("333+1234567")]
    [InlineData("++39 333 1234567")]
    [InlineData("(0)(0)(0)")]
    [InlineData("😀333 1234567")]
    public void What_is_no_number_is_refused(string? typed) =>
        PhoneNumber.TryParse(typed, "39").Should().BeNull();

    [Fact]
    public void A_national_number_needs_a_country() =>
        PhoneNumber.TryParse("333 123 4567", null).Should().BeNull();

    [Theory]
    [InlineData("+39 06 555 0101", "39")]
    [InlineData("+1 212 555 0123", "1")]
    [InlineData("+7 495 123-45-67", "7")]
    [InlineData("+34 612 34 56 78", "34")]
    [InlineData("+351 21 123 4567", "351")]
    [InlineData("0044 20 7946 0958", "44")]
    [InlineData("+965 2222 0000", "965")]
    [InlineData("06 555 0101", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_shop_s_own_number_tells_its_calling_code(string? phone, string? code) =>
        PhoneNumber.CallingCodeOf(phone).Should().Be(code);

    [Fact]
    public void A_number_read_again_is_itself() => Property.Holds(
        from typed in Gen.Elements([.. "0123456789 +-().39"]).ListOf()
        from code in Gen.Elements<string?>(null, "39", "7", "1", "36", "44", "351")
        select (Typed: string.Concat(typed), Code: code),
        some =>
        {
            if (PhoneNumber.TryParse(some.Typed, some.Code) is { } number)
            {
                number.Value.Should().MatchRegex("^[+][1-9][0-9]{7,14}$");
                PhoneNumber.TryParse(number.Value, null).Should().Be(number);
                PhoneNumber.TryParse(number.ToString(), "44").Should().Be(number);
            }
        },
        tests: 2000);
}
