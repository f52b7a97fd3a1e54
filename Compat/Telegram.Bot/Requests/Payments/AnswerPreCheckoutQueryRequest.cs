namespace Telegram.Bot.Requests;

public class AnswerPreCheckoutQueryRequest() : RequestBase<bool>("answerPreCheckoutQuery")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string PreCheckoutQueryId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required bool Ok { get; set; }

    public string? ErrorMessage { get; set; }
}
