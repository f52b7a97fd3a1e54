using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads schema.org's Menu as JSON-LD: a file of its own, a graph, or the scripts of a web page.</summary>
internal sealed partial class SchemaMenu
{
    private const int MaxDepth = 8;

    private readonly MenuDraft _draft;
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    private SchemaMenu(MenuDraft draft) => _draft = draft;

    /// <summary>What a page shows in its scripts of the type application/ld+json.</summary>
    public static Menu? ReadPage(string html, MenuDraft draft)
    {
        var roots = new List<JsonElement>();
        foreach (Match script in Scripts().Matches(html))
        {
            if (JsonMenu.Parsed(script.Groups[1].Value, draft) is not { } document)
            {
                return null;
            }

            using (document)
            {
                roots.Add(document.RootElement.Clone());
            }
        }

        return Read(roots, draft);
    }

    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(IReadOnlyList<JsonElement> roots, MenuDraft draft)
    {
        draft.KnowsLess = true;
        var reader = new SchemaMenu(draft);
        var all = roots.SelectMany(root => Objects(root, "$", 0)).ToList();
        foreach (var (element, _) in all)
        {
            if (element.Text("@id") is { } id && element.EnumerateObject().Skip(1).Any())
            {
                reader._byId.TryAdd(id, element);
            }
        }

        var menus = all.Where(one => Is(one.Element, "Menu")).ToList();
        if (menus.Count == 0)
        {
            draft.Refuse(null, new("file.no_menu_json"));
            return null;
        }

        foreach (var (menu, where) in menus)
        {
            reader.Section(menu, where, 0);
        }

        return draft.Menu();
    }

    private static IEnumerable<(JsonElement Element, string Where)> Objects(JsonElement element, string where, int depth) => element.ValueKind switch
    {
        _ when depth > MaxDepth => [],
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Objects(item, $"{where}[{i}]", depth + 1)),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            .SelectMany(property => Objects(property.Value, $"{where}.{property.Name}", depth + 1)).Prepend((element, where)),
        _ => [],
    };

    private static bool Is(JsonElement element, string type) =>
        element.Items("@type").Any(one => one.AsText() is { } name && (name == type || name.EndsWith($"/{type}", StringComparison.Ordinal)));

    private void Section(JsonElement section, string where, int depth)
    {
        if (depth > MaxDepth || _draft.IsFull)
        {
            return;
        }

        var items = section.Items("hasMenuItem").Select(Whole).ToList();
        if (items.Count > 0)
        {
            var written = Clean(section.Text("name")) is { Length: > 0 } named ? named : "Menu";
            var current = _draft.Shop.Menu.Categories.FirstOrDefault(category => category.Name.ToString() == written);
            if (_draft.Name(At.Path($"{where}.name"), new Phrase("file.a_section"), written, current?.Name) is { } name)
            {
                var category = _draft.Category(current?.Id, name);
                for (var i = 0; i < items.Count && !_draft.IsFull; i++)
                {
                    SchemaItem.Read(items[i], category, $"{where}.hasMenuItem[{i}]", _draft, Clean, Whole);
                }
            }
        }

        foreach (var (inner, i) in section.Items("hasMenuSection").Select((inner, i) => (Whole(inner), i)))
        {
            Section(inner, $"{where}.hasMenuSection[{i}]", depth + 1);
        }
    }

    /// <summary>What a reference stands for.</summary>
    private JsonElement Whole(JsonElement element) =>
        (element.ValueKind == JsonValueKind.String ? element.GetString() : element.Text("@id")) is { } id && _byId.TryGetValue(id, out var whole) ? whole : element;

    /// <summary>Some write HTML's &amp;amp; into JSON, or several lines into a name.</summary>
    private static string Clean(string? text) => WebUtility.HtmlDecode(text ?? "").Trim();

    [GeneratedRegex(@"<script[^>]*\btype\s*=\s*[""']?application/ld\+json[^>]*>(.*?)</script\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, 5_000)]
    private static partial Regex Scripts();
}
