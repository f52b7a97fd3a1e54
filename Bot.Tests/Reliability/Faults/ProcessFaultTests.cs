using Xunit;
using Xunit.Abstractions;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The rows that harm a process: they wait for it more than they work, so that others run beside them.</summary>
public class ProcessFaultTests(ITestOutputHelper output)
{
    [Theory]
    [FaultRow(1)]
    [FaultRow(2)]
    [FaultRow(3)]
    [FaultRow(4)]
    [FaultRow(5)]
    [FaultRow(7)]
    [FaultRow(10)]
    public Task Nothing_is_lost_nothing_doubled_and_nothing_illegal_happens(int number) => FaultTableTests.Try(number, output);
}
