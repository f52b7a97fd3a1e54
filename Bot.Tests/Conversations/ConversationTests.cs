using Xunit;

namespace ShopBot.Bot.Tests.Conversations;

public class ConversationTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The repository's own files, so that approved ones are written where they belong.</summary>
    private static string Folder => Path.Combine(Path.GetDirectoryName(Catalog.SamplesTests.Folder)!, "Bot.Tests", "Conversations");

    [Theory]
    [MemberData(nameof(Files))]
    public Task It_goes_as_the_file_says(string conversation) => Player.Play(Path.Combine(Folder, $"{conversation}.chat"));
}
