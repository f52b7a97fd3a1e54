using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

public class StaffChatTests
{
    [Fact]
    public async Task The_owner_makes_a_group_the_staffs_and_orders_come_there_from_then_on_also_after_a_restart()
    {
        await using var shop = await WithoutGroup();
        var (olivia, anna) = (shop.Guest(10_009), shop.Customer(1));

        olivia.SendTo(shop.Staff, "/staffhere");
        await shop.Settle();
        Last(shop).Should().StartWith("✅ Orders and bookings come to this group from now on.");
        await shop.Order(anna);
        (await shop.Ticket(1)).Text.Should().Contain("New");

        await shop.Stop();
        await shop.Start();
        await shop.Order(shop.Customer(2));
        (await shop.Ticket(2)).Text.Should().Contain("New");
        olivia.SendTo(shop.Staff, "/staffhere");
        await shop.Settle();
        Last(shop).Should().Be("This is the staff group already.");
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_but_the_owner_can_choose_it()
    {
        await using var shop = await WithoutGroup();
        var before = shop.Staff.Messages.Count;

        shop.Marco.SendTo(shop.Staff, "/staffhere");
        await shop.Order(shop.Customer(1));
        await shop.Settle();

        shop.Staff.Messages.Skip(before).Should().NotContain(message => message.Text.Contains("Orders and bookings come", StringComparison.Ordinal));
        shop.Staff.Messages.Should().NotContain(message => message.Text.StartsWith("1 · ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_settings_name_another_group_it_is_said_which_one_to_take_away()
    {
        await using var shop = await ShopUnderTest.Prepare();
        var olivia = shop.Customer(9);
        shop.Owner = olivia.Id;
        var other = shop.Simulator.Group(-4002, "Kitchen", [olivia]);
        other.Add(shop.Bot);
        await shop.Start();

        olivia.SendTo(other, "/staffhere");
        await shop.Settle();

        other.Messages[^1].Text.Should().StartWith("The staff group is named by SHOPBOT_STAFF_CHAT.");
    }

    [Fact]
    public async Task Who_joins_before_there_is_one_reads_nothing_of_buttons_in_it()
    {
        await using var shop = await WithoutGroup();
        var (olivia, giulia) = (shop.Guest(10_009), shop.Customer(1));
        olivia.Send(shop.Bot, "/team");
        await shop.Settle();
        await Tap("k.0.invite");
        await Tap("k.0.invite.courier");
        var link = olivia.Chat(shop.Bot).Messages.Select(message => message.Text).Last(text => text.Contains("start=join_", StringComparison.Ordinal));

        giulia.Start(shop.Bot, link.Split("start=")[1].Split()[0]);
        await shop.Settle();

        giulia.Chat(shop.Bot).Last!.Text.Should().Contain("courier").And.Contain("There is no staff group yet").And.NotContain("button");

        async Task Tap(string button)
        {
            olivia.Tap(olivia.Chat(shop.Bot).Messages.Last(message => ShopUnderTest.Buttons(message).Contains(button)), button);
            await shop.Settle();
        }
    }

    private static async Task<ShopUnderTest> WithoutGroup()
    {
        var shop = await ShopUnderTest.Prepare();
        var olivia = shop.Customer(9);
        shop.Staff.Add(olivia);
        (shop.Owner, shop.HasGroup) = (olivia.Id, false);
        await shop.Start();
        olivia.Start(shop.Bot);
        await shop.Settle();
        return shop;
    }

    private static string Last(ShopUnderTest shop) => shop.Staff.Messages.Last(message => message.From == shop.Bot).Text;
}
