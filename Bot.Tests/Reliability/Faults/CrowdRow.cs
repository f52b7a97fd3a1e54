namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Customers and staff do anything at all until the fault has happened often enough.</summary>
internal abstract class CrowdRow(int number, string name, string unit, int inCheck, int inFull) : FaultRow(number, name, unit, inCheck, inFull)
{
    /// <summary>All at once.</summary>
    protected virtual int Customers => 12;

    /// <inheritdoc cref="Crowd"/>
    protected virtual double Hasty => 0.05;

    /// <summary>Tries of one shop; of more, another shop follows.</summary>
    protected virtual int PerShop => int.MaxValue;

    /// <summary>So many times as fast do the bot's timers run.</summary>
    protected virtual int Speed => 10;

    /// <summary>How often the fault has been there so far.</summary>
    protected abstract int Happened(ShopUnderTest shop);

    /// <summary>Whether it comes no more.</summary>
    protected virtual bool IsOver => false;

    /// <summary>Before the first customer comes.</summary>
    protected abstract void Arrange(ShopUnderTest shop, FaultRun run);

    public override async Task Try(FaultRun run)
    {
        run.Tried = 0;
        var (taps, orders) = (0, 0);
        for (var (left, seed) = (run.Tries, run.Seed); left > 0; left -= PerShop, seed++)
        {
            var part = new FaultRun(Math.Min(left, PerShop), seed);
            var counted = await TryInOneShop(part);
            (taps, orders) = (taps + counted.Taps, orders + counted.Orders);
            run.Add(part);
        }

        run.Note = $"{taps} taps, {orders} orders";
    }

    /// <summary>What else must hold.</summary>
    protected virtual Task Inspect(ShopUnderTest shop, FaultRun run) => Task.CompletedTask;

    private async Task<(int Taps, int Orders)> TryInOneShop(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(Speed), run.Seed);
        Arrange(shop, run);
        var crowd = new Crowd(shop, Customers, run.Seed, Hasty);
        using var enough = new CancellationTokenSource();
        var acting = crowd.Act(int.MaxValue, enough.Token);
        while (Happened(shop) < run.Tries && !IsOver && !acting.IsCompleted)
        {
            await Task.Delay(50);
        }

        await enough.CancelAsync();
        await acting;
        shop.Simulator.Trouble.Otherwise = null;
        shop.Simulator.Trouble.Updates = null;
        await shop.Settle();

        run.Tried = Happened(shop);
        run.MustBeAnswered(crowd.Taps);
        var audit = run.Audit(shop);
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
        await Inspect(shop, run);
        return (crowd.Taps.Count(), audit.Orders);
    }
}
