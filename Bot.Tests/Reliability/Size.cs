using System.Globalization;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>How much is tried: a size that fits every check, or what the environment asks for.</summary>
internal static class Size
{
    /// <summary>Webhook calls with a secret that is not it; the full run has 100,000.</summary>
    public static int ForgedCalls => Read("SHOPBOT_TEST_FORGED_CALLS", 200);

    /// <summary>Another seed is another story.</summary>
    public static int Seed => Read("SHOPBOT_TEST_SEED", 20261122);

    private static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : otherwise;
}
