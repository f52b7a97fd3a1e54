namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>A row that stays in the table so that nobody takes it for met.</summary>
internal sealed class NotMetRow(int number, string name, string unit, int inFull, string why) : FaultRow(number, name, unit, 0, inFull)
{
    public override string? NotMet => why;

    public override Task Try(FaultRun run) => throw new InvalidOperationException($"row {Number} cannot be tried: {why}");
}
