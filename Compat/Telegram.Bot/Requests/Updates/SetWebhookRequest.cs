namespace Telegram.Bot.Requests;

public class SetWebhookRequest() : FileRequestBase<bool>("setWebhook")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Url { get; set; }

    public InputFileStream? Certificate { get; set; }

    public string? IpAddress { get; set; }

    public int? MaxConnections { get; set; }

    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    public bool DropPendingUpdates { get; set; }

    public string? SecretToken { get; set; }
}
