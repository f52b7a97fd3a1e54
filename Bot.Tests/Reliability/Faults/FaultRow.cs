namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>One row of the fault table: a fault, tried so many times against a whole shop, and what must hold after it.</summary>
/// <param name="number">As docs/reliability.md has it.</param>
/// <param name="unit">What is counted: "kills", "taps".</param>
/// <param name="inCheck">Tries in every check: all rows together take about a minute.</param>
/// <param name="inFull">Tries of the full table.</param>
internal abstract class FaultRow(int number, string name, string unit, int inCheck, int inFull)
{
    public int Number => number;

    public string Name => name;

    public string Unit => unit;

    public int InCheck => inCheck;

    public int InFull => inFull;

    /// <summary>What this machine lacks to try it, and where to get it; null: nothing.</summary>
    public virtual string? WhyNotHere => null;

    public abstract Task Try(FaultRun run);
}
