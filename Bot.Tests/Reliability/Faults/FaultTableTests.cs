using System.Reflection;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The fault table at a size that fits every check; <c>./check --faults</c> tries it at full size.</summary>
[Collection(nameof(Stress))]
public class FaultTableTests(ITestOutputHelper output)
{
    [Theory]
    [FaultRow(6)]
    [FaultRow(12)]
    [FaultRow(13)]
    [FaultRow(14)]
    [FaultRow(15)]
    [FaultRow(16)]
    [FaultRow(18)]
    [FaultRow(21)]
    [FaultRow(22)]
    [FaultRow(23)]
    [FaultRow(24)]
    [FaultRow(25)]
    [FaultRow(28)]
    [FaultRow(29)]
    [FaultRow(30)]
    [FaultRow(33)]
    [FaultRow(38)]
    [FaultRow(40)]
    [FaultRow(41)]
    [FaultRow(42)]
    public Task Nothing_is_lost_nothing_doubled_and_nothing_illegal_happens(int number) => Try(number, output);

    [Fact]
    public void Every_row_is_tried()
    {
        var tried = ((Type[])[typeof(FaultTableTests), typeof(ProcessFaultTests), typeof(WaitingFaultTests)]).SelectMany(tests => tests.GetMethods())
            .SelectMany(test => test.GetCustomAttributes<FaultRowAttribute>()).SelectMany(row => row.GetData(null!)).Select(data => (int)data[0]).Order();

        FaultRows.All.Select(row => row.Number).Should().Equal(tried);
    }

    internal static async Task Try(int number, ITestOutputHelper output)
    {
        var row = FaultRows.All.Single(row => row.Number == number);
        var run = new FaultRun(row.InCheck, Story.Seed);

        await row.Try(run);

        output.WriteLine($"{row.Name}: {run.Tried} {row.Unit}; {run.Note}; repeat with SHOPBOT_TEST_SEED={run.Seed}");
        run.Findings.Should().BeEmpty();
        run.Tried.Should().BePositive("a fault that never happened shows nothing");
    }
}
