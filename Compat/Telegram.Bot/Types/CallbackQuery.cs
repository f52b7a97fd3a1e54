namespace Telegram.Bot.Types;

/// <summary>The message is cut down to chat, id and a default date when the bot can no longer see it; null when it was sent inline.</summary>
public class CallbackQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    public Message? Message { get; set; }

    public string? InlineMessageId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ChatInstance { get; set; } = default!;

    public string? Data { get; set; }

    public string? GameShortName { get; set; }
}
