namespace ShopBot.Simulator;

/// <summary>What happens to one call besides its usual effect. Asked once, before the effect; every part is optional.</summary>
/// <param name="Error">Answered instead of any effect.</param>
/// <param name="LoseReply">The effect happens, then the connection is cut before the answer.</param>
/// <param name="Drop">The connection is cut before any effect.</param>
/// <param name="Delay">Waited before the effect.</param>
/// <param name="HtmlPage">A proxy in front answers 502 with a page instead of JSON; no effect.</param>
/// <param name="CutReply">The effect happens, and only the first half of the answer's JSON arrives.</param>
/// <param name="Silent">With <paramref name="LoseReply"/> or <paramref name="Drop"/>: the connection is not cut. It stays open without a word until the bot gives up.</param>
public sealed record Fate(
    ApiError? Error = null, bool LoseReply = false, bool Drop = false, TimeSpan Delay = default, bool HtmlPage = false, bool CutReply = false, bool Silent = false)
{
    public static Fate None { get; } = new();

    /// <summary>A line that is dead and does not say so: no effect, and never an answer.</summary>
    public static Fate BlackHole { get; } = new(Drop: true, Silent: true);

    internal string? Name => this switch
    {
        { Error: not null } => "failed as ordered",
        { HtmlPage: true } => "answered by a page",
        { LoseReply: true } => "reply lost",
        { CutReply: true } => "reply cut",
        { Drop: true } => "dropped",
        _ => Delay > TimeSpan.Zero ? "delayed" : null,
    };
}

/// <summary>Decides the fate of every call. Called under the world's lock: decide and return, never wait.</summary>
public interface ITrouble
{
    Fate FateOf(SimulatedBot bot, string method, long? chat);
}
