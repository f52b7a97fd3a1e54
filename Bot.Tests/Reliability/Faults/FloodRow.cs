using System.Diagnostics;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>One person sends faster than anybody reads, the others order as always.</summary>
internal sealed class FloodRow() : FaultRow(41, "one person floods 1,000 updates a second", "updates", 2_000, 60_000)
{
    private const int PerTick = 50;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10), run.Seed);
        await shop.Order(shop.Customer(1));
        var quiet = await Time(shop, 2);
        var mallory = shop.Customer(6_666);
        var flood = Flood(shop, mallory, run);
        var busy = await Time(shop, 3);
        await flood;
        await shop.Settle();

        run.Note = $"an order beside it takes {busy / quiet:0.0} times as long";
        run.MustBe(3, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Errors.Any(), $"no error is logged: {shop.Log.Errors.FirstOrDefault()}");
        var warnings = mallory.Chat(shop.Bot).Messages.Count(message => message.From == shop.Bot && message.Text.Contains("too fast", StringComparison.Ordinal));
        run.Must(warnings == 1, $"who floods is warned once: {warnings}");
    }

    private static async Task<TimeSpan> Time(ShopUnderTest shop, int number)
    {
        var since = Stopwatch.GetTimestamp();
        await shop.Order(shop.Customer(number));
        await shop.Ticket(number);
        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task Flood(ShopUnderTest shop, SimulatedUser mallory, FaultRun run)
    {
        for (var done = 0; done < run.Tries; done++)
        {
            mallory.Send(shop.Bot, $"flood {done}");
            if (done % PerTick == 0)
            {
                await Task.Delay(Tick);
            }
        }
    }
}
