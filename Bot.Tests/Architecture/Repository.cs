namespace ShopBot.Bot.Tests.Architecture;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string[] Projects { get; } = ["Domain", "Persistence", "Bot", "Simulator", "Bot.Tests"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "ShopBot.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("ShopBot.sln is in no folder above the tests; run them from a working copy."));
}
