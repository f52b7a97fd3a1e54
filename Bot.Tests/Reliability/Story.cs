using System.Globalization;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What chance brings: the same in every check, or what the environment asks for.</summary>
internal static class Story
{
    private const int Usual = 20261122;

    /// <summary>SHOPBOT_TEST_SEED, a whole number from 0; another seed is another story.</summary>
    public static int Seed { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SHOPBOT_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : Usual;
}
