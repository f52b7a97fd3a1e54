using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Readers of texts in the shop's languages.</summary>
internal static class Texts
{
    public const int MaxName = MenuLimits.Name;
    public const int MaxDescription = MenuLimits.Description;

    /// <summary>Stands for every language that has no text of its own: a name that is the same everywhere is written once.</summary>
    private const string All = "all";

    /// <summary>A text on one line, at most <see cref="MaxName"/> characters.</summary>
    public static LocalText? Name(this Value value) => value.Local(MaxName, lines: false);

    /// <summary>A text of one or more lines.</summary>
    public static LocalText? Description(this Value value, int max = MaxDescription) => value.Local(max, lines: true);

    private static LocalText? Local(this Value value, int max, bool lines)
    {
        var languages = value.Reading.Languages;
        if (value.Node is ScalarNode)
        {
            if (value.OneText(max, lines) is not { } text)
            {
                return null;
            }

            if (languages.Count > 1)
            {
                value.Wrong(new Phrase(
                    "file.languages", ("languages", languages.Count), ("example", $"{{{languages[0]}: ..., {languages[1]}: ...}}"), ("all", "{all: ...}")));
            }

            return new LocalText(languages.FirstOrDefault() ?? "", text);
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in value.Entries($"{value.Key}: {{all: ...}}"))
        {
            if (entry.Key.Contains(' ') && entry.Node is ScalarNode { Text: "" })
            {
                value.Reading.Add(entry.Line, new Phrase("file.breaks_off", ("key", value.Key), ("owner", value.Owner), ("text", entry.Key)));
            }
            else if (entry.Key != All && languages.Count > 0 && !languages.Contains(entry.Key))
            {
                value.Reading.Add(
                    entry.Line,
                    new Phrase(
                        "file.other_language", ("key", value.Key), ("owner", value.Owner), ("language", entry.Key), ("remedy", Closest.Remedy(entry.Key, [.. languages, All]))));
            }
            else if ((entry with { Owner = value.AsOwner() }).OneText(max, lines) is { } text)
            {
                texts[entry.Key] = text;
            }
            else
            {
                texts[entry.Key] = "";
            }
        }

        return texts.Count == 0 ? null : value.Complete(texts);
    }

    private static LocalText Complete(this Value value, Dictionary<string, string> texts)
    {
        var languages = value.Reading.Languages;
        var all = texts.GetValueOrDefault(All);
        foreach (var language in all is null ? languages.Where(language => !texts.ContainsKey(language)) : [])
        {
            value.Reading.Add(value.Line, new Phrase("file.no_text_in", ("key", value.Key), ("owner", value.Owner), ("language", language)));
        }

        return languages.Count == 0
            ? new LocalText(texts)
            : new LocalText(languages.Select(language => KeyValuePair.Create(language, texts.GetValueOrDefault(language) ?? all ?? "")));
    }

    /// <summary>One language's text, trimmed.</summary>
    public static string? OneText(this Value value, int max, bool lines)
    {
        if (value.Text(new Phrase("file.a_text")) is not { } text)
        {
            return null;
        }

        if (text.Length > max)
        {
            value.Wrong(new Phrase("file.too_long", ("length", text.Length), ("max", max)));
            return null;
        }

        if (text.Any(c => char.IsControl(c) && !(lines && c == '\n')))
        {
            value.Wrong(new Phrase(lines ? "file.control" : "file.one_line"));
            return null;
        }

        return text;
    }
}
