using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What guests do, one tap after the other, and what they and the staff see.</summary>
internal sealed partial class ShopUnderTest
{
    /// <summary>Plays the way of one order through to its confirmation: pickup, as soon as possible, paid by card.</summary>
    public async Task<SimulatedMessage> Order(
        SimulatedUser guest, Func<Task>? beforeConfirm = null, string category = "starters", string product = "bruschetta")
    {
        guest.Start(Bot);
        await Press(guest, "menu");
        await Press(guest, $"category.{category}");
        await Press(guest, $"product.{product}");
        await Press(guest, "add");
        await Press(guest, "cart");
        await Press(guest, "checkout");
        await Press(guest, "way.pickup");
        await Press(guest, "soonest");
        await Simulator.Until(() => guest.Chat(Bot).ReplyKeyboard is not null, Patience);
        guest.ShareContact(Bot);
        await Press(guest, "pay.card");
        var summary = await Shows(guest, "confirm");
        await (beforeConfirm?.Invoke() ?? Task.CompletedTask);
        guest.Tap(summary, Data(summary, "confirm")!);
        return summary;
    }

    /// <summary>Plays the way of a booking from the chosen place to its confirmation: under the own name, without a wish.</summary>
    public async Task ConfirmBooking(SimulatedUser guest)
    {
        await Press(guest, "known");
        await Simulator.Until(() => guest.Chat(Bot).ReplyKeyboard is not null, Patience);
        guest.ShareContact(Bot);
        await Press(guest, "skip");
        await Press(guest, "confirm");
    }

    public async Task<CallbackTap> Tap(SimulatedUser guest, string verb)
    {
        var message = await Shows(guest, verb);
        return guest.Tap(message, Data(message, verb)!);
    }

    /// <summary>Taps, and waits for what it brings.</summary>
    public async Task Press(SimulatedUser guest, string verb)
    {
        var message = await Shows(guest, verb);
        var before = guest.Chat(Bot).Last;
        guest.Tap(message, Data(message, verb)!);
        await Simulator.Until(() => guest.Chat(Bot).Last != before || guest.Chat(Bot).Message(message.Id) != message, Patience);
    }

    /// <summary>The newest message of the guest's chat with such a button.</summary>
    public Task<SimulatedMessage> Shows(SimulatedUser guest, string verb) =>
        Simulator.Until(() => guest.Chat(Bot).Messages.LastOrDefault(message => Data(message, verb) is not null), Patience);

    /// <summary>The ticket of an order, once it is in the staff's group.</summary>
    public Task<SimulatedMessage> Ticket(long orderId, SimulatedGroup? group = null) =>
        Simulator.Until(() => (group ?? Staff).Messages.LastOrDefault(message => message.From == Bot && Buttons(message).Any(data => data.StartsWith($"t.{orderId}.", StringComparison.Ordinal))), Patience);

    public static IEnumerable<string> Buttons(SimulatedMessage message) =>
        message.Buttons.SelectMany(row => row).Select(button => button.CallbackData).OfType<string>();

    /// <summary>All buttons that offer one of something: "7.time.1795000000".</summary>
    public static List<string> Choices(SimulatedMessage message, string verb) =>
        [.. Buttons(message).Where(data => data.Split('.') is [_, var said, _] && said == verb)];

    /// <summary>"7.category.pizza" is the button "category.pizza" on whatever version of the screen.</summary>
    private static string? Data(SimulatedMessage message, string verb) =>
        Buttons(message).FirstOrDefault(data => data.Split('.', 2) is [_, var rest] && rest == verb);
}
