namespace ShopBot.Simulator;

/// <summary>Trouble by chance, from one seed: each call is diced for against every fault that is named for it.</summary>
public sealed class SeededTrouble(int seed) : ITrouble
{
    private readonly Random _chance = new(seed);
    private readonly List<(double Share, Fate Fate, string? Method, long? Chat)> _faults = [];
    private readonly Dictionary<long, int> _peace = [];

    /// <summary>
    /// So many calls to a chat are left in peace after one whose outcome the bot cannot know: two of them in a row are given up by design.
    /// Default 0.
    /// </summary>
    public int PeaceAfterLoss { get; init; }

    /// <summary>Calls that met a fault.</summary>
    public int Happened { get; private set; }

    /// <param name="share">Of the calls that match, from 0 to 1.</param>
    /// <param name="method">As the Bot API spells it; any case. Null: every method but <c>getMe</c> and <c>deleteWebhook</c>, which a start needs.</param>
    /// <param name="chat">Only calls to this chat.</param>
    public SeededTrouble Often(double share, Fate fate, string? method = null, long? chat = null)
    {
        _faults.Add((share, fate, method, chat));
        return this;
    }

    public Fate FateOf(SimulatedBot bot, string method, long? chat)
    {
        var inPeace = TakePeace(chat ?? 0);
        foreach (var fault in _faults)
        {
            if (!Matches(fault.Method, method) || (fault.Chat is not null && fault.Chat != chat) || _chance.NextDouble() >= fault.Share)
                continue;
            if (IsLoss(fault.Fate) && method != "getUpdates")
            {
                if (inPeace)
                    continue;
                _peace[chat ?? 0] = PeaceAfterLoss;
            }

            Happened++;
            return fault.Fate;
        }

        return Fate.None;
    }

    private static bool IsLoss(Fate fate) => fate.LoseReply || fate.Drop || fate.CutReply || fate.HtmlPage;

    private static bool Matches(string? wanted, string method) =>
        wanted is null ? method is not ("getMe" or "deleteWebhook") : wanted.Equals(method, StringComparison.OrdinalIgnoreCase);

    private bool TakePeace(long chat)
    {
        if (_peace.GetValueOrDefault(chat) is not (var left and > 0))
            return false;
        _peace[chat] = left - 1;
        return true;
    }
}
