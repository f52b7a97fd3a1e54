using System.Buffers;
using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Holds the database against what people see in their chats, and against the journal of calls.</summary>
internal sealed class Audit
{
    private readonly ShopUnderTest _shop;
    private readonly List<OrderRow> _orders;
    private readonly ShownOrders _shown;
    private readonly List<Finding> _findings = [];

    public Audit(ShopUnderTest shop)
    {
        _shop = shop;
        _orders = shop.Ask(db => db.Orders.AsNoTracking().Include(order => order.Lines).OrderBy(order => order.Id).ToList());
        _shown = new(shop, _orders);
    }

    public int Orders => _orders.Count;

    /// <param name="wasKilled">A message that was on its way then is of unknown fate, and sent once more at most.</param>
    public void Check(bool wasKilled = false) => Findings(wasKilled).Should().BeEmpty();

    /// <summary>All that is wrong.</summary>
    /// <param name="setAside">Updates that had to fail.</param>
    /// <inheritdoc cref="Check"/>
    public IReadOnlyList<Finding> Findings(bool wasKilled = false, int setAside = 0)
    {
        _findings.Clear();
        _shop.Simulator.Violations.ToList().ForEach(call => Illegal($"a call breaks the Bot API's rules: {call}"));
        EveryUpdateWasProcessed(setAside);
        NumbersAreWhole();
        StockIsWhatWasSold();
        LogsTellNoSecrets();
        UnknownFatesAreTold();
        foreach (var order in _orders)
        {
            TotalsAreRight(order);
            IsShown(order, _shown.Tickets(order), _shown.UnansweredTickets(order), "ticket", wasKilled);

            // Whoever ordered by phone has no chat, nor has who asked to be forgotten.
            if (order.ChatId != Order.NoChat)
            {
                IsShown(order, _shown.Statuses(order), _shown.UnansweredStatuses(order), "status message", wasKilled);
            }
        }

        return _findings;
    }

    private void EveryUpdateWasProcessed(int setAside)
    {
        var processed = _shop.Ask(db => db.ProcessedUpdates.Where(row => row.BotId == _shop.Bot.Id).Select(row => row.UpdateId).ToHashSet());
        var journal = _shop.Simulator.Journal.Entries.Where(entry => entry.BotId == _shop.Bot.Id).ToList();
        processed.UnionWith(journal.Where(entry => entry.Kind == JournalKind.Expired).Select(entry => entry.UpdateId!.Value));
        var forgottenBefore = journal.Select(entry => entry.At).LastOrDefault() - ProcessedUpdateRow.Kept;
        foreach (var entry in journal.Where(entry => entry.Kind == JournalKind.Enqueued && entry.At > forgottenBefore && !processed.Contains(entry.UpdateId!.Value)))
        {
            Lost($"update {entry.UpdateId} never reached the shop");
        }

        var errors = _shop.Ask(db => db.Quarantine.AsNoTracking().Select(row => row.Error).ToList());
        if (errors.Count != setAside)
        {
            Illegal($"{errors.Count} updates were set aside instead of {setAside}: {errors.FirstOrDefault()}");
        }
    }

    private void NumbersAreWhole()
    {
        foreach (var checkout in _orders.GroupBy(order => order.CheckoutId).Where(same => same.Count() > 1))
        {
            Doubled($"the checkout of order {checkout.First().Id} became {checkout.Count()} orders");
        }

        if (!_orders.Select(order => order.Id).SequenceEqual(Enumerable.Range(1, _orders.Count).Select(id => (long)id)))
        {
            Lost("the numbers of orders have gaps");
        }
    }

