using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Texts;

/// <summary>One language's file: mappings of mappings whose names, joined by dots, are the keys. A mapping of plural categories is one text.</summary>
internal sealed class TextFile
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Action<string> _report;

    private TextFile(string language, Action<string> report)
    {
        Language = language;
        _report = report;
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, Entry> Entries => _entries;

    /// <param name="report">Takes what is wrong, with file, line and remedy.</param>
    public static TextFile Read(string language, string yaml, Action<string> report)
    {
        var file = new TextFile(language, report);
        if (YamlTree.Read(yaml, (line, what) => file.Wrong(line, Words(what, language))) is MapNode root)
        {
            file.Add("", root);
        }
        else
        {
            file.Wrong(1, "no texts were found: write a mapping of keys to texts");
        }

        return file;
    }

    public void Wrong(int line, string what) => _report($"{Language}.yaml, line {line}: {what}");

    /// <summary>English cannot be asked for words while it is read itself.</summary>
    private static string Words(Phrase what, string language) => language == TextBook.Languages[0]
        ? $"{what.Key}: check the quotes, the colons and the spaces here, and that no key stands twice"
        : TextBook.InEnglish(what);

    private void Add(string prefix, MapNode map)
    {
        foreach (var (name, value) in map.Entries)
        {
            var key = prefix + name.Text;
            switch (value)
            {
                case ScalarNode scalar:
                    AddText(key, scalar.Line, scalar.Text, [new(Plurals.Other, scalar)]);
                    break;
                case MapNode { Entries.Count: > 0 } forms when forms.Entries.All(form => Plurals.All.Contains(form.Key.Text) && form.Value is ScalarNode):
                    AddText(key, name.Line, null, [.. forms.Entries.Select(form => (form.Key.Text, (ScalarNode)form.Value))]);
                    break;
                case MapNode inner:
                    Add(key + ".", inner);
                    break;
                default:
                    Wrong(value.Line, $"{key} is a list: write a text");
                    break;
            }
        }
    }

    private void AddText(string key, int line, string? raw, IReadOnlyList<(string Category, ScalarNode Text)> forms)
    {
        var templates = forms.ToDictionary(
            form => form.Category,
            form => Template.Read(form.Text.Text.TrimEnd('\n'), what => Wrong(form.Text.Line, $"{key}: {what}")),
            StringComparer.Ordinal);
        if (!_entries.TryAdd(key, new Entry(line, raw, templates)))
        {
            Wrong(line, $"{key} stands twice, first in line {_entries[key].Line}: delete one");
        }
    }
}
