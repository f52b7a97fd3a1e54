namespace Telegram.Bot.Requests;

public class GetFileRequest() : RequestBase<TGFile>("getFile")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string FileId { get; set; }
}
