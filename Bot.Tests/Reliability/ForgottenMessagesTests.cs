using FluentAssertions;
using ShopBot.Persistence.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>The demo's Telegram is a new one at each start; its database is not.</summary>
public class ForgottenMessagesTests
{
    [Fact]
    public async Task Open_orders_come_to_the_staff_anew_and_finished_ones_do_not()
    {
        await using var shop = await ShopUnderTest.Open();
        foreach (var number in (int[])[1, 2])
        {
            await shop.Order(shop.Customer(number));
            await shop.Ticket(number);
        }

        shop.Marco.TapData(await shop.Ticket(1), "t.1.reject.toobusy");
        shop.Marco.TapData(await shop.Ticket(2), "t.2.accept.20");
        await shop.Settle();
        await shop.Stop();
        var before = shop.Staff.Messages.Count;

        await new ForgottenMessages(shop.Database).LetGo(DateTimeOffset.UnixEpoch, CancellationToken.None);
        await shop.Start();
        await shop.Settle();

        var anew = shop.Staff.Messages.Skip(before).Should().ContainSingle().Which;
        anew.Text.Should().StartWith("2 · ").And.Contain("Accepted", "it shows where the order is now");
        shop.Marco.TapData(anew, "t.2.prepare");
        await shop.Settle();
        shop.Staff.Messages.Should().HaveCount(before + 1);
        shop.Staff.Messages[^1].Text.Should().Contain("Preparing", "the new ticket is the one that follows the order");
    }

    [Fact]
    public async Task Guests_who_are_there_come_to_the_staff_anew_and_those_who_left_do_not()
    {
        await using var shop = await ShopUnderTest.Open();
        foreach (var table in (string[])["1", "2"])
        {
            shop.Marco.SendTo(shop.Staff, "/walkin 2");
            await shop.Settle();
            shop.Marco.TapData(shop.Staff.Messages[^1], $"k.0.walkin.2.{table}");
            await shop.Settle();
        }

        shop.Marco.TapData(shop.Staff.Messages[^1], "k.2.leave");
        await shop.Settle();
        await shop.Stop();
        var before = shop.Staff.Messages.Count;

        await new ForgottenMessages(shop.Database).LetGo(DateTimeOffset.UnixEpoch, CancellationToken.None);
        await shop.Start();
        await shop.Settle();

        var anew = shop.Staff.Messages.Skip(before).Should().ContainSingle().Which;
        anew.Text.Should().Contain("Booking 1").And.Contain("here").And.Contain("Table 1");
        shop.Marco.TapData(anew, "k.1.leave");
        await shop.Settle();
        shop.Staff.Messages.Should().HaveCount(before + 1);
        shop.Staff.Messages[^1].Text.Should().Contain("left", "the new ticket is the one that follows the booking");
    }
}
