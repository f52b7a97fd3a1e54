using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

/// <summary>The owner hears how long nobody was served; a restart is not worth a word.</summary>
public class AbsenceTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Fact]
    public async Task A_machine_that_slept_says_from_when_to_when_and_says_it_once()
    {
        var clock = AtNoon();
        await using var shop = await Open(clock);

        clock.Jump(TimeSpan.FromMinutes(2));
        var from = await Heard(shop, clock.GetUtcNow());
        clock.Jump(TimeSpan.FromMinutes(3));
        var to = await Heard(shop, clock.GetUtcNow());
        clock.Jump(TimeSpan.FromMinutes(2));
        await Heard(shop, clock.GetUtcNow());
        await shop.Settle();

        Words(shop).Should().Equal($"⚠️ I was away from {Wall(from)} to {Wall(to)}. Orders and messages from then are being answered now.");
        shop.Log.All.Should().ContainSingle(line => line.Contains("was away from", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_more_than_a_day_the_owner_hears_what_is_lost()
    {
        var clock = AtNoon();
        await using var shop = await Open(clock);

        clock.Jump(TimeSpan.FromHours(30));
        await Heard(shop, clock.GetUtcNow());
        await shop.Settle();

        Words(shop).Should().ContainSingle().Which.Should().Contain("Telegram keeps messages for 24 hours").And.Contain("what came before is lost");
    }

    [Fact]
    public async Task A_restart_of_two_minutes_is_no_absence()
    {
        var clock = AtNoon();
        await using var shop = await Open(clock);

        await shop.Stop();
        clock.Jump(TimeSpan.FromMinutes(2));
        await shop.Start();
        await Heard(shop, clock.GetUtcNow());
        await shop.Settle();

        Words(shop).Should().BeEmpty();
    }

    /// <summary>No midnight comes between two moments of a test.</summary>
    private static JumpingClock AtNoon()
    {
        var clock = new JumpingClock(new QuickClock(20));
        clock.Jump(TimeSpan.FromHours(36) - clock.GetUtcNow().TimeOfDay);
        return clock;
    }

    private static async Task<ShopUnderTest> Open(JumpingClock clock)
    {
        var shop = await ShopUnderTest.Prepare(clock);
        var olivia = shop.Customer(1, "en", "Olivia");
        shop.Owner = olivia.Id;
        await shop.Start();
        olivia.Start(shop.Bot);
        await Heard(shop, clock.GetUtcNow());
        await shop.Settle();
        return shop;
    }

    /// <summary>Somebody writes, and that the shop heard it is kept; what is kept.</summary>
    private static async Task<DateTimeOffset> Heard(ShopUnderTest shop, DateTimeOffset since)
    {
        shop.Giulia.Send(shop.Bot, "/id");
        DateTimeOffset at = default;
        await shop.Simulator.Until(() => (at = shop.Ask(db => db.Heard.Select(row => row.At).SingleOrDefault())) >= Whole(since), ShopUnderTest.Patience);
        return at;
    }

    private static List<string> Words(ShopUnderTest shop) =>
        [.. shop.Guest(shop.Owner!.Value).Chat(shop.Bot).Messages.Where(message => message.Text.Contains("I was away", StringComparison.Ordinal)).Select(message => message.Text)];

    private static string Wall(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Rome):HH:mm}";

    /// <summary>The database keeps milliseconds.</summary>
    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
