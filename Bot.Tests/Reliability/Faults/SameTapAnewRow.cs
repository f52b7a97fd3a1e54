using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class SameTapAnewRow() : OrdersRow(14, "the same tap under a new update_id", "repeats", 40, 10_000)
{
    protected override UpdateTrouble Trouble(int seed) => new(seed) { AsNew = 0.9 };
}
