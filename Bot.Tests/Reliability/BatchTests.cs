using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;
using static ShopBot.Bot.Tests.Reliability.Turning;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Two decide at once: the first commit counts, the second finds out and can decide anew.</summary>
public abstract class BatchTests(bool onPostgres) : IDisposable
{
    private const long StaffGroup = -7;

    private readonly Turning _shop = new(onPostgres, TestShop.Product("tiramisu", TestShop.Eur(5)) with { Stock = 1 }, TestShop.Product("water", TestShop.Eur(1)));

    public void Dispose()
    {
        _shop.Dispose();
        GC.SuppressFinalize(this);
    }

    [ContractFact]
    public async Task An_update_counts_once_in_a_batch_and_after_it()
    {
        await using (var batch = await _shop.Load([Anna], updateId: 7))
        {
            batch.Begin(7).Should().BeFalse();
            await batch.Commit(CancellationToken.None);
        }

        await using var again = await _shop.Store.Load(new(_shop.Shop, 42, [7], [Anna], []), DateTimeOffset.UnixEpoch, CancellationToken.None);
        again.Begin(7).Should().BeFalse();
    }

    [ContractFact]
    public async Task An_update_of_another_bot_with_the_same_number_is_another_update()
    {
        await using (var batch = await _shop.Load([], updateId: 7))
        {
            await batch.Commit(CancellationToken.None);
        }

        await using var other = await _shop.Store.Load(new(_shop.Shop, 43, [7], [], []), DateTimeOffset.UnixEpoch, CancellationToken.None);
        other.Begin(7).Should().BeTrue();
    }

    [ContractFact]
    public async Task Of_two_turns_of_one_chat_one_wins()
    {
        await _shop.Greet(Anna);
        await OneWins([Anna], batch => Say(batch, Anna), batch => Say(batch, Anna));
    }

    [ContractFact]
    public async Task Turns_of_two_chats_do_not_meet()
    {
        await _shop.Greet(Anna, Bruno);
        await using var first = await _shop.Load([Anna]);
        await using var second = await _shop.Load([Bruno]);
        Say(first, Anna);
        Say(second, Bruno);

        await first.Commit(CancellationToken.None);
        await second.Commit(CancellationToken.None);
    }

    [ContractFact]
    public async Task Of_two_first_words_of_one_person_one_wins() => await OneWins([Anna], batch => Say(batch, Anna), batch => Say(batch, Anna));

    [ContractFact]
    public async Task The_same_update_decided_twice_at_once_is_committed_once()
    {
        await using var first = await _shop.Load([], updateId: 9);
        await using var second = await _shop.Load([], updateId: 9);

        await first.Commit(CancellationToken.None);
        await Refused(second);
    }

    [ContractFact]
    public async Task Of_two_members_of_staff_who_change_one_order_one_wins()
    {
        await Ordered(Anna, order => order);

        await OneWins(
            [],
            batch => batch.Orders.Change(batch.Orders.Find(1)! with { Status = OrderStatus.Accepted }),
            batch => batch.Orders.Change(batch.Orders.Find(1)! with { Status = OrderStatus.Rejected }),
            orders: [1]);
    }

    [ContractFact]
    public async Task A_press_on_an_old_ticket_does_not_take_the_place_of_one_that_has_just_arrived()
    {
        await Ordered(Anna, order => order);
        await using var press = await _shop.Load([], orders: [1]);
        press.Orders.TicketIsShownAs(1, StaffGroup, messageId: 5).Should().BeNull();

        await Arrived(messageId: 8);
        await Refused(press);

        await using var anew = await _shop.Load([], orders: [1]);
        anew.Orders.TicketIsShownAs(1, StaffGroup, messageId: 5).Should().Be(5, "it is the upper copy now");
    }

