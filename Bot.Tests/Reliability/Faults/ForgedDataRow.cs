using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>A changed client sends what it likes: buttons of others, of staff, of old screens, of no screen.</summary>
internal sealed class ForgedDataRow() : FaultRow(28, "forged, stale, foreign callback data", "taps", 300, 100_000)
{
    private const int AtOnce = 25;

    /// <summary>One alone would be too fast for the bot, which then skips what they tap.</summary>
    private const int Forgers = 10;

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20), run.Seed);
        var anna = shop.Customer(0);
        await shop.Order(anna);
        await shop.Ticket(1);
        var forgers = new List<(SimulatedUser Guest, SimulatedMessage Screen)>();
        foreach (var guest in Enumerable.Range(1, Forgers).Select(number => shop.Customer(number)))
        {
            guest.Start(shop.Bot);
            forgers.Add((guest, await shop.Shows(guest, "menu")));
        }

        await shop.Settle();
        var before = Of(shop, anna);
        var seen = shop.Simulator.Journal.Calls.SelectMany(call => call.Json.Split('"')).Where(text => text.Count(letter => letter == '.') is 1 or 2 or 3 && !text.Contains(' ', StringComparison.Ordinal))
            .Distinct().ToList();

        var taps = new List<CallbackTap>();
        for (var done = 0; done < run.Tries; done++)
        {
            var (guest, screen) = forgers[done % Forgers];
            taps.Add(guest.TapData(screen, Forge(seen, run.Chance)));
            if (done % AtOnce == 0)
            {
                await shop.Settle();
            }
        }

        await shop.Settle();
        run.MustBeAnswered(taps);
        run.Audit(shop);
        run.Must(Of(shop, anna) == before, "the order of another customer is as it was");
        run.Must(!shop.Ask(db => db.Log.Any()), "nothing was done in the name of staff");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }

    /// <summary>Status, steps and price.</summary>
    private static string Of(ShopUnderTest shop, SimulatedUser guest) => shop.Ask(db => string.Join(
        ';', db.Orders.AsNoTracking().Where(order => order.ChatId == guest.Id).AsEnumerable().Select(order => $"{order.Id} {order.Status} {order.Steps} {order.Total}")));

    /// <summary>Any part of what was ever drawn for anybody, put together anew.</summary>
    private static string Forge(List<string> seen, Random chance)
    {
        if (chance.Next(3) == 0)
        {
            return NastyTexts.Buttons[chance.Next(NastyTexts.Buttons.Count)];
        }

        var parts = seen[chance.Next(seen.Count)].Split('.');
        parts[0] = chance.Next(4) == 0 ? "otbk"[chance.Next(4)].ToString() : parts[0];
        if (chance.Next(2) == 0)
        {
            parts[^1] = chance.Next(3) == 0 ? chance.Next(-2, 1000).ToString(CultureInfo.InvariantCulture) : seen[chance.Next(seen.Count)].Split('.')[^1];
        }

        var data = string.Join('.', parts);
        return data.Length <= 64 ? data : data[..64];
    }
}
