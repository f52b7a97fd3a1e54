namespace Telegram.Bot.Requests;

public class SetMyDescriptionRequest() : RequestBase<bool>("setMyDescription")
{
    public string? Description { get; set; }

    public string? LanguageCode { get; set; }
}
