namespace ShopBot.Bench.Load;

/// <summary>One contender in one round.</summary>
/// <param name="UpdatesPerSecond">Answered, with all customers at it without a pause.</param>
/// <param name="CpuPerUpdate">Milliseconds of the bot's process, saturated.</param>
/// <param name="CpuPerPacedUpdate">The same while customers think for a second between turns.</param>
/// <param name="Saturated">Of the answers, saturated.</param>
/// <param name="Paced">Of the answers, paced.</param>
/// <param name="ColdStart">From the start of the process on the database of this round to the first answer.</param>
/// <param name="PeakRss">Megabytes.</param>
public sealed record Measured(
    double UpdatesPerSecond, double CpuPerUpdate, double CpuPerPacedUpdate, Latencies Saturated, Latencies Paced, TimeSpan ColdStart, double PeakRss);
