using System.Globalization;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Tries rows at a chosen size and prints a line for each as it ends.</summary>
internal static class FaultTable
{
    private const string Line = "{0,3}  {1,-44} {2,8} {3,-11} {4,5} {5,8} {6,8}  {7}";

    /// <param name="rows">Numbers; none: all.</param>
    /// <param name="size">"check", "full", or a number of tries.</param>
    /// <returns>0 when nothing is lost, doubled or illegal; rows that cannot be tried do not count.</returns>
    public static async Task<int> Print(IReadOnlyList<int> rows, string size, TextWriter to)
    {
        var unknown = rows.Except(FaultRows.All.Select(row => row.Number)).ToList();
        if (unknown.Count > 0 || Tries(FaultRows.All[0], size) is null)
        {
            await to.WriteLineAsync($"""
                There is no row {string.Join(", ", unknown)} or no size "{size}". Rows: {string.Join(", ", FaultRows.All.Select(row => row.Number))}.
                Write ./check --faults [row ...]; SHOPBOT_FAULTS_SIZE is full (the default), check, or a number of tries.
                """);
            return 2;
        }

        await to.WriteLineAsync(string.Format(CultureInfo.InvariantCulture, Line, "row", "fault", "tries", "", "lost", "doubled", "illegal", ""));
        var failed = 0;
        foreach (var row in FaultRows.All.Where(row => rows.Count == 0 || rows.Contains(row.Number)))
        {
            failed += await Print(row, Tries(row, size)!.Value, to) ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }

    private static int? Tries(FaultRow row, string size) => size switch
    {
        "full" => row.InFull,
        "check" => row.InCheck,
        _ => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var tries) && tries > 0 ? tries : null,
    };

    private static async Task<bool> Print(FaultRow row, int tries, TextWriter to)
    {
        if (row.WhyNotHere is { } lack)
        {
            await Say(0, "-", "-", "-", $"skipped: {lack}");
            return true;
        }

        var run = new FaultRun(tries, Story.Seed);
        try
        {
            await row.Try(run);
        }
        catch (Exception exception)
        {
            // Whatever it is, the rows that follow are tried all the same.
            run.Lost($"it came to no end: {exception}");
        }

        var isGood = run.Findings.Count == 0 && run.Tried > 0;
        await Say(run.Tried, $"{run.Count(Harm.Lost)}", $"{run.Count(Harm.Doubled)}", $"{run.Count(Harm.Illegal)}", isGood ? run.Note ?? "" : $"seed {run.Seed}");
        foreach (var finding in run.Findings.Take(10))
        {
            await to.WriteLineAsync($"     {finding}");
        }

        return isGood;

        Task Say(int tried, string lost, string doubled, string illegal, string note) => to.WriteLineAsync(string.Format(
            CultureInfo.InvariantCulture, Line, row.Number, row.Name, tried, row.Unit, lost, doubled, illegal, note));
    }
}
