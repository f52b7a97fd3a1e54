namespace Telegram.Bot.Types.ReplyMarkups;

public interface IKeyboardButton
{
    string Text { get; }

    string? IconCustomEmojiId { get; set; }

    KeyboardButtonStyle? Style { get; set; }
}
