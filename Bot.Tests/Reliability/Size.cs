using System.Globalization;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>How much is tried: a size that fits every check, or what the environment asks for.</summary>
internal static class Size
{
    /// <summary>Customers at once; the full run has 200.</summary>
    public static int Customers => Read("SHOPBOT_TEST_CUSTOMERS", 40);

    /// <summary>What each of them does.</summary>
    public static int Steps => Read("SHOPBOT_TEST_STEPS", 40);

    /// <summary>Times that the process is killed.</summary>
    public static int Kills => Read("SHOPBOT_TEST_KILLS", 5);

    /// <summary>Webhook calls with a secret that is not it; the full run has 100,000.</summary>
    public static int ForgedCalls => Read("SHOPBOT_TEST_FORGED_CALLS", 200);

    /// <summary>Another seed is another story.</summary>
    public static int Seed => Read("SHOPBOT_TEST_SEED", 20261122);

    private static int Read(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : otherwise;
}
