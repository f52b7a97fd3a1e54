namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Buttons in place of the phone's keyboard; they stay until another markup takes them away.</summary>
public class ReplyKeyboardMarkup : ReplyMarkup
{
    [SetsRequiredMembers]
    public ReplyKeyboardMarkup() => Keyboard = new List<List<KeyboardButton>>();

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(IEnumerable<IEnumerable<KeyboardButton>> keyboard) => Keyboard = keyboard;

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(KeyboardButton button) => Keyboard = new List<List<KeyboardButton>> { new() { button } };

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(params KeyboardButton[] keyboardRow) => Keyboard = new List<List<KeyboardButton>> { keyboardRow.ToList() };

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(IEnumerable<KeyboardButton> keyboardRow) => Keyboard = new List<List<KeyboardButton>> { keyboardRow.ToList() };

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(List<KeyboardButton> keyboardRow) => Keyboard = new List<List<KeyboardButton>> { keyboardRow };

    [SetsRequiredMembers]
    public ReplyKeyboardMarkup(bool resizeKeyboard)
        : this() => ResizeKeyboard = resizeKeyboard;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<IEnumerable<KeyboardButton>> Keyboard { get; set; }

    public bool IsPersistent { get; set; }

    /// <summary>As high as the buttons need instead of as high as the keyboard.</summary>
    public bool ResizeKeyboard { get; set; }

    public bool OneTimeKeyboard { get; set; }

    public string? InputFieldPlaceholder { get; set; }

    public bool Selective { get; set; }

    [return: NotNullIfNotNull(nameof(button))]
    public static implicit operator ReplyKeyboardMarkup?(KeyboardButton? button) => button is null ? null : new ReplyKeyboardMarkup(button);

    [return: NotNullIfNotNull(nameof(buttons))]
    public static implicit operator ReplyKeyboardMarkup?(KeyboardButton[]? buttons) => buttons is null ? null : new ReplyKeyboardMarkup(buttons);

    [return: NotNullIfNotNull(nameof(buttons))]
    public static implicit operator ReplyKeyboardMarkup?(List<KeyboardButton>? buttons) => buttons is null ? null : new ReplyKeyboardMarkup(buttons);

    [return: NotNullIfNotNull(nameof(buttonRows))]
    public static implicit operator ReplyKeyboardMarkup?(List<List<KeyboardButton>>? buttonRows) => buttonRows is null ? null : new ReplyKeyboardMarkup(buttonRows);

    [return: NotNullIfNotNull(nameof(buttonRows))]
    public static implicit operator ReplyKeyboardMarkup?(IEnumerable<KeyboardButton>[]? buttonRows) => buttonRows is null ? null : new ReplyKeyboardMarkup(buttonRows);

    /// <summary>To the last row.</summary>
    public ReplyKeyboardMarkup AddButton(KeyboardButton button) => AddButtons(button);

    /// <summary>To the last row.</summary>
    /// <exception cref="InvalidOperationException">The rows were given as something else than lists.</exception>
    public ReplyKeyboardMarkup AddButtons(params KeyboardButton[] buttons)
    {
        var rows = Rows();
        if (rows.Count == 0)
            rows.Add([]);
        rows[^1].AddRange(buttons);
        return this;
    }

    /// <exception cref="InvalidOperationException">The rows were given as something else than lists.</exception>
    public ReplyKeyboardMarkup AddNewRow(params KeyboardButton[] buttons)
    {
        Rows().Add([.. buttons]);
        return this;
    }

    private List<List<KeyboardButton>> Rows() =>
        Keyboard as List<List<KeyboardButton>>
        ?? throw new InvalidOperationException("Buttons can be added to lists only: give the rows as a List<List<KeyboardButton>>.");
}
