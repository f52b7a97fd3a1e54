namespace Telegram.Bot.Types;

/// <summary>Typed by a client: never to be trusted.</summary>
public class WebAppData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Data { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ButtonText { get; set; } = default!;
}
