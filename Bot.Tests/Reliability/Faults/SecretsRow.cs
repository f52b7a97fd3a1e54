using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Customers give their numbers and addresses while all goes wrong that makes a log talkative. Every other row is searched as well.</summary>
internal sealed class SecretsRow() : CrowdRow(42, "token, phone, address in logs", "log lines", 400, 100_000)
{
    protected override int Customers => 40;

    /// <summary>The Simulator's journal keeps what that many lines take.</summary>
    protected override int PerShop => 25_000;

    /// <summary>At the usual speed their tickets would be waited for long after the last line: a group takes 20 messages a minute.</summary>
    protected override int Speed => 40;

    protected override int Happened(ShopUnderTest shop) => shop.Log.Count;

    protected override void Arrange(ShopUnderTest shop, FaultRun run) => shop.Simulator.Trouble.Otherwise = new SeededTrouble(run.Seed) { PeaceAfterLoss = 60 }
        .Often(0.005, new Fate(ApiError.Internal)).Often(0.005, new Fate(Drop: true)).Often(0.005, new Fate(LoseReply: true));
}
