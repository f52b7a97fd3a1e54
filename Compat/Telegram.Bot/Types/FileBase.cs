namespace Telegram.Bot.Types;

public abstract class FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FileId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string FileUniqueId { get; set; } = default!;

    public long? FileSize { get; set; }
}

public class TGFile : FileBase
{
    public string? FilePath { get; set; }
}
