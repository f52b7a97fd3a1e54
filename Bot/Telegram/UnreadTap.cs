using System.Text.Json;

namespace ShopBot.Bot.Telegram;

/// <summary>The tap in an update that could not be handled, or not even be read as a whole: as much of it as an answer needs.</summary>
internal sealed record UnreadTap(string CallbackId, string? LanguageCode)
{
    /// <param name="update">JSON.</param>
    /// <returns>Null: there is no tap in it, or none that can be answered.</returns>
    public static UnreadTap? Find(string update)
    {
        using var json = JsonDocument.Parse(update);
        return Field(json.RootElement, "callback_query") is { } query && Text(query, "id") is { } id
            ? new(id, Field(query, "from") is { } from ? Text(from, "language_code") : null)
            : null;
    }

    private static JsonElement? Field(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var field) ? field : null;

    private static string? Text(JsonElement of, string name)
    {
        try
        {
            return Field(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }
}
