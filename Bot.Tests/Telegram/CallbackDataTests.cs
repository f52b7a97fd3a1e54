using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class CallbackDataTests
{
    private static readonly Gen<string> Verbs = Text("abcdefghijklmnopqrstuvwxyz", 12);
    private static readonly Gen<string?> Arguments = Gen.OneOf(Gen.Constant<string?>(null), Text("abcdefghijklmnopqrstuvwxyz0123456789-.:", 36).Select(text => (string?)text));
    private static readonly Gen<string> Anything = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>(),
        Gen.ArrayOf(Gen.Elements("o", "t", "0", "7", "-1", "2147483648", "99999999999999999999", ".", "..", "menu", "🍕", " ")).Select(parts => string.Concat(parts)));

    [Fact]
    public void What_a_screen_button_carries_is_read_back_and_fits() => Property.Holds(
        from version in Gen.Choose(0, int.MaxValue)
        from verb in Verbs
        from argument in Arguments
        select (version, verb, argument),
        button =>
        {
            var data = CallbackData.OfScreen(button.version, new(new Phrase("x"), button.verb, button.argument));
            Encoding.UTF8.GetByteCount(data).Should().BeLessThanOrEqualTo(CallbackData.MaxBytes);
            CallbackData.ReadTap(data).Should().Be(new Input.Tap(button.version, button.verb, button.argument));
            CallbackData.ReadPress(data).Should().BeNull("a screen's button never moves an order on");
        });

    [Fact]
    public void What_an_order_button_carries_is_read_back_and_fits() => Property.Holds(
        from id in Ids()
        from verb in Verbs
        select (id, verb),
        button =>
        {
            var data = CallbackData.OfOrder(button.id, new(new Phrase("x"), button.verb));
            Encoding.UTF8.GetByteCount(data).Should().BeLessThanOrEqualTo(CallbackData.MaxBytes);
            CallbackData.ReadTap(data).Should().Be(new Input.OrderTap(button.id, button.verb));
            CallbackData.ReadPress(data).Should().BeNull();
            CallbackData.ReadTap(CallbackData.OfBooking(button.id, new(new Phrase("x"), button.verb))).Should().Be(new Input.BookingTap(button.id, button.verb));
        });

    [Fact]
    public void What_a_ticket_button_carries_is_read_back_and_fits() => Property.Holds(
        from id in Ids()
        from verb in Verbs
        from argument in Gen.OneOf(Gen.Constant<string?>(null), Text("abcdefghijklmnopqrstuvwxyz0123456789", 20).Select(text => (string?)text))
        select (id, verb, argument),
        button =>
        {
            var data = CallbackData.OfTicket(button.id, new(new Phrase("x"), button.verb, button.argument));
            Encoding.UTF8.GetByteCount(data).Should().BeLessThanOrEqualTo(CallbackData.MaxBytes);
            CallbackData.ReadPress(data).Should().Be(new Matter.Press(button.id, button.verb, button.argument));
            var booking = CallbackData.OfBookingTicket(button.id, new(new Phrase("x"), button.verb, button.argument));
            Encoding.UTF8.GetByteCount(booking).Should().BeLessThanOrEqualTo(CallbackData.MaxBytes);
            CallbackData.ReadPress(booking).Should().Be(new Matter.BookingPress(button.id, button.verb, button.argument));
        });

    [Fact]
    public void Data_that_nobody_drew_is_nothing_and_never_an_exception() => Property.Holds(
        Anything,
        data =>
        {
            _ = CallbackData.ReadTap(data);
            _ = CallbackData.ReadPress(data);
        },
        tests: 2000);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("menu")]
    [InlineData("-1.menu")]
    [InlineData("+1.menu")]
    [InlineData(" 1.menu")]
    [InlineData("1e3.menu")]
    [InlineData("٣.menu")]
    [InlineData("2147483648.menu")]
    [InlineData("o.x.cancel")]
    [InlineData("o.-1.cancel")]
    public void Hostile_data_is_no_tap(string? data) => CallbackData.ReadTap(data).Should().BeNull();

    [Fact]
    public void Nothing_of_the_nasty_corpus_throws()
    {
        foreach (var data in NastyTexts.Buttons)
        {
            _ = CallbackData.ReadTap(data);
            _ = CallbackData.ReadPress(data);
        }
    }

    private static Gen<long> Ids() => Gen.Choose(0, int.MaxValue).Select(low => (long)low * 3);

    private static Gen<string> Text(string alphabet, int most) =>
        from length in Gen.Choose(1, most)
        from letters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(letters);
}
