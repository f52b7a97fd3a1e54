using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Tells the two JSON formats apart, and walks JSON of which nothing is certain.</summary>
internal static partial class JsonMenu
{
    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(string text, MenuDraft draft)
    {
        if (Parsed(text, draft) is not { } document)
        {
            return null;
        }

        using (document)
        {
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("categories", out _)
                ? GloriaFoodMenu.Read(root, draft)
                : SchemaMenu.Read([root.Clone()], draft);
        }
    }

    public static JsonDocument? Parsed(string text, MenuDraft draft)
    {
        try
        {
            return JsonDocument.Parse(WithoutHalves(text), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            draft.Refuse(error.LineNumber is { } line ? At.Line(line + 1) : null, new("file.broken_json"));
            return null;
        }
    }

    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A number too, as it is written; null for what is neither.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name)?.AsText();

    public static string? AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : element.GetRawText(),
        _ => null,
    };

    public static bool? Flag(this JsonElement element, string name) => element.Get(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The items of a list, or the one value where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Get(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
        null => [],
    };

    /// <summary>A text that was cut inside an emoji ends with half of a surrogate pair, on which <see cref="JsonElement"/> throws: U+FFFD stands for it, in names too.</summary>
    private static string WithoutHalves(string json) => Escape().Replace(json, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value);

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escape();
}
