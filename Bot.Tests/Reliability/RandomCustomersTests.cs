using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace ShopBot.Bot.Tests.Reliability;

[Collection(nameof(Stress))]
public class RandomCustomersTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_customers_and_staff_do_every_tap_is_answered_and_every_total_is_right()
    {
        output.WriteLine($"{Size.Customers} customers, {Size.Steps} steps each; repeat with SHOPBOT_TEST_SEED={Size.Seed}");
        await using var shop = await ShopUnderTest.Open(new QuickClock(5), Size.Seed);
        shop.Simulator.Trouble.Otherwise = new RandomTrouble(Size.Seed, permille: 20);
        var crowd = new Crowd(shop, Size.Customers, Size.Seed);

        await crowd.Act(Size.Steps);
        await shop.Settle();

        var taps = crowd.Taps.ToList();
        var worst = taps.Where(tap => tap.IsAnswered).Max(tap => tap.AnsweredAt!.Value - tap.At);
        var audit = new Audit(shop);
        output.WriteLine($"{taps.Count} taps, the slowest answered after {worst.TotalMilliseconds:0} ms; {audit.Orders} orders");
        taps.Should().OnlyContain(tap => tap.IsAnswered);
        audit.Orders.Should().BePositive("customers who never order prove nothing");
        audit.Check();
        shop.Log.Errors.Should().BeEmpty();
        string[] secrets = [.. crowd.Secrets, ShopUnderTest.Token];
        shop.Log.All.Should().NotContain(line => secrets.Any(line.Contains), "a log tells no phone, address or token");
    }
}
