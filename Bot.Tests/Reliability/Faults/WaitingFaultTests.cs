using Xunit;
using Xunit.Abstractions;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The rows that wait for the other side more than they work, so that others run beside them.</summary>
public class WaitingFaultTests(ITestOutputHelper output)
{
    [Theory]
    [FaultRow(8)]
    [FaultRow(11)]
    [FaultRow(17)]
    [FaultRow(19)]
    [FaultRow(20)]
    [FaultRow(26)]
    public Task Nothing_is_lost_nothing_doubled_and_nothing_illegal_happens(int number) => FaultTableTests.Try(number, output);
}
