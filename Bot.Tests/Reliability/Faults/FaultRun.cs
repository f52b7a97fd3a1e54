namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>One row being tried: how often it shall be, and what comes of it.</summary>
internal sealed class FaultRun(int tries, int seed)
{
    private readonly List<Finding> _findings = [];

    public int Tries { get; } = tries;

    public int Seed => seed;

    public Random Chance { get; } = new(seed);

    /// <summary>How often the fault really happened, where chance decides. Default <see cref="Tries"/>.</summary>
    public int Tried { get; set; } = tries;

    /// <summary>A figure worth telling beside the counts; null: none.</summary>
    public string? Note { get; set; }

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>A part of it that was tried by itself.</summary>
    public void Add(FaultRun part)
    {
        Tried += part.Tried;
        _findings.AddRange(part.Findings);
    }

    public int Count(Harm harm) => _findings.Count(finding => finding.Harm == harm);

    public void Lost(string what) => _findings.Add(new(Harm.Lost, what));

    public void Doubled(string what) => _findings.Add(new(Harm.Doubled, what));

    public void Illegal(string what) => _findings.Add(new(Harm.Illegal, what));

    /// <summary>Illegal unless it is so.</summary>
    public void Must(bool isSo, string what)
    {
        if (!isSo)
        {
            Illegal($"not so: {what}");
        }
    }

    /// <summary>Fewer are lost, more are doubled.</summary>
    public void MustBe(int right, int found, string what)
    {
        if (found != right)
        {
            _findings.Add(new(found < right ? Harm.Lost : Harm.Doubled, $"{found} {what} instead of {right}"));
        }
    }

    /// <inheritdoc cref="Audit.Findings"/>
    public Audit Audit(ShopUnderTest shop, bool wasKilled = false, int setAside = 0)
    {
        var audit = new Audit(shop);
        _findings.AddRange(audit.Findings(wasKilled, setAside));
        return audit;
    }

    /// <summary>Holds each tap to its answer.</summary>
    public void MustBeAnswered(IEnumerable<ShopBot.Simulator.CallbackTap> taps)
    {
        foreach (var tap in taps.Where(tap => !tap.IsAnswered))
        {
            Lost($"the tap {tap.Data} of {tap.User.FirstName} was never answered");
        }
    }
}
