namespace Telegram.Bot.Types;

/// <summary>How to repair a refused request: another chat id, or the seconds to wait.</summary>
public class ResponseParameters
{
    public long? MigrateToChatId { get; set; }

    public int? RetryAfter { get; set; }
}
