using System.Globalization;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Ordering;

/// <summary>
/// Tells of orders that nobody has answered: staff, then who runs the shop, then whoever ordered. The order remembers how far that went,
/// in the same transaction as the message, so that two that look at once, or one after a restart, tell nothing twice.
/// </summary>
public sealed class OrderClock : IDisposable
{
    private readonly ShopContext _context;
    private readonly TurnStore _store;
    private readonly DueOrders _due;
    private readonly Drawing _drawing;
    private readonly Action<IEnumerable<long>> _nudge;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Lookout _lookout;

    public OrderClock(
        ShopContext context, TurnStore store, DueOrders due, Drawing drawing, Action<IEnumerable<long>> nudge, TimeProvider time, ILogger<OrderClock> log)
    {
        (_context, _store, _due, _drawing, _nudge, _time, _log) = (context, store, due, drawing, nudge, time, log);
        _lookout = new(LookOnce, context.Shop.Key, time, log);
    }

    /// <summary>Looks at the clock until it is stopped.</summary>
    public Task Run(CancellationToken stopping) => _lookout.Run(stopping);

    /// <summary>Does what is due now.</summary>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Others were faster again and again, or the database cannot be written.</exception>
    public Task Look(CancellationToken cancellationToken) => _lookout.Look(cancellationToken);

    public void Dispose() => _lookout.Dispose();

    private async Task LookOnce(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var found = await _due.Find(_context.Shop.Id, now, cancellationToken);
        if (found.Count == 0)
        {
            return;
        }

        var withoutTicket = await _due.WithoutTicket(_context.Shop.Id, found, cancellationToken);
        await using var batch = await _store.Load(new BatchKeys(_context.Shop, _context.BotId, [], [], found), now, cancellationToken);
        var outcome = new Outcome();
        foreach (var id in found)
        {
            if (batch.Orders.Find(id) is { } order && Chase.Decide(_context.Shop, order, now) is { } deed)
            {
                batch.Orders.Change(deed.Order);
                Tell(deed, hasTicket: !withoutTicket.Contains(id), batch, outcome);
            }
        }

        await batch.Commit(cancellationToken);
        outcome.Told.ForEach(tell => tell());
        _nudge(outcome.Chats);
    }

    /// <param name="hasTicket">Off: more than the staff chat may be sent wait for it, and a reminder of what nobody has seen would make them wait longer.</param>
    private void Tell(ChaseDeed deed, bool hasTicket, Batch batch, Outcome outcome)
    {
        var (shop, order) = (_context.Shop, deed.Order);
        switch (deed.Step)
        {
            case ChaseStep.Staff when hasTicket:
                ToStaff(ChaseMessages.ToStaff(order), deed, batch, outcome);
                break;
            case ChaseStep.Staff:
                return;
            case ChaseStep.Managers:
                // Staff too: who never wrote to the bot cannot be told in private.
                if (hasTicket)
                {
                    ToStaff(ChaseMessages.ToStaff(order), deed, batch, outcome);
                }

                foreach (var lead in shop.Leads().Where(lead => lead != _context.TicketChat))
                {
                    Promise(deed, lead, _drawing.Panel(ChaseMessages.ToManager(shop, order, batch.Now), shop, _context.LanguageOf(lead)), batch, outcome);
                }

                break;
            case ChaseStep.Customer when order.ChatId != Order.NoChat:
                Promise(deed, order.ChatId, _drawing.OrderNotice(ChaseMessages.ToCustomer(shop, order), shop, order), batch, outcome);
                break;
            case ChaseStep.Unclosed when _context.TicketChat is { } staff:
                Promise(deed, staff, _drawing.Panel(ChaseMessages.Unclosed(shop, order, batch.Now), shop, _context.LanguageOf(staff)), batch, outcome);
                break;
            case ChaseStep.Customer:
                ToStaff(ChaseMessages.CallThem(order), deed, batch, outcome);
                break;
        }

        if (deed.Step is { } step)
        {
            outcome.Told.Add(() => _log.LogInformation("Order {Number} at {Shop} still waits: {Step} told", order.Number, shop.Key, step));
        }
    }

    private void ToStaff(Domain.Conversation.Phrase line, ChaseDeed deed, Batch batch, Outcome outcome)
    {
        if (_context.TicketChat is { } chat)
        {
            Promise(deed, chat, _drawing.Line(line, _context.Shop, _context.LanguageOf(chat)), batch, outcome);
        }
    }

    /// <summary>Its subject names the step and the chat: a second promise of the same would be refused by the key.</summary>
    private static void Promise(ChaseDeed deed, long chat, Drawn drawn, Batch batch, Outcome outcome)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"order:{deed.Order.Id}:chase:{deed.Order.Chased}:{chat}");
        batch.Promise(OutboxKind.Notice, subject, 0, chat, drawn.ToJson());
        outcome.Chats.Add(chat);
    }
}
