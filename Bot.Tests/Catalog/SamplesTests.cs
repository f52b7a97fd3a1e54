using FluentAssertions;
using ShopBot.Bot.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

public class SamplesTests
{
    public static TheoryData<string> Samples => ["trattoria", "coffee-shop", "guest-house"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_without_an_error(string name)
    {
        var result = Read(name);

        result.Errors.Select(error => error.ToString()).Should().BeEmpty();
        result.Shop!.Key.Should().Be(name);
    }

    internal static ShopFileResult Read(string name) => ShopFile.Read(Path.Combine(Folder, name + ".yaml"));

    /// <summary>The repository's own samples, wherever the tests were built to.</summary>
    internal static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ShopBot.sln")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "samples");
        }
    }
}
