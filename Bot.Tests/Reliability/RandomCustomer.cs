using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Somebody who presses whatever is there, mostly in the direction of an order, and sometimes anything else.</summary>
internal sealed class RandomCustomer(SimulatedUser user, SimulatedUser stranger, SimulatedBot bot, Random chance)
{
    /// <summary>Weights of verbs: what leads to an order is pressed more often than what leads away from it.</summary>
    private static readonly Dictionary<string, int> Eager = new()
    {
        ["confirm"] = 90,
        ["checkout"] = 90,
        ["add"] = 90,
        ["next"] = 60,
        ["option"] = 6,
        ["variant"] = 10,
        ["product"] = 8,
        ["category"] = 8,
        ["cart"] = 30,
        ["way"] = 10,
        ["soonest"] = 40,
        ["pay"] = 15,
        ["exact"] = 10,
        ["skip"] = 12,
        ["zone"] = 12,
        ["known"] = 15,
        ["table"] = 8,
        ["menu"] = 3,
        ["back"] = 1,
        ["empty"] = 1,
    };

    private readonly List<SimulatedMessage> _seen = [];
    private SimulatedMessage? _before;

    public List<CallbackTap> Taps { get; } = [];

    /// <summary>Whether the bot showed something since the last step.</summary>
    public bool SeesNew => user.Chat(bot).Messages.LastOrDefault(message => message.From == bot) is { } last && !last.Equals(_before);

    public void Step()
    {
        _before = user.Chat(bot).Messages.LastOrDefault(message => message.From == bot);
        var roll = chance.Next(200);
        switch (roll)
        {
            case < 3: user.Send(bot, "/" + Pick((string[])["start", "menu", "cart", "orders", "help", "language", "cancel", "id", "nothing"])); break;
            case < 6: user.Send(bot, Pick(NastyTexts.All)); break;
            case < 7: user.Start(bot, Pick(NastyTexts.Links.Where(link => link.Length > 0).ToList())); break;
            case < 8: Forge(); break;
            case < 9: ShareLocation(); break;
            case < 10: user.ShareContact(bot); break;
            case < 11: user.ShareContact(bot, owner: stranger); break;
            case < 16 when _seen.Count > 0: Tap(Pick(_seen), eagerly: false); break;
            default: GoOn(); break;
        }
    }

    private void GoOn()
    {
        var chat = user.Chat(bot);
        if (chat.ReplyKeyboard is { } keyboard && chance.Next(4) > 0)
        {
            Answer(keyboard);
        }
        else if (chat.Messages.LastOrDefault(message => message.From == bot && ShopUnderTest.Buttons(message).Any()) is { } message)
        {
            _seen.Add(message);
            Tap(message, eagerly: chance.Next(10) > 0);
        }
        else
        {
            user.Start(bot);
        }
    }

    private void Answer(ReplyKeyboard keyboard)
    {
        switch (keyboard.Rows.SelectMany(row => row).FirstOrDefault(button => button.Requests is not null)?.Requests)
        {
            case "contact": user.ShareContact(bot); break;
            case "location" when chance.Next(2) == 0: ShareLocation(); break;
            case "location": user.Send(bot, Secrets.Address(user)); break;
            default: user.Press(user.Chat(bot), Pick(keyboard.Rows.SelectMany(row => row).ToList()).Text); break;
        }
    }

    private void Tap(SimulatedMessage message, bool eagerly)
    {
        var buttons = ShopUnderTest.Buttons(message).ToList();
        var data = eagerly ? Weighted(buttons) : Pick(buttons);
        Keep(user.TapData(message, data));
        if (chance.Next(15) == 0)
        {
            Keep(user.TapData(message, data));
        }
    }

    private void Forge()
    {
        if (user.Chat(bot).Messages.LastOrDefault(message => message.From == bot) is { } message)
        {
            Keep(user.TapData(message, Pick(NastyTexts.Buttons)));
        }
    }

    /// <summary>A tap may arrive twice: under its own id, or under a new one.</summary>
    private void Keep(CallbackTap tap)
    {
        Taps.Add(tap);
        if (tap.UpdateId is not { } id)
        {
            return;
        }

        switch (chance.Next(20))
        {
            case 0: bot.Redeliver(id); break;
            case 1: bot.RepeatAsNew(id); break;
        }
    }

    private void ShareLocation()
    {
        var isNear = chance.Next(4) > 0;
        user.ShareLocation(bot, (isNear ? 41.8850 : 45.46) + (chance.NextDouble() / 100), (isNear ? 12.4680 : 9.19) + (chance.NextDouble() / 100));
    }

    private string Weighted(List<string> buttons)
    {
        var weights = buttons.Select(data => Eager.GetValueOrDefault(data.Split('.').ElementAtOrDefault(1) ?? string.Empty, 2)).ToList();
        var at = chance.Next(weights.Sum());
        for (var index = 0; ; index++)
        {
            if ((at -= weights[index]) < 0)
            {
                return buttons[index];
            }
        }
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
