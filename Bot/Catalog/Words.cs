using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Conversation;

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
    public static bool TryWord<T>(string text, out T word, [NotNullWhen(false)] out Phrase? remedy)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(Of);
        remedy = words.TryGetValue(text, out word) ? null : Closest.Remedy(text, words.Keys);
        return remedy is null;
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
                    item.Wrong(new Phrase("file.twice"));
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

        var items = scalar.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        value.Wrong(new Phrase("file.brackets", ("list", $"[{string.Join(", ", items)}]")));
        return [];
    }

    /// <summary>One of the ids that the file gives elsewhere.</summary>
    /// <param name="where">The key they stand under.</param>
    public static string? IdAmong(this Value value, IReadOnlyCollection<string> ids, string where)
    {
        if (value.Text(ids.FirstOrDefault() is { } first ? Phrase.Verbatim(first) : new Phrase("file.an_id")) is not { } id)
        {
            return null;
        }

        if (ids.Contains(id))
        {
            return id;
        }

        value.Wrong(ids.Count == 0 ? new Phrase("file.under_first", ("where", where)) : Closest.Remedy(id, ids));
        return null;
    }

    /// <summary>Whether the key is an id: 1-<paramref name="max"/> of a-z, 0-9 and '-'. Reports it otherwise.</summary>
    public static bool KeyIsId(this Value value, Phrase what, int max = 24)
    {
        if (IsId(value.Key, max))
        {
            return true;
        }

        value.Reading.Add(value.Line, new Phrase("file.no_id", ("key", value.Key), ("what", what), ("rule", IdRule(value.Key, max))));
        return false;
    }

    /// <inheritdoc cref="KeyIsId(Value, Phrase, int)"/>
    public static bool KeyIsId(this Value value, string what) => value.KeyIsId(Phrase.Verbatim(what));

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

        value.Wrong(new Phrase("file.write", ("example", IdRule(text, max))));
        return null;
    }

    public static bool IsId(string text, int max = 24) => text.Length <= max && Id().IsMatch(text);

    private static Phrase IdRule(string written, int max)
    {
        var meant = NotOfAnId().Replace(written.ToLowerInvariant(), "-").Trim('-');
        return IsId(meant, max) ? new Phrase("file.id_such_as", ("max", max), ("id", meant)) : new Phrase("file.id", ("max", max));
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAnId();
}
