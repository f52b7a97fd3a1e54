using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Bot.Files;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Telegram;

/// <summary>A view in its reader's language, as it waits to be shown. Small and plain: it is stored with its chat or in the outbox.</summary>
/// <param name="Html">Telegram's HTML.</param>
public sealed record Drawn(string Html, IReadOnlyList<IReadOnlyList<DrawnButton>> Rows)
{
    /// <summary>A file of the shop; null: text alone.</summary>
    public string? Picture { get; init; }

    /// <summary>The message that goes once this one is there: a picture cannot become words alone. Null: none.</summary>
    public int? TakesAway { get; init; }

    /// <summary>Says where a message has gone, in its place: where that is not there any more, nothing is said.</summary>
    public bool OnlyInPlace { get; init; }

    /// <summary>A small file that goes with the message, the text then being its caption; null: none. Such a message is never edited.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>A file that is made once the message goes out, the text then being its caption; null: none. Such a message has no buttons and is never edited.</summary>
    public FileWish? File { get; init; }

    /// <summary>A message that is copied, the text then being what is said if that cannot be; null: the text is all. Such a message is never edited.</summary>
    public Copied? Copies { get; init; }

    /// <summary>The message that it answers, if that is still there; null: none.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>What is said elsewhere if this cannot arrive; null: nothing.</summary>
    public Undelivered? Undelivered { get; init; }

    /// <summary>Offered on a reply keyboard; its rows are then below it there.</summary>
    public Share Share { get; init; }

    /// <summary>The text of the share button, and the hint in the input field.</summary>
    public string? ShareLabel { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>What is said while an old reply keyboard is taken away.</summary>
    public string? KeyboardClosed { get; init; }

    /// <summary>The customer wrote something below the live message: the screen is sent anew instead of edited far above.</summary>
    public bool BelowWords { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, DrawnJson.Default.Drawn);

    public static Drawn FromJson(string json) => JsonSerializer.Deserialize(json, DrawnJson.Default.Drawn)!;
}

/// <param name="Data">See <see cref="CallbackData"/>; null when it opens <paramref name="Url"/>.</param>
public sealed record DrawnButton(string Label, string? Data, string? Url = null);

/// <summary>The message that is copied.</summary>
public sealed record Copied(long ChatId, int MessageId);

/// <param name="ChatId">Where it is said.</param>
/// <param name="Html">Telegram's HTML.</param>
public sealed record Undelivered(long ChatId, string Html, int? ReplyTo);

/// <param name="Text">The whole file, to be written in UTF-8.</param>
public sealed record Attachment(string FileName, string Text);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Drawn))]
internal sealed partial class DrawnJson : JsonSerializerContext;
