using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>
/// A bad line: now and then a call is refused, dropped, late, or takes effect and is never answered. No chat loses two replies
/// close together: that a message of unknown fate is given up after its repeat is another test's claim.
/// </summary>
internal sealed class RandomTrouble(int seed, int permille) : ITrouble
{
    private const int CallsBetweenLosses = 60;

    private readonly Random _chance = new(seed);
    private readonly Dictionary<long, int> _quiet = [];

    public Fate FateOf(SimulatedBot bot, string method, long? chat)
    {
        if (method is "getMe" or "deleteWebhook" || _chance.Next(1000) >= permille)
        {
            _quiet[chat ?? 0] = _quiet.GetValueOrDefault(chat ?? 0) - 1;
            return Fate.None;
        }

        return _chance.Next(4) switch
        {
            0 => new Fate(ApiError.Internal),
            1 => new Fate(Delay: TimeSpan.FromMilliseconds(_chance.Next(200))),
            _ when _quiet.GetValueOrDefault(chat ?? 0) > 0 => Fate.None,
            2 => Lost(chat, new Fate(Drop: true)),
            _ => Lost(chat, new Fate(LoseReply: true)),
        };
    }

    private Fate Lost(long? chat, Fate fate)
    {
        _quiet[chat ?? 0] = CallsBetweenLosses;
        return fate;
    }
}
