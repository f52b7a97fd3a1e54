using FluentAssertions;
using ShopBot.Bot.Hosting;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>One update, or one shop, that goes wrong is nobody else's trouble.</summary>
public class NeighbourTests
{
    private const string OtherToken = "43:OTHER";

    [Fact]
    public async Task A_tap_that_fails_for_good_is_answered_with_an_apology()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1, "it");
        anna.Start(shop.Bot);
        var home = await shop.Shows(anna, "menu");
        await shop.Settle();
        shop.FailingIds = 4;

        var tap = anna.TapData(home, ShopUnderTest.Buttons(home).First(data => data.EndsWith(".menu", StringComparison.Ordinal)));
        await shop.Simulator.Until(() => tap.IsAnswered);

        tap.Text.Should().NotBeEmpty();
        shop.Ask(db => db.Quarantine.Count()).Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shop_whose_token_was_revoked_stops_alone(bool onOneDatabase)
    {
        await using var shop = await ShopUnderTest.Prepare();
        var neighbour = Neighbour(shop, onOneDatabase);
        await shop.Start(neighbour.Settings);
        var anna = shop.Customer(1);
        await shop.Order(anna);
        await shop.Ticket(1);

        // The poll under way still brings the word; the answer to it is refused.
        shop.Simulator.Revoke(shop.Bot);
        anna.Start(shop.Bot);
        anna.Start(neighbour.Bot);
        await shop.Simulator.Until(() => anna.Chat(neighbour.Bot).Last?.From == neighbour.Bot);

        await shop.Logged("no longer knows this token");
        shop.IsRunning.Should().BeTrue();
    }

    [Fact]
    public async Task Two_shops_sell_side_by_side_from_one_database()
    {
        await using var shop = await ShopUnderTest.Prepare();
        var neighbour = Neighbour(shop, onOneDatabase: true);
        await shop.Start(neighbour.Settings);
        shop.Simulator.Trouble.Otherwise = new OneBotsTrouble(neighbour.Bot);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(number => shop.Order(shop.Customer(number))));
        await shop.Simulator.Until(() => shop.Staff.Messages.Count(message => message.From == shop.Bot) == 5, TimeSpan.FromSeconds(60));

        new Audit(shop).Orders.Should().Be(5);
    }

    private static (SimulatedBot Bot, ShopSettings Settings) Neighbour(ShopUnderTest shop, bool onOneDatabase)
    {
        var file = Path.Combine(Path.GetDirectoryName(shop.File)!, "neighbour.yaml");
        File.WriteAllText(file, File.ReadAllText(shop.File).Replace("key: trattoria", "key: neighbour", StringComparison.Ordinal));
        var database = onOneDatabase ? shop.ConnectionString : shop.ConnectionString.Replace("shop.db", "neighbour.db", StringComparison.Ordinal);
        var bot = shop.Simulator.Bot(OtherToken, "Neighbour", "neighbour_bot");
        shop.Staff.Add(bot);
        return (bot, shop.Settings with { Token = OtherToken, ShopFile = file, Database = database });
    }

    /// <summary>Nothing works for one of the bots.</summary>
    private sealed class OneBotsTrouble(SimulatedBot unlucky) : ITrouble
    {
        public Fate FateOf(SimulatedBot bot, string method, long? chat) => bot == unlucky ? new Fate(ApiError.Internal) : Fate.None;
    }
}
