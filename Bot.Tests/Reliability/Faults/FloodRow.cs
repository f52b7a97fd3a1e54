using System.Text.Json;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>One person sends faster than anybody reads, the others order as always.</summary>
internal sealed class FloodRow() : FaultRow(41, "one person floods 1,000 updates a second", "updates", 2_000, 60_000)
{
    private const int PerTick = 50;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <summary>So many updates of the flood for each order before it, which show how fast the others are served without it.</summary>
    private const int UpdatesOfAnOrder = 2_000;

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(4), run.Seed);
        var orders = 0;
        for (var warmUp = 0; warmUp < 2; warmUp++)
        {
            await Order(shop, ++orders);
        }

        var start = shop.Simulator.Journal.Last;
        for (var left = run.Tries; left > 0; left -= UpdatesOfAnOrder)
        {
            await Order(shop, ++orders);
        }

        var begin = shop.Simulator.Journal.Last;
        var mallory = shop.Customer(6_666);
        var flood = Flood(shop, mallory, run);
        do
        {
            await Order(shop, ++orders);
        }
        while (!flood.IsCompleted);

        var end = shop.Simulator.Journal.Last;
        await flood;
        await shop.Settle();

        run.Note = $"99 of 100 taps beside it are answered within {Slowest(shop, begin, end)} ms, {Slowest(shop, start, begin)} without it; {orders} orders";
        run.MustBe(orders, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
        var warnings = mallory.Chat(shop.Bot).Messages.Count(message => message.From == shop.Bot && message.Text.Contains("too fast", StringComparison.Ordinal));
        run.Must(warnings == 1, $"who floods is warned once: {warnings}");
    }

    private static async Task Order(ShopUnderTest shop, int number)
    {
        await shop.Order(shop.Customer(number));
        await shop.Ticket(number);
    }

    /// <summary>What 99 of 100 taps waited at most for their answer, in milliseconds. Whoever floods does not tap.</summary>
    private static int Slowest(ShopUnderTest shop, long after, long until)
    {
        var entries = shop.Simulator.Journal.After(after).ToList();
        var answered = entries.Where(entry => entry.Method == "answerCallbackQuery").ToDictionary(entry => Field(entry, "callback_query_id"), entry => entry.At);
        var waits = entries.Where(entry => entry is { Kind: JournalKind.Enqueued, UpdateType: "callback_query" } && entry.Number <= until)
            .Select(tap => answered[Field(tap, "id")] - tap.At).Order().ToList();
        return (int)waits[waits.Count * 99 / 100].TotalMilliseconds;
    }

    private static string Field(JournalEntry entry, string name) => JsonElement.Parse(entry.Json).GetProperty(name).GetString()!;

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
