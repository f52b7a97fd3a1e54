namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>What stands under a message. Buttons and texts convert to it: one, a row, or rows.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardMarkup))]
[JsonDerivedType(typeof(ReplyKeyboardRemove))]
[JsonDerivedType(typeof(ForceReplyMarkup))]
public abstract class ReplyMarkup
{
    public static readonly ReplyKeyboardRemove RemoveKeyboard = new();

    public static readonly ForceReplyMarkup ForceReply = new();

    public static implicit operator ReplyMarkup?(KeyboardButton? button) =>
        button is null ? null : new ReplyKeyboardMarkup(button) { ResizeKeyboard = true };

    public static implicit operator ReplyMarkup?(KeyboardButton[]? buttons) =>
        buttons is null ? null : new ReplyKeyboardMarkup(buttons) { ResizeKeyboard = true };

    public static implicit operator ReplyMarkup?(List<KeyboardButton>? buttons) =>
        buttons is null ? null : new ReplyKeyboardMarkup(buttons) { ResizeKeyboard = true };

    public static implicit operator ReplyMarkup?(List<List<KeyboardButton>>? buttonRows) =>
        buttonRows is null ? null : new ReplyKeyboardMarkup(buttonRows) { ResizeKeyboard = true };

    public static implicit operator ReplyMarkup?(IEnumerable<KeyboardButton>[]? buttonRows) =>
        buttonRows is null ? null : new ReplyKeyboardMarkup(buttonRows) { ResizeKeyboard = true };

    [return: NotNullIfNotNull(nameof(button))]
    public static implicit operator ReplyMarkup?(InlineKeyboardButton button) => button is null ? null : new InlineKeyboardMarkup(button);

    [return: NotNullIfNotNull(nameof(buttons))]
    public static implicit operator ReplyMarkup?(InlineKeyboardButton[]? buttons) => buttons is null ? null : new InlineKeyboardMarkup(buttons);

    [return: NotNullIfNotNull(nameof(buttons))]
    public static implicit operator ReplyMarkup?(List<InlineKeyboardButton>? buttons) =>
        buttons is null ? null : new InlineKeyboardMarkup(buttons);

    [return: NotNullIfNotNull(nameof(buttonRows))]
    public static implicit operator ReplyMarkup?(IEnumerable<InlineKeyboardButton>[]? buttonRows) =>
        buttonRows is null ? null : new InlineKeyboardMarkup(buttonRows);

    [return: NotNullIfNotNull(nameof(buttonRows))]
    public static implicit operator ReplyMarkup?(List<List<InlineKeyboardButton>>? buttonRows) =>
        buttonRows is null ? null : new InlineKeyboardMarkup(buttonRows);
}
