namespace ShopBot.Simulator;

/// <summary>Which bots may read a message: Telegram's privacy mode.</summary>
internal static class Readers
{
    public static IEnumerable<SimulatedBot> Of(SimulatedMessage message) => message.Chat switch
    {
        SimulatedPrivateChat chat => [chat.Bot],
        SimulatedGroup group => group.Bots.Where(bot => MayRead(bot, group, message)),
        _ => [],
    };

    private static bool MayRead(SimulatedBot bot, SimulatedGroup group, SimulatedMessage message)
    {
        if (group.IsAdministrator(bot) || message.Media is ServiceMedia || message.ReplyTo?.From == bot)
            return true;
        if (!message.Text.StartsWith('/'))
            return false;
        var command = message.Text.AsSpan(0, message.Text.AsSpan().IndexOfAny(' ', '\n') is var end and >= 0 ? end : message.Text.Length);
        var at = command.IndexOf('@');
        return at < 0 || command[(at + 1)..].Equals(bot.Username, StringComparison.OrdinalIgnoreCase);
    }
}
