using System.Text.RegularExpressions;
using ShopBot.Bot.Catalog.Yaml;

namespace ShopBot.Bot.Catalog;

/// <summary>Readers of ids and of words from a fixed list.</summary>
internal static partial class Words
{
    /// <summary>A word of <typeparamref name="T"/> as the file writes it: AtTable is at_table.</summary>
    public static string Of<T>(T word)
        where T : struct, Enum => Hump().Replace(word.ToString(), "_$0").ToLowerInvariant();

    public static T? Word<T>(this Value value)
        where T : struct, Enum
    {
        if (value.Text(Of(default(T))) is not { } text)
        {
            return null;
        }

        if (TryWord<T>(text, out var word, out var remedy))
        {
            return word;
        }

        value.Wrong(remedy);
        return null;
    }

    /// <param name="remedy">What to write instead, when it is none of the words.</param>
    public static bool TryWord<T>(string text, out T word, out string remedy)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(Of);
        remedy = words.TryGetValue(text, out word) ? "" : Closest.Remedy(text, words.Keys);
        return remedy.Length == 0;
    }

    /// <summary>Words in the order of the file, each once.</summary>
    public static IReadOnlyList<T> WordList<T>(this Value value)
        where T : struct, Enum => value.Each(item => item.Word<T>());

    /// <summary>Reads every item of a list, or the one value where there is no list. An item that stands twice is an error.</summary>
    public static IReadOnlyList<T> Each<T>(this Value value, Func<Value, T?> read)
        where T : struct
    {
        var all = new List<T>();
        foreach (var item in value.Listed())
        {
            if (read(item) is { } one)
            {
                if (all.Contains(one))
                {
                    item.Wrong("it stands twice: delete one");
                }

                all.Add(one);
            }
        }

        return all;
    }

    /// <summary>The items of a list of words or ids; a comma outside brackets makes no list, and is reported.</summary>
    public static IReadOnlyList<Value> Listed(this Value value)
    {
        if (value.Node is not ScalarNode scalar || !scalar.Text.Contains(','))
        {
            return value.Items();
        }

        value.Wrong($"write a list in brackets: [{string.Join(", ", scalar.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}]");
        return [];
    }

    /// <summary>One of the ids that the file gives elsewhere.</summary>
    /// <param name="where">The key they stand under.</param>
    public static string? IdAmong(this Value value, IReadOnlyCollection<string> ids, string where)
    {
        if (value.Text(ids.FirstOrDefault() ?? "an id") is not { } id)
        {
            return null;
        }

        if (ids.Contains(id))
        {
            return id;
        }

        value.Wrong(ids.Count == 0 ? $"write it under {where} first" : Closest.Remedy(id, ids));
        return null;
    }

    /// <summary>Whether the key is an id: 1-<paramref name="max"/> of a-z, 0-9 and '-'. Reports it otherwise.</summary>
    public static bool KeyIsId(this Value value, string what, int max = 24)
    {
        if (IsId(value.Key, max))
        {
            return true;
        }

        value.Reading.Add(value.Line, $"\"{value.Key}\" is no id of {what}: write {IdRule(value.Key, max)}");
        return false;
    }

    public static string? Id(this Value value, int max)
    {
        if (value.Text("my-shop") is not { } text)
        {
            return null;
        }

        if (IsId(text, max))
        {
            return text;
        }

        value.Wrong($"write {IdRule(text, max)}");
        return null;
    }

    public static bool IsId(string text, int max = 24) => text.Length <= max && Id().IsMatch(text);

    private static string IdRule(string written, int max)
    {
        var meant = NotOfAnId().Replace(written.ToLowerInvariant(), "-").Trim('-');
        return $"1-{max} of a-z, 0-9 and '-'{(IsId(meant, max) ? $", such as {meant}" : "")}";
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAnId();
}
