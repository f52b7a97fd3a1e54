using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Conversations;

public class FlowProperties
{
    private const int Walks = 30;
    private const int Steps = 250;

    [Theory]
    [InlineData("trattoria")]
    [InlineData("coffee-shop")]
    [InlineData("guest-house")]
    public void Whatever_a_customer_does_there_is_a_screen_with_a_way_on_and_true_totals(string sample)
    {
        var shop = SamplesTests.Read(sample).Shop!;
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed => new Wanderer(shop, seed).Walk(Steps), Walks);
    }

    [Fact]
    public void Every_screen_is_reached_by_somebody_who_wanders_long_enough()
    {
        var visited = new HashSet<ScreenId>();
        foreach (var sample in (string[])["trattoria", "guest-house"])
        {
            for (var seed = 0; seed < Walks; seed++)
            {
                var wanderer = new Wanderer(SamplesTests.Read(sample).Shop!, seed);
                wanderer.Walk(2 * Steps);
                visited.UnionWith(wanderer.Visited);
            }
        }

        visited.Should().BeEquivalentTo(Screens.All.Keys);
    }
}
