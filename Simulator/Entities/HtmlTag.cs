namespace ShopBot.Simulator;

/// <summary>What a tag of Telegram's HTML stands for.</summary>
internal sealed record HtmlTag(string? EntityType, string? Url = null, string? Language = null, string? EmojiId = null, bool UrlIsText = false)
{
    private static readonly HashSet<string> Names =
    [
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "code", "pre", "blockquote", "tg-emoji", "tg-time",
    ];

    public static bool IsKnown(string name) => Names.Contains(name);

    /// <summary>Null: a span that is no spoiler.</summary>
    public static HtmlTag? Read(string name, Dictionary<string, string> attributes, bool inPre) => name switch
    {
        "b" or "strong" => new("bold"),
        "i" or "em" => new("italic"),
        "u" or "ins" => new("underline"),
        "s" or "strike" or "del" => new("strikethrough"),
        "span" => attributes.GetValueOrDefault("class") == "tg-spoiler" ? new("spoiler") : null,
        "tg-spoiler" => new("spoiler"),
        "a" => attributes.TryGetValue("href", out var url) ? new("text_link", url) : new("text_link", UrlIsText: true),
        "code" => new("code", Language: inPre ? LanguageOf(attributes) : null),
        "pre" => new("pre"),
        "blockquote" => new(attributes.ContainsKey("expandable") ? "expandable_blockquote" : "blockquote"),
        "tg-emoji" => new("custom_emoji", EmojiId: attributes.GetValueOrDefault("emoji-id") ?? ""),
        _ => new("date_time"),
    };

    /// <summary>Null where Telegram drops the formatting and keeps the text: a link without a usable address.</summary>
    public TextEntity? Entity(int offset, int length, string text)
    {
        var entity = new TextEntity(EntityType!, offset, length) { Language = Language, CustomEmojiId = EmojiId };
        if (EntityType != "text_link")
            return entity;
        return LinkAddress.Entity(offset, length, UrlIsText ? text : Url!);
    }

    private static string? LanguageOf(Dictionary<string, string> attributes) =>
        attributes.GetValueOrDefault("class") is { } value && value.StartsWith("language-", StringComparison.Ordinal) ? value[9..] : null;
}
