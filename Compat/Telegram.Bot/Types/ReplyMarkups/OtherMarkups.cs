namespace Telegram.Bot.Types.ReplyMarkups;

public class ReplyKeyboardRemove : ReplyMarkup
{
    public new bool RemoveKeyboard => true;

    public bool Selective { get; set; }
}

public class ForceReplyMarkup : ReplyMarkup
{
    public new bool ForceReply => true;

    /// <summary>1 to 64 characters.</summary>
    public string? InputFieldPlaceholder { get; set; }

    public bool Selective { get; set; }
}