    [ContractFact]
    public async Task An_edit_that_ends_late_does_not_bring_an_old_ticket_back()
    {
        await Ordered(Anna, order => order);
        await Arrived(messageId: 5);
        await using (var press = await _shop.Load([], orders: [1]))
        {
            press.Orders.TicketIsShownAs(1, StaffGroup, messageId: 8).Should().Be(5);
            await press.Commit(CancellationToken.None);
        }

        await Arrived(messageId: 5, shown: 5);

        await using var db = _shop.Db();
        db.Orders.Single().TicketMessageId.Should().Be(8);
    }

    [ContractFact]
    public async Task Of_two_buyers_of_the_last_piece_one_wins()
    {
        await _shop.Greet(Anna, Bruno);
        await OneWins(
            [Anna, Bruno],
            batch => Place(batch, Anna, order => order with { Lines = [Line("tiramisu")] }),
            batch => Place(batch, Bruno, order => order with { Id = 2, Lines = [Line("tiramisu")] }));

        await using var db = _shop.Db();
        db.Products.Single(product => product.Id == "tiramisu").StockLeft.Should().Be(0);
    }

    [ContractFact]
    public async Task More_than_there_is_cannot_be_sold_even_by_a_bug()
    {
        await _shop.Greet(Anna);
        await using var batch = await _shop.Load([Anna]);
        Place(batch, Anna, order => order with { Lines = [Line("tiramisu", 2)] });

        await Refused(batch);
    }

    [ContractFact]
    public async Task A_checkout_becomes_one_order_even_by_a_bug()
    {
        await Ordered(Anna, order => order);
        await using var batch = await _shop.Load([Anna]);
        Place(batch, Anna, order => order);

        await Refused(batch);
    }

    [ContractFact]
    public async Task Two_orders_never_get_one_number()
    {
        await _shop.Greet(Anna, Bruno);
        await OneWins([Anna, Bruno], batch => Place(batch, Anna, order => order), batch => Place(batch, Bruno, order => order));
    }

    [ContractFact]
    public async Task What_a_cancelled_order_held_comes_back_once()
    {
        await Ordered(Anna, order => order with { Lines = [Line("tiramisu"), Line("water", 3)] });
        foreach (var _ in (int[])[1, 2])
        {
            await using var batch = await _shop.Load([Anna]);
            batch.Orders.Change(batch.Orders.Find(1)! with { Status = OrderStatus.Cancelled });
            await batch.Commit(CancellationToken.None);
        }

        await using var db = _shop.Db();
        db.Products.Single(product => product.Id == "tiramisu").StockLeft.Should().Be(1);
    }

    /// <summary>The first order's ticket is in the staff group.</summary>
    private Task<int> Arrived(int messageId, int? shown = null) => new OutboxStore(_shop.Database).Sent(
        new() { ShopId = _shop.Shop.Id, Subject = "order:1", Kind = OutboxKind.Ticket, Step = 1, ChatId = StaffGroup, Body = string.Empty }, messageId, shown);

    private async Task Ordered(long user, Func<Order, Order> change)
    {
        await _shop.Greet(user);
        await using var batch = await _shop.Load([user]);
        Place(batch, user, change);
        await batch.Commit(CancellationToken.None);
    }

    /// <summary>Both look before either has written; decided anew, the second sees what the first did.</summary>
    private async Task OneWins(long[] chats, Action<Batch> one, Action<Batch> other, long[]? orders = null)
    {
        await using var first = await _shop.Load(chats, orders);
        await using var second = await _shop.Load(chats, orders);
        one(first);
        other(second);

        await first.Commit(CancellationToken.None);
        await Refused(second);
    }

    private static async Task Refused(Batch batch)
    {
        var refusal = (await batch.Awaiting(late => late.Commit(CancellationToken.None)).Should().ThrowAsync<DbUpdateException>()).Which;
        Refusals.IsConflict(refusal).Should().BeTrue("{0}", refusal);
    }
}

public sealed class BatchOnSqliteTests() : BatchTests(onPostgres: false);

public sealed class BatchOnPostgresTests() : BatchTests(onPostgres: true), IOnPostgres;
