using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class SameUpdateTwiceRow() : OrdersRow(13, "the same update_id again", "repeats", 40, 30_000)
{
    protected override UpdateTrouble Trouble(int seed) => new(seed) { Twice = 0.3 };
}
