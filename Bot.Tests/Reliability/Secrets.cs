using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What customers tell the shop and no log line may repeat.</summary>
internal static class Secrets
{
    public static string Address(SimulatedUser user) => $"Via Segreta {user.Id}, scala B";

    public static IEnumerable<string> Of(SimulatedUser user) => [user.Phone, user.Phone[1..], Address(user)];
}
