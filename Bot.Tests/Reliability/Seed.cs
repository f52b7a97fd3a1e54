using System.Globalization;

namespace ShopBot.Bot.Tests.Reliability;

internal static class Seed
{
    private const int Usual = 20261122;

    /// <summary>Another seed is another story: SHOPBOT_TEST_SEED.</summary>
    public static int OfThisRun =>
        int.TryParse(Environment.GetEnvironmentVariable("SHOPBOT_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : Usual;
}
