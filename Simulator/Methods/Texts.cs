using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Reads a text or caption with its formatting and holds it against Telegram's limits.</summary>
internal static class Texts
{
    public const int MaxText = 4096;
    public const int MaxCaption = 1024;
    private const int MaxEntities = 100;

    public static ApiError? Text(Call call, out RichText text)
    {
        if (Read(call.Text("text"), call.Text("parse_mode"), call.Structure("entities"), out text) is { } error)
            return error;
        return text.Text.Length switch
        {
            0 => ApiError.Broken("message text is empty"),
            > MaxText => ApiError.Broken("message is too long"),
            _ => null,
        };
    }

    public static ApiError? Caption(Call call, out RichText caption) =>
        Caption(call.Text("caption"), call.Text("parse_mode"), call.Structure("caption_entities"), out caption);

    public static ApiError? Caption(string? text, string? mode, JsonElement? entities, out RichText caption) =>
        Read(text, mode, entities, out caption) is { } error ? error
        : caption.Text.Length > MaxCaption ? ApiError.Broken("message caption is too long")
        : null;

    private static ApiError? Read(string? source, string? mode, JsonElement? entities, out RichText rich)
    {
        rich = RichText.Empty;
        if (string.IsNullOrEmpty(source))
            return null;
        var (parsed, problem) = mode?.ToLowerInvariant() switch
        {
            null or "" => (new RichText(source, entities is { } given ? Given(given) : []), null),
            "html" => HtmlText.Parse(source),
            "markdownv2" => MarkdownText.Parse(source),
            "markdown" => (null, "the simulator reads HTML and MarkdownV2 only: the old Markdown mode is kept by Telegram for old bots"),
            _ => (null, $"unsupported parse_mode \"{mode}\""),
        };
        if (parsed is null)
            return mode?.ToLowerInvariant() is "html" or "markdownv2" ? ApiError.Broken("can't parse entities: " + problem) : ApiError.Broken(problem!);
        if (parsed.Entities.Any(entity => entity.Offset < 0 || entity.Length <= 0 || entity.Offset + entity.Length > parsed.Text.Length))
            return ApiError.Broken("can't parse entities: an entity lies outside the text");
        rich = EntityFinder.AddTo(Trim(parsed));
        if (rich.Entities.Count > MaxEntities)
            rich = rich with { Entities = rich.Entities.Take(MaxEntities).ToArray() };
        return null;
    }

    // Telegram cuts white space off both ends.
    private static RichText Trim(RichText rich)
    {
        var text = rich.Text.Trim();
        if (text.Length == rich.Text.Length)
            return rich;
        var cut = rich.Text.Length - rich.Text.TrimStart().Length;
        var moved = rich.Entities
            .Select(entity => (Entity: entity, Start: Math.Max(0, entity.Offset - cut), End: Math.Min(text.Length, entity.Offset + entity.Length - cut)))
            .Where(part => part.End > part.Start)
            .Select(part => part.Entity with { Offset = part.Start, Length = part.End - part.Start });
        return new RichText(text, moved.ToArray());
    }

    private static TextEntity[] Given(JsonElement entities) => entities.EnumerateArray().Select(entity => new TextEntity(
        entity.GetProperty("type").ToString(), (int)Call.WholeOf(entity.GetProperty("offset"))!.Value, (int)Call.WholeOf(entity.GetProperty("length"))!.Value)
    {
        Url = Optional(entity, "url"),
        Language = Optional(entity, "language"),
        CustomEmojiId = Optional(entity, "custom_emoji_id"),
        UserId = entity.TryGetProperty("user", out var user) ? Call.WholeOf(user.GetProperty("id")) : null,
    }).ToArray();

    private static string? Optional(JsonElement entity, string name) => entity.TryGetProperty(name, out var value) ? value.ToString() : null;
}
