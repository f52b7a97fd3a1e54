namespace ShopBot.Bot.Texts;

/// <summary>Holds the languages against English: the same keys, the same placeholders, all plural forms.</summary>
internal static class Completeness
{
    /// <param name="files">The first is the one the others are held against.</param>
    public static void Check(IReadOnlyList<TextFile> files)
    {
        var model = files[0];
        foreach (var file in files)
        {
            foreach (var key in model.Entries.Keys.Where(key => !file.Entries.ContainsKey(key)))
            {
                file.Wrong(1, $"{key} is missing: add it, {model.Language}.yaml has it in line {model.Entries[key].Line}");
            }

            foreach (var (key, entry) in file.Entries)
            {
                Forms(file, key, entry);
                if (model.Entries.TryGetValue(key, out var wanted))
                {
                    Placeholders(file, key, entry, Names(wanted));
                }
                else
                {
                    file.Wrong(entry.Line, $"{key} is unknown to {model.Language}.yaml: add it there or delete it here");
                }
            }
        }
    }

    private static void Forms(TextFile file, string key, Entry entry)
    {
        if (!entry.IsPlural)
        {
            return;
        }

        foreach (var category in Plurals.Required(file.Language).Where(category => !entry.Forms.ContainsKey(category)))
        {
            file.Wrong(entry.Line, $"{key} lacks the plural form {category}: add {category}: ...");
        }

        foreach (var category in entry.Forms.Keys.Except(Plurals.Of(file.Language)))
        {
            file.Wrong(entry.Line, $"{key} has the plural form {category}, which it does not use: delete it");
        }
    }

    /// <summary>The form for 1 may leave {count} out: "one piece".</summary>
    private static void Placeholders(TextFile file, string key, Entry entry, HashSet<string> wanted)
    {
        foreach (var (category, form) in entry.Forms)
        {
            var has = form.Placeholders.ToHashSet();
            foreach (var name in wanted.Where(name => !has.Contains(name) && !(name == "count" && entry.IsPlural && Plurals.IsOneAlone(file.Language, category))))
            {
                file.Wrong(entry.Line, $"{key} lacks {{{name}}}: write it where the value belongs");
            }

            foreach (var name in has.Where(name => !wanted.Contains(name)))
            {
                file.Wrong(entry.Line, $"{key} has {{{name}}}, which the English text lacks: use {string.Join(", ", wanted.Select(known => $"{{{known}}}").DefaultIfEmpty("no placeholder"))}");
            }
        }
    }

    private static HashSet<string> Names(Entry entry) => [.. entry.Forms.Values.SelectMany(form => form.Placeholders)];
}
