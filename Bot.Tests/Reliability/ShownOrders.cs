using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What people see of orders in their chats, and which sends of it were never answered.</summary>
internal sealed partial class ShownOrders
{
    private readonly ShopUnderTest _shop;
    private readonly ILookup<int, OrderRow> _byNumber;

    /// <summary>They took effect, and the bot may have sent them again for it.</summary>
    private readonly List<JournalEntry> _unanswered;

    private readonly ILookup<long, SimulatedMessage> _tickets;
    private readonly ILookup<long, JournalEntry> _unansweredTickets;

    /// <param name="orders">All of the shop, by their ids.</param>
    public ShownOrders(ShopUnderTest shop, IReadOnlyList<OrderRow> orders)
    {
        (_shop, _byNumber) = (shop, orders.ToLookup(order => Order.NumberOf(order.Id)));
        var sends = shop.Simulator.Journal.Calls.Where(call => call is { Method: "sendMessage" or "sendPhoto", Error: null }).ToList();
        _unanswered = [.. sends.Where(call => call.Trouble is "reply lost" or "reply cut")];
        _unansweredTickets = _unanswered.Where(call => OfTicket(call) is not null).ToLookup(call => OfTicket(call)!.Value);

        // Only a ticket that is open has buttons; with what it was sent, the journal knows.
        var named = sends.Where(call => NamedBy(call) is not null).DistinctBy(call => (call.ChatId, call.MessageId)).ToDictionary(call => (call.ChatId, call.MessageId), NamedBy);
        var groups = new[] { shop.Staff, shop.Staff.MigratedTo }.OfType<SimulatedGroup>().Distinct();
        var messages = groups.SelectMany(group => group.Messages).Where(message => message.From == shop.Bot)
            .Select(message => (Message: message, Order: OfTicket(message.Text, message.Date, named.GetValueOrDefault((message.Chat.Id, message.Id))))).ToList();
        _tickets = messages.Where(one => one.Order is not null).ToLookup(one => one.Order!.Value, one => one.Message);
    }

    public List<SimulatedMessage> Tickets(OrderRow order) => [.. _tickets[order.Id]];

    public int UnansweredTickets(OrderRow order) => _unansweredTickets[order.Id].Count();

    /// <summary>What is said about it beside, such as that nobody has taken it yet, answers this message.</summary>
    public List<SimulatedMessage> Statuses(OrderRow order)
    {
        var chat = _shop.Guest(order.ChatId).Chat(_shop.Bot);
        return [.. chat.Messages.Where(message => message.ReplyTo is null && ShopUnderTest.Buttons(message).Any(button => button.StartsWith(Status(order), StringComparison.Ordinal)))];
    }

    public int UnansweredStatuses(OrderRow order) => _unanswered.Count(call => call.Json.Contains($"\"{Status(order)}", StringComparison.Ordinal));

    /// <summary>In cents, in the order of the text.</summary>
    public static List<long> Amounts(string text) =>
        [.. Amount().Matches(text).Select(match => long.Parse(string.Concat(match.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture))];

    /// <summary>A ticket begins with its order's number. Numbers come again after 999, so that a ticket without buttons is of the newest order there was.</summary>
    private long? OfTicket(string text, DateTimeOffset sentAt, long? named)
    {
        if (Number().Match(text) is not { Success: true } begin)
        {
            return null;
        }

        var orders = _byNumber[int.Parse(begin.Groups[1].Value, CultureInfo.InvariantCulture)];
        return named ?? (orders.LastOrDefault(order => order.PlacedAt <= sentAt) ?? orders.FirstOrDefault())?.Id;
    }

    private long? OfTicket(JournalEntry call) =>
        JsonElement.Parse(call.Json).TryGetProperty("text", out var text) ? OfTicket(text.GetString()!, call.At, NamedBy(call)) : null;

    private static long? NamedBy(JournalEntry send) =>
        Button().Match(send.Json) is { Success: true } button ? long.Parse(button.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string Status(OrderRow order) => string.Create(CultureInfo.InvariantCulture, $"o.{order.Id}.");

    [GeneratedRegex(@"^(?:<b>)?(\d{1,3})(?:</b>)? · ")]
    private static partial Regex Number();

    [GeneratedRegex(@"""t\.(\d+)\.")]
    private static partial Regex Button();

    [GeneratedRegex(@"€\s?\d[\d.,\u00A0\u202F]*|\d[\d.,\u00A0\u202F]*[\u00A0\u202F ]?€")]
    private static partial Regex Amount();
}
