using ShopBot.Bot.Hosting;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The bot was away: for longer than taps wait (150 s), and for longer than Telegram keeps anything (24 h).</summary>
internal sealed class AwayRow() : FaultRow(17, "away for more than 150 s, more than 24 h", "returns", 2, 40)
{
    private static readonly TimeSpan[] Lengths = [TimeSpan.FromSeconds(200), TimeSpan.FromHours(25)];

    public override async Task Try(FaultRun run)
    {
        var clock = new DemoClock(new QuickClock(10));
        await using var shop = await ShopUnderTest.Prepare(clock, run.Seed, telegramClock: clock);
        var olivia = shop.Simulator.User(3001, "Olivia", "en");
        shop.Owner = olivia.Id;
        olivia.Start(shop.Bot);
        await shop.Start();
        for (var done = 0; done < run.Tries; done++)
        {
            var (anna, bruno, carla) = (shop.Customer(3 * done), shop.Customer((3 * done) + 1), shop.Customer((3 * done) + 2));
            anna.Start(shop.Bot);
            var home = await shop.Shows(anna, "menu");
            await shop.Settle();
            await shop.Stop();

            anna.TapData(home, ShopUnderTest.Buttons(home).First(data => data.EndsWith(".menu", StringComparison.Ordinal)));
            clock.PutForward(Lengths[done % Lengths.Length]);
            bruno.Start(shop.Bot);
            await shop.Start();

            // The tap was dropped by then; the old screen still works, and so does everything after it.
            await shop.Press(anna, "menu");
            await shop.Shows(anna, "category.pizza");
            await shop.Shows(bruno, "menu");
            await shop.Order(carla);
            await shop.Simulator.Until(() => Told(shop, olivia) > done, ShopUnderTest.Patience);
        }

        await shop.Settle();
        run.MustBe(run.Tries, Told(shop, olivia), "words to the owner about an absence");
        run.MustBe(run.Tries, shop.Log.All.Count(line => line.Contains(" was away from ", StringComparison.Ordinal)), "lines in the log about an absence");
        run.MustBe(run.Tries, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }

    private static int Told(ShopUnderTest shop, SimulatedUser owner) =>
        owner.Chat(shop.Bot).Messages.Count(message => message.Text.StartsWith("⚠️ I was away from ", StringComparison.Ordinal));
}
