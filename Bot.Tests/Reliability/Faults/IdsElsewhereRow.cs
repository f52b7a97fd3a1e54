using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class IdsElsewhereRow() : OrdersRow(16, "update_id jumps down, or up", "jumps", 30, 3_000)
{
    protected override UpdateTrouble Trouble(int seed) => new(seed) { Elsewhere = 0.4 };
}
