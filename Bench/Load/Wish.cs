using ShopBot.Simulator;

namespace ShopBot.Bench.Load;

/// <summary>One thing a customer wants to do, as soon as a message lets them.</summary>
/// <param name="Fits">Whether this message lets them.</param>
/// <param name="Act">Does it; null for what is only waited for.</param>
public sealed record Wish(Func<SimulatedMessage, bool> Fits, Action<SimulatedUser, SimulatedBot, SimulatedMessage>? Act)
{
    private const string Address = "Vicolo del Cinque 12, third floor";

    /// <summary>An order at ShopBot: 14 turns, from hello to confirmed.</summary>
    public static IReadOnlyList<Wish> Order { get; } =
    [
        Tap("menu"), Tap("category.drinks"), Tap("product.drinks-3"), Tap("quantity.2"), Tap("add"), Tap("cart"), Tap("checkout"),
        new(message => Asks(message, "📍"), (user, bot, _) => user.Send(bot, Address)),
        Tap("skip"), Tap("soonest"),
        new(message => Asks(message, "📞") || Button(message, "known") is not null, GiveNumber),
        Tap("exact"), Tap("confirm"),
        new(message => Button(message, "cancel") is not null, null),
    ];

    /// <summary>An order at a peer: 10 turns, as its read-me tells.</summary>
    public static IReadOnlyList<Wish> PeerOrder { get; } =
    [
        Tap("menu"), Tap("cat:1"), Tap("prod:3"), Tap("add:3"), Tap("add:3"), Tap("cart"), Tap("checkout"),
        new(message => message.Text.StartsWith("Send the delivery address", StringComparison.Ordinal), (user, bot, _) => user.Send(bot, Address)),
        Tap("confirm"),
        new(message => message.Text.StartsWith("Order #", StringComparison.Ordinal), null),
    ];

    private static Wish Tap(string data) =>
        new(message => Button(message, data) is not null, (user, _, message) => user.TapData(message, Button(message, data)!));

    /// <summary>With a reply keyboard; the sign in front tells which question it is.</summary>
    private static bool Asks(SimulatedMessage message, string sign) =>
        message.HasReplyKeyboard && message.Text.Contains(sign, StringComparison.Ordinal);

    private static void GiveNumber(SimulatedUser user, SimulatedBot bot, SimulatedMessage message)
    {
        if (Button(message, "known") is not null)
        {
            Tap("known").Act!(user, bot, message);
        }
        else
        {
            user.ShareContact(bot);
        }
    }

    /// <summary>ShopBot's buttons name a screen version or an order before, and "known" what is known behind.</summary>
    private static string? Button(SimulatedMessage message, string data) => message.Buttons.SelectMany(row => row)
        .Select(button => button.CallbackData)
        .FirstOrDefault(carried => carried == data || carried?.EndsWith("." + data, StringComparison.Ordinal) == true);
}
