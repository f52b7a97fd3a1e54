using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A ticket that came more than once is one ticket again, as soon as somebody presses its copies.</summary>
public class TicketCopiesTests
{
    private const string FurtherDown = "🧾 Order 1: the ticket is further down.";

    [Fact]
    public async Task Of_a_ticket_that_came_twice_the_upper_copy_goes_when_it_is_pressed()
    {
        await using var shop = await Ordered(unanswered: 1);
        var (copy, ticket) = (Open(shop)[0].Id, Open(shop)[1].Id);

        await Press(shop, copy, "accept.20");

        Text(shop, copy).Should().Be(FurtherDown);
        Text(shop, ticket).Should().Contain("✅ Accepted");
        Open(shop).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_two_copies_that_nobody_knows_the_lower_one_stays_whichever_is_pressed_first()
    {
        await using var shop = await Ordered(unanswered: 2);
        var (upper, lower) = (Open(shop)[0].Id, Open(shop)[1].Id);

        await Press(shop, upper, "accept.20");
        Text(shop, upper).Should().Contain("✅ Accepted");
        await Press(shop, lower, "accept.30");
        await Press(shop, upper, "prepare");

        Text(shop, upper).Should().Be(FurtherDown);
        Text(shop, lower).Should().Contain("🍳 Preparing");
        Open(shop).Should().ContainSingle();
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Copies_of_a_ticket_that_was_asked_for_anew_go_when_they_are_pressed_and_an_order_that_is_over_leaves_none()
    {
        await using var shop = await Ordered(unanswered: 0);
        shop.Marco.SendTo(shop.Staff, "/find 1");
        var panel = await Panel(shop);
        for (var time = 0; time < 3; time++)
        {
            shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id);
            shop.Marco.TapData(panel, "k.0.opened.1.again");
            await shop.Settle();
        }

        var copies = Open(shop).ConvertAll(copy => copy.Id);
        copies.Should().HaveCount(4);
        foreach (var copy in copies)
        {
            await Press(shop, copy, "accept.20");
        }

        Open(shop).Should().ContainSingle();
        new Audit(shop).Check();

        await Press(shop, copies[^1], "deliver");
        shop.Marco.TapData(panel, "k.0.opened.1.again");
        await shop.Settle();
        Copies(shop).Should().ContainSingle();
        Text(shop, panel.Id).Should().StartWith("🔎 1 · ").And.Contain("🏁 Done");
        Offered(shop, panel.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_that_ends_late_does_not_make_the_upper_copy_the_ticket_again()
    {
        await using var shop = await Ordered(unanswered: 2);
        var (upper, lower) = (Copies(shop)[0].Id, Copies(shop)[1].Id);
        shop.Simulator.Trouble.Delay(TimeSpan.FromSeconds(2), "editMessageText", shop.Staff.Id);

        shop.Marco.TapData(Now(shop, upper), "t.1.accept.20");
        await Task.Delay(TimeSpan.FromSeconds(1));
        await Press(shop, lower, "prepare");

        Text(shop, upper).Should().Be(FurtherDown);
        Text(shop, lower).Should().Contain("🍳 Preparing");
    }

    [Fact]
    public async Task Of_a_copy_that_was_deleted_nothing_is_said()
    {
        await using var shop = await Ordered(unanswered: 2);
        var (upper, lower) = (Copies(shop)[0].Id, Copies(shop)[1].Id);
        await Press(shop, upper, "accept.20");
        shop.Marco.Delete(Now(shop, upper));

        await Press(shop, lower, "prepare");

        shop.Staff.Messages.Should().NotContain(message => message.Text == FurtherDown);
        Text(shop, lower).Should().Contain("🍳 Preparing");
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_ticket_that_stood_in_the_group_before_it_had_a_new_id_is_left_there()
    {
        await using var shop = await Ordered(unanswered: 0);
        var next = shop.Staff.Migrate();
        await shop.Settle();
        shop.Marco.SendTo(next, "/find 1");
        var panel = await shop.Simulator.Until(() => next.Messages.LastOrDefault(message => message.Text.StartsWith("🔎 1 · ", StringComparison.Ordinal)), ShopUnderTest.Patience);
        var since = shop.Simulator.Journal.Last;

        shop.Marco.TapData(panel, "k.0.opened.1.again");
        await shop.Settle();

        (await shop.Ticket(1, next)).Id.Should().BeGreaterThan(panel.Id);
        shop.Simulator.Journal.After(since).Where(entry => entry.Method == "editMessageText" && entry.ChatId == next.Id)
            .Should().OnlyContain(entry => entry.Json.Contains($"\"message_id\":{panel.Id},", StringComparison.Ordinal));
        shop.Log.Errors.Should().BeEmpty();
    }

    /// <summary>One order, and so many sends of its ticket that arrived without the bot knowing.</summary>
    private static async Task<ShopUnderTest> Ordered(int unanswered)
    {
        var shop = await ShopUnderTest.Open(new QuickClock(10));
        if (unanswered > 0)
        {
            shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id, unanswered);
        }

        await shop.Order(shop.Customer(1));
        await shop.Settle();
        return shop;
    }

    private static Task<SimulatedMessage> Panel(ShopUnderTest shop) => shop.Simulator.Until(
        () => shop.Staff.Messages.LastOrDefault(message => message.Text.StartsWith("🔎 1 · ", StringComparison.Ordinal)), ShopUnderTest.Patience);

    /// <summary>The messages that read as the ticket.</summary>
    private static List<SimulatedMessage> Copies(ShopUnderTest shop) =>
        [.. shop.Staff.Messages.Where(message => message.Text.StartsWith("1 · ", StringComparison.Ordinal))];

    /// <summary>The messages that offer what a ticket offers.</summary>
    private static List<SimulatedMessage> Open(ShopUnderTest shop) =>
        [.. shop.Staff.Messages.Where(message => ShopUnderTest.Buttons(message).Any(button => button.StartsWith("t.1.", StringComparison.Ordinal)))];

    private static string Text(ShopUnderTest shop, int message) => Now(shop, message).Text;

    private static IEnumerable<string> Offered(ShopUnderTest shop, int message) => ShopUnderTest.Buttons(Now(shop, message));

    private static SimulatedMessage Now(ShopUnderTest shop, int message) => shop.Staff.Messages.Single(one => one.Id == message);

    /// <summary>A button that the first order's ticket has, or had a moment ago.</summary>
    private static async Task Press(ShopUnderTest shop, int message, string button)
    {
        shop.Marco.TapData(Now(shop, message), $"t.1.{button}");
        await shop.Settle();
    }
}
