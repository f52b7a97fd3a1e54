namespace ShopBot.Bot.Tests.Reliability;

internal enum Harm
{
    /// <summary>An update without effect, an order without ticket or status, a tap without answer.</summary>
    Lost,

    /// <summary>More than once what should be once.</summary>
    Doubled,

    /// <summary>A state, a total, a call or a log line that must not be.</summary>
    Illegal,
}

/// <summary>One thing that is not as it must be.</summary>
internal sealed record Finding(Harm Harm, string What)
{
    public override string ToString() => $"{Harm}: {What}";
}
