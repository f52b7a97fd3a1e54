using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

public class CrashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_restart_in_the_middle_of_a_checkout_goes_on_where_it_was()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);

        await shop.Order(anna, beforeConfirm: async () =>
        {
            await shop.Stop();
            await shop.Start();
        });
        await shop.Ticket(1);
        await shop.Settle();

        new Audit(shop).Orders.Should().Be(1);
        new Audit(shop).Check();
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_tapped_while_nobody_was_there_is_done_after_the_start()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        var home = await shop.Shows(anna, "menu");
        await shop.Settle();
        await shop.Stop();

        var tap = anna.Tap(home, ShopUnderTest.Buttons(home).First(data => data.EndsWith(".menu", StringComparison.Ordinal)));
        await shop.Start();

        await shop.Shows(anna, "category.pizza");
        await shop.Simulator.Until(() => tap.IsAnswered);
    }

    [Fact]
    public async Task A_stop_lets_messages_that_are_on_their_way_arrive_so_that_none_is_sent_again()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.Delay(TimeSpan.FromSeconds(2), "sendMessage", shop.Staff.Id);

        await shop.Order(anna);
        await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, Patience);
        await shop.Stop();
        await shop.Start();
        await shop.Settle();

        new Audit(shop).Check();
        shop.Log.All.Should().NotContain(line => line.Contains("may have arrived"));
    }
}
