using System.Data.Common;
using ShopBot.Bot.Tests.Databases;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>PostgreSQL itself ends sessions, is stopped in each of its ways, or killed, and comes back. The bot is never touched.</summary>
internal sealed class ServerAwayRow() : ProcessRow(10, "PostgreSQL ends sessions, stops, is killed", "restarts", 2, 100)
{
    private const int LongestLife = 2000;
    private const int LongestAway = 3000;

    /// <summary>The lock that says who serves a shop, as PostgresCharges takes it.</summary>
    private const string LocksOfShops = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 1397247824 AND granted";

    /// <summary>All but those that hold locks: the shop goes on, and finds its connections ended wherever it was.</summary>
    private const string EndSessions = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'ShopBot'";

    private const int SessionsEnded = 10;

    private OwnPostgres? _server;
    private int _done;

    public override string? WhyNotHere => OwnPostgres.WhyNot;

    /// <summary>Nobody kills the bot: it knows what it has sent.</summary>
    protected override bool Kills => false;

    public override async Task Try(FaultRun run)
    {
        await using var server = _server = await OwnPostgres.Start();
        _done = 0;
        await base.Try(run);
    }

    protected override Task<ShopUnderTest> Prepare(FaultRun run) => ShopUnderTest.Prepare(seed: run.Seed, database: _server!.ConnectionString);

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        var ordering = shop.Order(shop.Customer(1000 + _done));
        for (var ended = 0; ended < SessionsEnded; ended++)
        {
            await Task.Delay(run.Chance.Next(LongestLife / SessionsEnded));
            await _server!.Ask(EndSessions);
        }

        await End(_server!, _done++ % 4, run);
        await Task.Delay(run.Chance.Next(LongestAway));
        await _server!.StartAgain();
        await Served(shop);
        await Reached(shop);
        await ordering;
        run.Must(!bot.HasEnded, "the bot goes on by itself");
        run.Must(await _server.Ask(LocksOfShops) is 1L, "it has the shop's lock again");
    }

    private static async Task End(OwnPostgres server, int way, FaultRun run)
    {
        switch (way)
        {
            case 0:
                await server.Kill();
                break;
            case 1:
                // As an operator does: first kindly, then not.
                await server.BeginToStop();
                await Task.Delay(run.Chance.Next(LongestAway));
                await server.Stop("fast");
                break;
            case 2:
                await server.Stop("immediate");
                break;
            default:
                await server.Stop("fast");
                break;
        }
    }

    /// <summary>The test's own connections were ended too.</summary>
    private static async Task Reached(ShopUnderTest shop)
    {
        using var patience = new CancellationTokenSource(ShopUnderTest.Patience);
        for (var isReached = false; !isReached; await Task.Delay(50, patience.Token))
        {
            try
            {
                isReached = shop.Ask(db => db.Shops.Any());
            }
            catch (DbException)
            {
            }
        }
    }
}
