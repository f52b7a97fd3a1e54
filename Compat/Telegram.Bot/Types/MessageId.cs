namespace Telegram.Bot.Types;

/// <summary>What copying a message gives back: a copy is not told, only its id.</summary>
public class MessageId
{
    [JsonPropertyName("message_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    public static implicit operator int(MessageId self) => self.Id;

    public static implicit operator MessageId(int id) => new() { Id = id };
}
