namespace Telegram.Bot.Types;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(InputMediaPhoto), "photo")]
[JsonDerivedType(typeof(InputMediaDocument), "document")]
public abstract class InputMedia
{
    protected InputMedia()
    {
    }

    [SetsRequiredMembers]
    protected InputMedia(InputFile media) => Media = media;

    [JsonIgnore]
    public abstract InputMediaType Type { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required InputFile Media { get; set; }

    public string? Caption { get; set; }

    public ParseMode ParseMode { get; set; }

    public MessageEntity[]? CaptionEntities { get; set; }
}

public class InputMediaPhoto : InputMedia
{
    public InputMediaPhoto()
    {
    }

    [SetsRequiredMembers]
    public InputMediaPhoto(InputFile media)
        : base(media)
    {
    }

    [JsonIgnore]
    public override InputMediaType Type => InputMediaType.Photo;

    public bool ShowCaptionAboveMedia { get; set; }

    public bool HasSpoiler { get; set; }
}

public class InputMediaDocument : InputMedia
{
    public InputMediaDocument()
    {
    }

    [SetsRequiredMembers]
    public InputMediaDocument(InputFile media)
        : base(media)
    {
    }

    [JsonIgnore]
    public override InputMediaType Type => InputMediaType.Document;

    public InputFile? Thumbnail { get; set; }

    public bool DisableContentTypeDetection { get; set; }
}
