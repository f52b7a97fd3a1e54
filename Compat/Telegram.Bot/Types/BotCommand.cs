namespace Telegram.Bot.Types;

public class BotCommand
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Command { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Description { get; set; } = default!;

    public BotCommand()
    {
    }

    public BotCommand(string command, string description) => (Command, Description) = (command, description);

    public static implicit operator BotCommand((string text, string description) tuple) => new(tuple.text, tuple.description);
}
