using ShopBot.Domain.Team;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class ForgedLinkRow() : FaultRow(29, "forged deep link", "links", 200, 50_000)
{
    private const int AtOnce = 25;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static readonly string[] Prefixes = ["", Invite.LinkPrefix, "p_", "c_", "t_", "o_", "b_", "admin_", "owner_"];

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20), run.Seed);
        var (anna, mallory) = (shop.Customer(1), shop.Customer(2));
        await shop.Order(anna);
        await shop.Settle();
        for (var done = 0; done < run.Tries; done++)
        {
            mallory.Start(shop.Bot, Forge(run.Chance));
            if (done % AtOnce == 0)
            {
                await shop.Settle();
            }
        }

        await shop.Settle();
        run.MustBe(1, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Ask(db => db.Members.Any()), "nobody joined the team");
        run.Must(!shop.Ask(db => db.Bookings.Any()), "nothing was booked");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }

    private static string Forge(Random chance)
    {
        if (chance.Next(4) == 0)
        {
            return NastyTexts.Links[chance.Next(NastyTexts.Links.Count)];
        }

        var prefix = Prefixes[chance.Next(Prefixes.Length)];
        var length = chance.Next(1, 65 - prefix.Length);
        return prefix + string.Create(length, chance, (text, chance) => chance.GetItems<char>(Letters, text));
    }
}
