using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The program itself is harmed while customers and staff do anything at all.</summary>
internal abstract class ProcessRow(int number, string name, string unit, int inCheck, int inFull) : FaultRow(number, name, unit, inCheck, inFull)
{
    private const int Customers = 4;

    /// <summary>The shop, before its first process runs.</summary>
    protected virtual Task<ShopUnderTest> Prepare(FaultRun run) => ShopUnderTest.Prepare(seed: run.Seed);

    /// <summary>Once; the process runs before and after it.</summary>
    protected abstract Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run);

    /// <summary>Whether messages can be of unknown fate for it.</summary>
    protected virtual bool Kills => true;

    /// <summary>Whether each tap is answered all the same.</summary>
    protected virtual bool AnswersAll => !Kills;

    /// <summary>Whether the operator is to read of errors.</summary>
    protected virtual bool IsError => false;

    public override async Task Try(FaultRun run)
    {
        await using var shop = await Prepare(run);
        using var bot = new BotProcess(shop.Settings);
        shop.ProcessLines = bot.Lines;
        using var closing = new CancellationTokenSource();
        var crowd = new Crowd(shop, Customers, run.Seed);

        bot.Start();
        await Served(shop, crowd);
        var acting = crowd.Act(int.MaxValue, closing.Token);
        for (var done = 0; done < run.Tries; done++)
        {
            await Harm(shop, bot, run);
        }

        await Served(shop, crowd);
        await closing.CancelAsync();
        await acting;
        await shop.Settle(AnswersAll);

        if (AnswersAll)
        {
            run.MustBeAnswered(crowd.Taps);
        }

        var audit = run.Audit(shop, Kills);
        var givenUp = shop.Ask(db => db.Outbox.Count(row => row.Error == OutboxStore.NeverAnswered));
        run.Must(givenUp == 0 || Kills, $"a message is given up only where the program is killed twice: {givenUp}");
        run.Must(bot.Lines.Count(line => line.Contains(LogSheet.GivenUp, StringComparison.Ordinal)) >= givenUp, $"each of {givenUp} that were given up is logged");
        run.Note = $"{crowd.Taps.Count()} taps, {audit.Orders} orders, {givenUp} given up{(run.Note is null ? "" : ", " + run.Note)}";
        var error = bot.FirstError;
        run.Must(IsError || error is null, $"no error is logged: {error}");
    }

    /// <summary>The bot that runs now has confirmed something.</summary>
    protected static async Task Served(ShopUnderTest shop, Crowd? crowd = null)
    {
        crowd?.Greet();
        var since = shop.Simulator.Journal.Last;
        await shop.Simulator.Until(
            () => shop.Simulator.Journal.After(since).Any(entry => entry.Kind == JournalKind.Confirmed), ShopUnderTest.Patience);
    }
}