    private void StockIsWhatWasSold()
    {
        var sold = _orders.Where(order => !CameBack(order)).SelectMany(order => order.Lines)
            .GroupBy(line => line.ProductId).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Quantity));
        foreach (var product in _shop.Ask(db => db.Products.AsNoTracking().Where(product => product.StockLeft != null).ToList()))
        {
            var right = product.FileStock - sold.GetValueOrDefault(product.Id);
            if (product.StockLeft != right || product.StockLeft < 0)
            {
                Illegal($"{product.StockLeft} of {product.Id} are left, not {right}");
            }
        }
    }

    private void LogsTellNoSecrets()
    {
        var secrets = SearchValues.Create([.. _shop.Guests.SelectMany(Secrets.Of), ShopUnderTest.Token], StringComparison.Ordinal);
        foreach (var line in _shop.Log.All.Concat(_shop.ProcessLines).Where(line => line.AsSpan().ContainsAny(secrets)))
        {
            Illegal($"a log line tells a secret: {line}");
        }
    }

    /// <summary>Of what was sent twice and never answered, somebody has read a note: but where the note itself, or the one who was forgotten, went the same way.</summary>
    private void UnknownFatesAreTold()
    {
        var all = _shop.Ask(db => db.Outbox.AsNoTracking().ToList());
        var told = all.Where(row => row.IsFateNote && (row.State == OutboxState.Sent || row.Error == OutboxStore.NeverAnswered)).Select(row => (row.Subject, row.Step)).ToHashSet();
        foreach (var row in all.Where(row => row is { Error: OutboxStore.NeverAnswered, Kind: not OutboxKind.Farewell, IsFateNote: false }))
        {
            if (!told.Contains((OutboxRow.OfFateNote(row), row.Step)))
            {
                Lost($"nobody was told that {row.Subject} {row.Kind} may be missing");
            }
        }
    }

    /// <summary>What was made, or ran out, is not for sale again.</summary>
    private static bool CameBack(OrderRow order) => order.Status switch
    {
        OrderStatus.Cancelled => true,
        OrderStatus.Rejected => order.RejectReason != RejectReason.SoldOut && !order.Steps.Contains(nameof(OrderStatus.Preparing), StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private void TotalsAreRight(OrderRow order)
    {
        var right = Reckoned.From(order);
        var taxes = JsonElement.Parse(order.Taxes).EnumerateArray().Select(tax => (Field(tax, "RateId"), long.Parse(Field(tax, "Tax").Split(' ')[0], CultureInfo.InvariantCulture)));
        if (order.Lines.Count == 0 || order.Lines.Any(line => line.Total != line.Quantity * line.UnitPrice)
            || (order.Subtotal, order.Discount, order.Delivery, order.Total) != (right.Subtotal, right.Discount, right.Delivery, right.Total)
            || !taxes.SequenceEqual(right.Taxes))
        {
            Illegal($"order {order.Id} comes to {order.Total}, and {right.Total} is right");
        }
    }

    /// <summary>Once; and once more for a reply that was lost on the way.</summary>
    /// <param name="excused">Sends whose reply was lost.</param>
    private void IsShown(OrderRow order, List<SimulatedMessage> messages, int excused, string what, bool wasKilled)
    {
        if (messages.Count == 0)
        {
            Lost($"order {order.Id} has no {what}");
            return;
        }

        if (Expected(order).Except(ShownOrders.Amounts(messages[^1].Text)).Any())
        {
            Illegal($"the {what} of order {order.Id} does not show what it costs: {messages[^1].Text}");
        }

        var most = Math.Min(2, 1 + excused + (wasKilled ? 1 : 0));
        if (messages.Count > most)
        {
            var each = string.Join("; ", messages.Select(message => $"{message.Id} of {message.Date:T} with {ShopUnderTest.Buttons(message).Count()} buttons"));
            Doubled($"order {order.Id}, {order.Status}, has {messages.Count} times its {what}, at most {most} are excused: {each}");
        }
    }

    private static IEnumerable<long> Expected(OrderRow order)
    {
        IEnumerable<long> sums = [order.Total, order.Discount, order.Delivery, order.Subtotal == order.Total ? 0 : order.Subtotal];
        return order.Lines.Select(line => line.Total).Concat(sums).Where(amount => amount > 0);
    }

    private static string Field(JsonElement json, string name) =>
        json.EnumerateObject().Single(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value.GetString()!;

    private void Lost(string what) => _findings.Add(new(Harm.Lost, what));

    private void Doubled(string what) => _findings.Add(new(Harm.Doubled, what));

    private void Illegal(string what) => _findings.Add(new(Harm.Illegal, what));
}
