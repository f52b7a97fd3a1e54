using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Polls are slow and customers hasty, so that several updates of a chat wait at once and can change places.</summary>
internal sealed class ReorderedRow() : CrowdRow(15, "taps and texts reordered", "swaps", 150, 50_000)
{
    private UpdateTrouble? _trouble;

    protected override double Hasty => 0.7;

    protected override int Happened(ShopUnderTest shop) => _trouble!.Happened;

    protected override void Arrange(ShopUnderTest shop, FaultRun run)
    {
        shop.Simulator.Trouble.Otherwise = new SeededTrouble(run.Seed).Often(1, new Fate(Delay: TimeSpan.FromMilliseconds(100)), "getUpdates");
        shop.Simulator.Trouble.Updates = _trouble = new UpdateTrouble(run.Seed) { Swapped = 0.9 };
    }
}
