using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using FluentAssertions.Execution;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Holds the database against what people see in their chats, and against the journal of calls.</summary>
internal sealed partial class Audit(ShopUnderTest shop)
{
    private readonly List<OrderRow> _orders = shop.Ask(db => db.Orders.AsNoTracking().Include(order => order.Lines).OrderBy(order => order.Id).ToList());
    private readonly List<string> _unanswered =
        [.. shop.Simulator.Journal.Calls.Where(call => call is { Method: "sendMessage" or "sendPhoto", Trouble: "reply lost", Error: null }).Select(call => call.Json)];

    public int Orders => _orders.Count;

    /// <param name="wasKilled">A message that was on its way then is of unknown fate, and sent once more at most.</param>
    public void Check(bool wasKilled = false)
    {
        using var scope = new AssertionScope();
        shop.Simulator.Violations.Should().BeEmpty("no call breaks the Bot API's rules");
        shop.Ask(db => db.Quarantine.AsNoTracking().Select(row => row.Error).ToList()).Should().BeEmpty("no update was too much");
        shop.Ask(db => db.Products.Where(product => product.StockLeft < 0).Select(product => product.Id).ToList()).Should().BeEmpty("nothing is sold that is not there");
        _orders.Select(order => order.CheckoutId).Should().OnlyHaveUniqueItems();
        _orders.Select(order => order.Id).Should().Equal(Enumerable.Range(1, _orders.Count).Select(id => (long)id), "no number is lost or used twice");
        StockIsWhatWasSold();
        EveryUpdateWasProcessed();
        foreach (var order in _orders)
        {
            TotalsAreRight(order);
            IsShown(order, Tickets(order), _unanswered.Count(call => JsonElement.Parse(call).TryGetProperty("text", out var text) && IsTicket(text.GetString()!, order)), "ticket", wasKilled);
            IsShown(order, Statuses(order), _unanswered.Count(call => call.Contains($"\"{Status(order)}", StringComparison.Ordinal)), "status message", wasKilled);
        }
    }

    private void EveryUpdateWasProcessed()
    {
        var processed = shop.Ask(db => db.ProcessedUpdates.Where(row => row.BotId == shop.Bot.Id).Select(row => row.UpdateId).ToHashSet());
        var enqueued = shop.Simulator.Journal.Entries.Where(entry => entry.Kind == JournalKind.Enqueued && entry.BotId == shop.Bot.Id).Select(entry => entry.UpdateId!.Value);
        enqueued.Where(id => !processed.Contains(id)).Should().BeEmpty("what Telegram accepted from people reaches the shop");
    }

    private void StockIsWhatWasSold()
    {
        var sold = _orders.Where(order => !CameBack(order)).SelectMany(order => order.Lines)
            .GroupBy(line => line.ProductId).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));
        foreach (var product in shop.Ask(db => db.Products.AsNoTracking().Where(product => product.StockLeft != null).ToList()))
        {
            product.StockLeft.Should().Be(product.FileStock - sold.GetValueOrDefault(product.Id), "that is what is left of {0}", product.Id);
        }
    }

    /// <summary>What was made, or ran out, is not for sale again.</summary>
    private static bool CameBack(OrderRow order) => order.Status switch
    {
        OrderStatus.Cancelled => true,
        OrderStatus.Rejected => order.RejectReason != RejectReason.SoldOut && !order.Steps.Contains(nameof(OrderStatus.Preparing), StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static void TotalsAreRight(OrderRow order)
    {
        var right = Reckoned.From(order);
        order.Lines.Should().NotBeEmpty().And.OnlyContain(line => line.Total == line.Quantity * line.UnitPrice);
        (order.Subtotal, order.Discount, order.Delivery, order.Total)
            .Should().Be((right.Subtotal, right.Discount, right.Delivery, right.Total), "of order {0}", order.Id);
        JsonElement.Parse(order.Taxes).EnumerateArray().Select(tax => (Field(tax, "RateId"), long.Parse(Field(tax, "Tax").Split(' ')[0], CultureInfo.InvariantCulture)))
            .Should().Equal(right.Taxes, "of order {0}", order.Id);
    }

    /// <summary>Once; and once more for a reply that was lost on the way.</summary>
    /// <param name="excused">Sends whose reply was lost.</param>
    private void IsShown(OrderRow order, List<SimulatedMessage> messages, int excused, string what, bool wasKilled)
    {
        messages.Should().NotBeEmpty("order {0} has a {1}", order.Id, what);
        foreach (var message in messages.TakeLast(1))
        {
            var amounts = Amounts(message.Text);
            amounts.Should().Contain(Expected(order), "the {0} of order {1} shows what it costs: {2}", what, order.Id, message.Text);
        }

        messages.Count.Should().BeLessThanOrEqualTo(Math.Min(2, 1 + excused + (wasKilled ? 1 : 0)), "order {0} has one {1}", order.Id, what);
    }

    private static IEnumerable<long> Expected(OrderRow order)
    {
        IEnumerable<long> sums = [order.Total, order.Discount, order.Delivery, order.Subtotal == order.Total ? 0 : order.Subtotal];
        return order.Lines.Select(line => line.Total).Concat(sums).Where(amount => amount > 0);
    }

    private List<SimulatedMessage> Tickets(OrderRow order) => [.. shop.Staff.Messages.Where(message => message.From == shop.Bot && IsTicket(message.Text, order))];

    /// <summary>A ticket begins with its number, whatever its state; only one that is open has buttons.</summary>
    private static bool IsTicket(string text, OrderRow order) => text.Replace("<b>", string.Empty, StringComparison.Ordinal).StartsWith($"{order.Id} · ", StringComparison.Ordinal);

    private List<SimulatedMessage> Statuses(OrderRow order)
    {
        var chat = shop.Guest(order.ChatId).Chat(shop.Bot);
        return [.. chat.Messages.Where(message => ShopUnderTest.Buttons(message).Any(button => button.StartsWith(Status(order), StringComparison.Ordinal)))];
    }

    private static string Status(OrderRow order) => string.Create(CultureInfo.InvariantCulture, $"o.{order.Id}.");

    private static List<long> Amounts(string text) =>
        [.. Amount().Matches(text).Select(match => long.Parse(string.Concat(match.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture))];

    private static string Field(JsonElement json, string name) =>
        json.EnumerateObject().Single(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.GetString()!;

    [GeneratedRegex(@"€\s?\d[\d.,\u00A0\u202F]*|\d[\d.,\u00A0\u202F]*[\u00A0\u202F ]?€")]
    private static partial Regex Amount();
}
