using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The machine's clock is set a day forward and back. A reminder comes on its day and once, and what must wait a second waits no day.</summary>
internal sealed class ClockJumpRow() : FaultRow(24, "the clock jumps a day", "guests", 1, 50)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>More than these want more tables of one evening than a shop has.</summary>
    private const int GuestsOfAShop = 25;

    public override async Task Try(FaultRun run)
    {
        for (var left = run.Tries; left > 0; left -= GuestsOfAShop)
        {
            await Try(Math.Min(left, GuestsOfAShop), run);
        }
    }

    private static async Task Try(int guests, FaultRun run)
    {
        var clock = new JumpingClock(new QuickClock(10));

        // In the morning, so that today is the first day there is to book: late at night it is tomorrow, and all days here one too early.
        clock.Jump(clock.GetUtcNow().Date + TimeSpan.FromHours(10) - clock.GetUtcNow().UtcDateTime);
        await using var shop = await ShopUnderTest.Open(clock, run.Seed);
        for (var done = 1; done <= guests; done++)
        {
            var guest = shop.Customer(done);
            await Book(shop, guest);
            await Jump(Day, reminders: 0, "two days before is early");
            await Jump(Day, reminders: 1, "a day before is the time");
            await TicketWaits(shop, shop.Customer(guests + done), clock);
            await Jump(TimeSpan.Zero, reminders: 1, "a day back it was told already");
            await Jump(Day, reminders: 1, "a day forth again it was told already");
            clock.Jump(-2 * Day);

            async Task Jump(TimeSpan by, int reminders, string why)
            {
                clock.Jump(by);
                await shop.DoWhatIsDue();
                await shop.Settle();
                var found = shop.Ask(db => db.Outbox.Count(row => row.ChatId == guest.Id && row.Subject.Contains("remind")));
                run.Must(found == reminders, $"{why}: {found} reminders");
            }
        }

        await shop.Settle();
        run.MustBe(guests, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }

    /// <summary>Telegram asks for a pause, and during it the clock goes back a day.</summary>
    private static async Task TicketWaits(ShopUnderTest shop, SimulatedUser guest, JumpingClock clock)
    {
        shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(5), "sendMessage", shop.Staff.Id);
        await shop.Order(guest);
        await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, ShopUnderTest.Patience);
        clock.Jump(-Day);
        await shop.Settle();
    }

    /// <summary>A table for two in three days, in the evening.</summary>
    private static async Task Book(ShopUnderTest shop, SimulatedUser guest)
    {
        guest.Start(shop.Bot);
        await shop.Press(guest, "book");
        await shop.Press(guest, "party.2");
        await Choose("day", 3);
        await Choose("time", 40);
        await shop.ConfirmBooking(guest);

        async Task Choose(string verb, int which)
        {
            var message = await shop.Simulator.Until(() => guest.Chat(shop.Bot).Messages.LastOrDefault(message => ShopUnderTest.Choices(message, verb).Count > 0), ShopUnderTest.Patience);
            var choices = ShopUnderTest.Choices(message, verb);
            guest.Tap(message, choices[Math.Min(which, choices.Count - 1)]);
        }
    }
}
