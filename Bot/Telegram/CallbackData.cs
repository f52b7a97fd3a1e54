using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// What a button carries, at most 64 bytes: "7.product.margherita" on the live screen (7 is the screen version),
/// "o.12.cancel" on the message of order 12, "t.12.accept.30" on its ticket; "b.3.cancel" and "k.3.seat" on those of booking 3, "k.0.walkin.4" where staff choose; "g.menu" on what is no screen.
/// </summary>
public static class CallbackData
{
    public const int MaxBytes = 64;

    public static string OfScreen(int version, Button button) => Join(Number(version), button.Verb, button.Argument);

    public static string OfOrder(long orderId, Button button) => Join("o", Number(orderId), button.Verb);

    /// <summary>On a message that is no screen.</summary>
    public static string OfOpening(Button button) => Join("g", button.Verb);

    public static string OfTicket(long orderId, Button button) => Join("t", Number(orderId), button.Verb, button.Argument);

    public static string OfBooking(long bookingId, Button button) => Join("b", Number(bookingId), button.Verb);

    public static string OfBookingTicket(long bookingId, Button button) => Join("k", Number(bookingId), button.Verb, button.Argument);

    /// <summary>What staff choose with belongs to no booking yet: the number is 0. "show" names the booking whose ticket it brings.</summary>
    public static string OfPanel(Button button) => button is { Verb: "show", Argument: { } booking }
        ? Join("k", booking, button.Verb)
        : Join("k", "0", button.Verb, button.Argument);

    /// <summary>Null when it is nothing this bot ever drew: the screen is shown anew.</summary>
    public static Input? ReadTap(string? data)
    {
        var parts = data?.Split('.', 3) ?? [];
        return parts switch
        {
            ["o", var order, var verb] when Id(order) is { } id => new Input.OrderTap(id, verb),
            ["b", var booking, var verb] when Id(booking) is { } id => new Input.BookingTap(id, verb),
            ["g", var verb] => new Input.Open(verb),
            [var version, var verb] when Version(version) is { } number => new Input.Tap(number, verb, null),
            [var version, var verb, var argument] when Version(version) is { } number => new Input.Tap(number, verb, argument),
            _ => null,
        };
    }

    /// <summary>Null when it is no button of a ticket.</summary>
    public static Matter? ReadPress(string? data)
    {
        var parts = data?.Split('.', 4) ?? [];
        if (parts is not [var kind, var number, var verb, ..] || Id(number) is not { } id)
        {
            return null;
        }

        var argument = parts.ElementAtOrDefault(3);
        return kind switch
        {
            "t" => new Matter.Press(id, verb, argument),
            "k" when id == 0 => new Matter.PanelPress(verb, argument),
            "k" => new Matter.BookingPress(id, verb, argument),
            _ => null,
        };
    }

    private static string Join(params string?[] parts) => string.Join('.', parts.Where(part => part is not null));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long? Id(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int? Version(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
