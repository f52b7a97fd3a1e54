using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Ordering;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

public sealed class OrderClockTests : IDisposable
{
    private const long Owner = 2001;
    private const long Manager = 2002;

    private readonly Turning _turning = new();

    [Fact]
    public async Task Many_that_look_at_once_and_again_after_a_restart_tell_each_step_once()
    {
        await Place();
        for (var minute = 0; minute <= 15; minute++)
        {
            await Task.WhenAll(Look(minute), Look(minute), Look(minute));
        }

        Told().Should().BeEquivalentTo(
            $"order:1:chase:1:{Group}", $"order:1:chase:2:{Group}", $"order:1:chase:2:{Owner}", $"order:1:chase:2:{Manager}", $"order:1:chase:3:{Turning.Anna}");
        Row().Should().Match<OrderRow>(row => row.ChaseAt == null && row.Chased == 3);
    }

    [Fact]
    public async Task What_was_missed_while_the_process_was_away_comes_step_by_step()
    {
        await Place();
        await Look(60);
        await Look(61);

        Told().Should().Equal($"order:1:chase:1:{Group}");
        Row().ChaseAt.Should().Be(Turning.Now.AddMinutes(63));
    }

    [Fact]
    public async Task Staff_are_not_reminded_of_an_order_whose_ticket_still_waits_for_its_turn()
    {
        await Place();
        await PromiseTicket();
        await Look(3);
        await Look(6);
        Told().Should().BeEquivalentTo($"order:1:chase:2:{Owner}", $"order:1:chase:2:{Manager}");

        await using (var db = _turning.Db())
        {
            (db.Outbox.Single(row => row.Kind == OutboxKind.Ticket).State, db.Orders.Single().TicketMessageId) = (OutboxState.Sent, 17);
            db.Orders.Single().ChaseAt = Turning.Now.AddMinutes(9);
            db.Orders.Single().Chased = 0;
            await db.SaveChangesAsync();
        }

        await Look(9);
        Told().Should().Contain($"order:1:chase:1:{Group}");
    }

    [Fact]
    public async Task An_answer_ends_it()
    {
        await Place();
        await Look(3);
        await using (var batch = await _turning.Load([], [1]))
        {
            batch.Orders.Change(batch.Orders.Find(1)! with { Status = OrderStatus.Accepted });
            await batch.Commit(CancellationToken.None);
        }

        await Look(20);

        Told().Should().HaveCount(1);
        Row().ChaseAt.Should().BeNull();
    }

    [Fact]
    public async Task What_was_ordered_ahead_and_never_closed_is_asked_about_once_an_hour_after_its_time()
    {
        await Place(order => order with { Slot = new(Turning.Now.AddHours(1), TimeSpan.FromMinutes(30)), DueAt = Turning.Now.AddHours(1) });
        await using (var batch = await _turning.Load([], [1]))
        {
            batch.Orders.Change(StaffDesk.Press(batch.Orders.Find(1)!, "accept", null, "Marco", Turning.Now).Changed!);
            await batch.Commit(CancellationToken.None);
        }

        await Look(119);
        Told().Should().BeEmpty();
        await Look(120);
        await Look(600);

        Told().Should().Equal($"order:1:chase:4:{Group}");
        Row().ChaseAt.Should().BeNull();
    }

    [Fact]
    public async Task Staff_who_accept_at_the_same_moment_and_the_clock_do_not_lose_each_other()
    {
        await Place();
        await using var batch = await _turning.Load([], [1]);
        await Look(3);
        batch.Orders.Change(batch.Orders.Find(1)! with { Status = OrderStatus.Accepted });

        await batch.Invoking(late => late.Commit(CancellationToken.None)).Should().ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>();
        Row().Should().Match<OrderRow>(row => row.Status == OrderStatus.Placed && row.Chased == 1);
    }

    [Fact]
    public async Task A_customer_without_a_chat_is_called()
    {
        await Place(order => order with { ChatId = Order.NoChat, Phone = "+390655501234" });
        for (var minute = 0; minute <= 12; minute++)
        {
            await Look(minute);
        }

        Told().Should().Contain($"order:1:chase:3:{Group}").And.NotContain(subject => subject.EndsWith(":0"));
        _turning.Db().Outbox.Single(row => row.Subject == $"order:1:chase:3:{Group}").Body.Should().Contain("90655501234");
    }

    public void Dispose() => _turning.Dispose();

    private static long Group => -100;

    private OrderRow Row() => _turning.Db().Orders.Single();

    private List<string> Told() => [.. _turning.Db().Outbox.Where(row => row.Subject.Contains(":chase:")).Select(row => row.Subject)];

    private async Task Place(Func<Order, Order>? change = null)
    {
        await _turning.Greet(Turning.Anna);
        await using var batch = await _turning.Load([Turning.Anna]);
        Turning.Place(batch, Turning.Anna, order => (change ?? (same => same))(order with { ChaseAt = Chase.After(_turning.Shop, Turning.Now) }));
        await batch.Commit(CancellationToken.None);
    }

    private async Task PromiseTicket()
    {
        await using var batch = await _turning.Load([], [1]);
        batch.Promise(OutboxKind.Ticket, "order:1", 0, Group, "{}");
        await batch.Commit(CancellationToken.None);
    }

    /// <summary>As another process would: nothing is shared but the database.</summary>
    private async Task Look(int minute)
    {
        var shop = _turning.Shop with { StaffChat = Group, Owners = [Owner], Members = [new(Manager, "Mara", Role.Manager), new(3, "Ben", Role.Staff)] };
        using var clock = new OrderClock(
            new ShopContext(shop, 42, "shop_bot"), new(_turning.Database), new DueOrders(_turning.Database), new Drawing(TextBook.Load()),
            _ => { }, new ShopClock(Turning.Now.AddMinutes(minute)), NullLogger<OrderClock>.Instance);
        await clock.Look(CancellationToken.None);
    }
}
