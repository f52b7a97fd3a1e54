namespace Telegram.Bot.Requests;

public class SetMyShortDescriptionRequest() : RequestBase<bool>("setMyShortDescription")
{
    public string? ShortDescription { get; set; }

    public string? LanguageCode { get; set; }
}
