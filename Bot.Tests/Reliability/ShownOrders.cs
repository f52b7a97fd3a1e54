using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopBot.Persistence.Ordering;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What people see of orders in their chats, and which sends of it were never answered.</summary>
internal sealed partial class ShownOrders(ShopUnderTest shop)
{
    /// <summary>They took effect, and the bot may have sent them again for it.</summary>
    private readonly List<string> _unanswered =
        [.. shop.Simulator.Journal.Calls.Where(call => call is { Method: "sendMessage" or "sendPhoto", Trouble: "reply lost" or "reply cut", Error: null }).Select(call => call.Json)];

    public List<SimulatedMessage> Tickets(OrderRow order)
    {
        var group = shop.Staff.MigratedTo ?? shop.Staff;
        return [.. shop.Staff.Messages.Concat(group == shop.Staff ? [] : group.Messages).Where(message => message.From == shop.Bot && IsTicket(message.Text, order))];
    }

    public int UnansweredTickets(OrderRow order) =>
        _unanswered.Count(call => JsonElement.Parse(call).TryGetProperty("text", out var text) && IsTicket(text.GetString()!, order));

    /// <summary>What is said about it beside, such as that nobody has taken it yet, answers this message.</summary>
    public List<SimulatedMessage> Statuses(OrderRow order)
    {
        var chat = shop.Guest(order.ChatId).Chat(shop.Bot);
        return [.. chat.Messages.Where(message => message.ReplyTo is null && ShopUnderTest.Buttons(message).Any(button => button.StartsWith(Status(order), StringComparison.Ordinal)))];
    }

    public int UnansweredStatuses(OrderRow order) => _unanswered.Count(call => call.Contains($"\"{Status(order)}", StringComparison.Ordinal));

    /// <summary>In cents, in the order of the text.</summary>
    public static List<long> Amounts(string text) =>
        [.. Amount().Matches(text).Select(match => long.Parse(string.Concat(match.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture))];

    /// <summary>A ticket begins with its number, whatever its state; only one that is open has buttons.</summary>
    private static bool IsTicket(string text, OrderRow order) => text.Replace("<b>", string.Empty, StringComparison.Ordinal).StartsWith($"{order.Id} · ", StringComparison.Ordinal);

    private static string Status(OrderRow order) => string.Create(CultureInfo.InvariantCulture, $"o.{order.Id}.");

    [GeneratedRegex(@"€\s?\d[\d.,\u00A0\u202F]*|\d[\d.,\u00A0\u202F]*[\u00A0\u202F ]?€")]
    private static partial Regex Amount();
}
