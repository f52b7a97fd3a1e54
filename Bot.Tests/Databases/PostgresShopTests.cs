using System.Data.Common;
using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using Xunit.Abstractions;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>The real host on the server.</summary>
public class PostgresShopTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task An_order_goes_from_the_first_word_to_the_door()
    {
        await using var shop = await ShopUnderTest.Prepare(onPostgres: true);
        await shop.Start();
        var anna = shop.Customer(1);

        await shop.Order(anna);
        foreach (var step in (string[])["accept.30", "prepare", "makeready", "deliver"])
        {
            var ticket = await shop.Simulator.Until(() => shop.Staff.Messages.LastOrDefault(message => ShopUnderTest.Buttons(message).Contains($"t.1.{step}")), Patience);
            shop.Marco.Tap(ticket, $"t.1.{step}");
        }

        await shop.Settle();

        shop.Ask(db => db.Orders.Single()).Status.Should().Be(Domain.Ordering.OrderStatus.Delivered);
        new Audit(shop).Check();
        shop.Log.Alarms.Should().BeEmpty();
    }

    [PostgresFact]
    public async Task When_every_connection_ends_at_once_the_order_is_there_once()
    {
        await using var shop = await ShopUnderTest.Prepare(onPostgres: true);
        await shop.Start();

        await shop.Order(shop.Customer(1), beforeConfirm: () => PostgresServer.EndConnections(shop.ConnectionString));
        await Reached(shop);
        await shop.Ticket(1);
        await shop.Settle();

        new Audit(shop).Orders.Should().Be(1);
        new Audit(shop).Check();
        shop.Log.All.Should().Contain(line => line.Contains("is not served until the database is reached again", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Of_two_processes_one_polls_and_after_a_kill_the_other_takes_over()
    {
        await using var shop = await ShopUnderTest.Prepare(onPostgres: true);
        using var first = new BotProcess(shop.Settings);
        using var second = new BotProcess(shop.Settings);
        var anna = shop.Customer(1);
        first.Start();
        await Says(shop, first, "is served by @");
        second.Start();
        await Says(shop, second, "is served by another process; standing by");

        await shop.Order(anna, beforeConfirm: () =>
        {
            first.Kill();
            Note("killed");
            return Task.CompletedTask;
        });
        await Says(shop, second, "is served by @");
        Note("taken over");
        await shop.Ticket(1);
        await shop.Settle();

        new Audit(shop).Orders.Should().Be(1);
        new Audit(shop).Check(wasKilled: true);
        first.Lines.Concat(second.Lines).Should().NotContain(line => line.Contains("another program polls", StringComparison.Ordinal), "they never poll side by side");
    }

    /// <summary>How long it took is told, and not asserted: machines differ.</summary>
    private void Note(string what) => output.WriteLine($"{what} at {DateTimeOffset.FromUnixTimeMilliseconds(Environment.TickCount64):mm:ss.f}");

    private static Task Says(ShopUnderTest shop, BotProcess process, string words) =>
        shop.Simulator.Until(() => process.Lines.Any(line => line.Contains(words, StringComparison.Ordinal)), Patience);

    /// <summary>The test's own connections were ended too.</summary>
    private static async Task Reached(ShopUnderTest shop)
    {
        for (var isReached = false; !isReached; await Task.Delay(100))
        {
            try
            {
                isReached = shop.Ask(db => db.Shops.Any());
            }
            catch (DbException)
            {
            }
        }
    }
}
