using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What was sent twice and never answered is not sent a third time: who can look is told.</summary>
public class UnknownFateTests
{
    [Fact]
    public async Task A_ticket_is_given_up_and_the_staff_open_its_order_by_one_tap()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id, count: 2);

        await shop.Order(shop.Customer(1));
        await shop.Settle();

        Tickets(shop).Should().Be(2);
        shop.Ask(db => db.Outbox.AsNoTracking().Single(row => row.Kind == OutboxKind.Ticket).State).Should().Be(OutboxState.Failed);
        shop.Log.All.Should().Contain(line => line.Contains("order:1 Ticket may have arrived more than once or not at all"));
        new Audit(shop).Check();

        Tap(shop, Last(shop, "⚠️ The ticket of order 1 may not have arrived here."));
        var panel = await Offers(shop, "Ticket again");
        Tap(shop, panel, "Ticket again");
        await shop.Settle();
        (await shop.Ticket(1)).Id.Should().BeGreaterThan(panel.Id);

        foreach (var copy in shop.Staff.Messages.Where(message => message.Id < panel.Id && message.From == shop.Bot))
        {
            shop.Marco.TapData(copy, "t.1.ticket");
        }

        await shop.Settle();
        new Audit(shop).Check();
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Staff_learn_that_a_customer_may_not_have_read_how_their_order_stands()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = shop.Customer(1);
        await shop.Order(anna);
        await shop.Settle();
        anna.Delete(await shop.Shows(anna, "1.cancel"));
        shop.Simulator.Trouble.LoseReply("sendMessage", anna.Id, count: 2);

        shop.Marco.Tap(await shop.Ticket(1), "t.1.accept.20");
        await shop.Settle();

        Tap(shop, Last(shop, "⚠️ Order 1: the customer may not have seen our last message about it."));
        await Offers(shop, "Ticket again");
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_booking_is_given_up_and_opened_by_one_tap()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id, count: 2);

        await Book(shop, anna);
        await shop.Settle();

        var note = Last(shop, "⚠️ The ticket of booking 1 may not have arrived here.");
        Tap(shop, note);
        await Newest(shop, message => message.Id > note.Id && message.Text.StartsWith("📅 Booking 1", StringComparison.Ordinal));
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_staff_answered_is_named_to_them()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = await Talking(shop);
        shop.Simulator.Trouble.LoseReply("copyMessage", anna.Id, count: 2);

        shop.Marco.ReplyTo(shop.Staff.Messages.Last(message => message.Text == "Hello?"), "Yes, hello");
        await shop.Settle();

        Last(shop, "⚠️ The customer may not have received this.").ReplyTo!.Text.Should().Be("Yes, hello");
        anna.Chat(shop.Bot).Messages.Count(message => message.Text == "Yes, hello").Should().Be(2);
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task What_may_be_missing_in_a_thread_is_named_there_and_what_follows_comes()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = await Talking(shop);
        shop.Simulator.Trouble.LoseReply("copyMessage", shop.Staff.Id, count: 2);

        anna.Send(shop.Bot, "Are you there?");
        await shop.Settle();
        anna.Send(shop.Bot, "I see");
        await shop.Settle();

        var said = shop.Staff.Messages.Where(message => message.From == shop.Bot).Select(message => message.Text).SkipWhile(text => text != "Hello?");
        said.Should().Equal("Hello?", "Are you there?", "Are you there?", "⚠️ A message of this talk may not have arrived here.", "I see");
        shop.Log.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_may_have_missed_an_answer_reads_so_in_their_language()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = shop.Customer(1, "it");
        anna.Start(shop.Bot);
        await shop.Settle();
        shop.Simulator.Trouble.LoseReply("sendMessage", anna.Id, count: 2);

        anna.Send(shop.Bot, "/id");
        await shop.Settle();

        anna.Chat(shop.Bot).Last!.Text.Should().Be("⚠️ Un nostro messaggio potrebbe non essere arrivato qui. Se ti manca una risposta, chiedi di nuovo.");
        shop.Log.Errors.Should().BeEmpty();
        new Audit(shop).Check();
    }

    [Fact]
    public async Task Staff_who_may_have_missed_an_answer_ask_again()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        await shop.Order(shop.Customer(1));
        await shop.Settle();
        shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id, count: 2);

        shop.Marco.SendTo(shop.Staff, "/find 1");
        await shop.Settle();

        Last(shop, "⚠️ A message from us may not have arrived here. If you are missing an answer, just ask again.").Should().NotBeNull();
        shop.Log.Errors.Should().BeEmpty();
        new Audit(shop).Check();
    }

    [Fact]
    public async Task A_note_of_unknown_fate_is_given_up_too_and_the_operator_is_told()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        shop.Simulator.Trouble.LoseReply("sendMessage", shop.Staff.Id, count: 6);

        await shop.Order(shop.Customer(1));
        await shop.Settle();

        shop.Staff.Messages.Count(message => message.From == shop.Bot).Should().Be(2 + 4);
        shop.Log.All.Count(line => line.Contains(LogSheet.GivenUp)).Should().Be(2);
        shop.Log.Errors.Should().ContainSingle().Which.Should().Contain("order:1:fate:Ticket Notice");
        shop.Ask(db => db.Outbox.AsNoTracking().Count(row => row.State == OutboxState.Failed)).Should().Be(2);
    }

    /// <summary>A table for two in three days, at the first time of the day.</summary>
    private static async Task Book(ShopUnderTest shop, SimulatedUser guest)
    {
        guest.Start(shop.Bot);
        await shop.Press(guest, "book");
        await shop.Press(guest, "party.2");
        foreach (var (verb, choice) in new[] { ("day", 3), ("time", 0) })
        {
            var message = await shop.Simulator.Until(
                () => guest.Chat(shop.Bot).Last is { } last && ShopUnderTest.Choices(last, verb).Count > choice ? last : null, ShopUnderTest.Patience);
            guest.Tap(message, ShopUnderTest.Choices(message, verb)[choice]);
        }

        await shop.ConfirmBooking(guest);
    }

    /// <summary>Who has said hello to the staff.</summary>
    private static async Task<SimulatedUser> Talking(ShopUnderTest shop)
    {
        var guest = shop.Customer(1);
        guest.Send(shop.Bot, "/talk");
        guest.Send(shop.Bot, "Hello?");
        await shop.Settle();
        return guest;
    }

    private static void Tap(ShopUnderTest shop, SimulatedMessage message, string? label = null) => shop.Marco.Tap(
        message, message.Buttons.SelectMany(row => row).First(button => label is null || button.Text.Contains(label, StringComparison.Ordinal)).CallbackData!);

    private static int Tickets(ShopUnderTest shop) =>
        shop.Staff.Messages.Count(message => message.From == shop.Bot && message.Text.StartsWith("1 · ", StringComparison.Ordinal));

    private static SimulatedMessage Last(ShopUnderTest shop, string text) => shop.Staff.Messages.Last(message => message.Text == text);

    private static Task<SimulatedMessage> Offers(ShopUnderTest shop, string label) =>
        Newest(shop, message => message.Buttons.SelectMany(row => row).Any(button => button.Text.Contains(label, StringComparison.Ordinal)));

    private static Task<SimulatedMessage> Newest(ShopUnderTest shop, Func<SimulatedMessage, bool> isSo) => shop.Simulator.Until(
        () => shop.Staff.Messages.LastOrDefault(message => message.From == shop.Bot && isSo(message)), ShopUnderTest.Patience);
}
