using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Customers give their numbers and addresses while all goes wrong that makes a log talkative. Every other row is searched as well.</summary>
internal sealed class SecretsRow() : CrowdRow(42, "token, phone, address in logs", "log lines", 400, 1_000_000)
{
    protected override int Customers => 40;

    protected override int Happened(ShopUnderTest shop) => shop.Log.Count;

    protected override void Arrange(ShopUnderTest shop, FaultRun run) => shop.Simulator.Trouble.Otherwise = new SeededTrouble(run.Seed) { PeaceAfterLoss = 60 }
        .Often(0.005, new Fate(ApiError.Internal)).Often(0.005, new Fate(Drop: true)).Often(0.005, new Fate(LoseReply: true));
}
