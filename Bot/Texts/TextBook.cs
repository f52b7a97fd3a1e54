using System.Collections.Frozen;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Texts;

/// <summary>
/// Says phrases in the languages the bot speaks: one YAML file each beside this one, read when somebody first speaks the language. Safe to use from any thread.
/// </summary>
public sealed class TextBook
{
    /// <summary>English is the one the others are held against, and the last resort.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es", "it", "ru"];

    private static readonly Lazy<Wording> English = new(() => new(TextFile.Read(Languages[0], Source(Languages[0]), _ => { })));

    private readonly FrozenDictionary<string, Lazy<Wording>> _wordings;

    private TextBook(IEnumerable<KeyValuePair<string, Lazy<Wording>>> wordings)
    {
        _wordings = wordings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The texts of the program. That they are complete is not looked at again: they were built in with it.</summary>
    public static TextBook Load() => new(Languages.Select(language => KeyValuePair.Create(
        language, language == Languages[0] ? English : new Lazy<Wording>(() => new(TextFile.Read(language, Source(language), wrong => throw new InvalidDataException(wrong)))))));

    /// <summary>Texts given by the caller, held against each other; the first language is the model of the others.</summary>
    /// <exception cref="InvalidDataException">A text is missing, unknown, or its placeholders, plural forms or markup are wrong; all are listed at once.</exception>
    public static TextBook Read(params IReadOnlyList<(string Language, string Yaml)> sources)
    {
        var wrong = new List<string>();
        TextFile[] files = [.. sources.Select(source => TextFile.Read(source.Language, source.Yaml, wrong.Add))];
        Completeness.Check(files);
        return wrong.Count == 0
            ? new TextBook(files.Select(file => KeyValuePair.Create(file.Language, new Lazy<Wording>(new Wording(file)))))
            : throw new InvalidDataException($"The texts under Bot/Texts are not complete:\n{string.Join('\n', wrong)}");
    }

    /// <summary>
    /// For messages: HTML of b, i, s, code and a href. No value can add markup of its own.
    /// </summary>
    /// <param name="language">Where there are no texts in it, the shop's default language speaks, then English.</param>
    public string Say(Phrase phrase, string language, Shop shop) => Wording(language, shop).Say(phrase, isHtml: true);

    /// <summary>For button labels, toasts and command descriptions: nothing but text, and line breaks only where the text file has them.</summary>
    public string Plain(Phrase phrase, string language, Shop shop) => Wording(language, shop).Say(phrase, isHtml: false);

    /// <summary>For the console, where there is no shop yet whose language could be known.</summary>
    public static string InEnglish(Phrase phrase) => English.Value.Say(phrase, isHtml: false);

    /// <summary><see cref="Plain"/>, cut to what a tap may be answered with.</summary>
    public string Toast(Phrase phrase, string language, Shop shop) => Shortened.To(Plain(phrase, language, shop), Shortened.Toast);

    /// <summary>Every key of the text files.</summary>
    public IReadOnlyCollection<string> Keys => _wordings[Languages[0]].Value.Keys;

    private Wording Wording(string language, Shop shop) =>
        (_wordings.GetValueOrDefault(language) ?? _wordings.GetValueOrDefault(shop.DefaultLanguage) ?? _wordings[Languages[0]]).Value;

    /// <summary>A language's file as it is built in.</summary>
    public static string Source(string language)
    {
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"Texts.{language}.yaml")
            ?? throw new InvalidDataException($"Texts.{language}.yaml is not in the assembly; add Bot/Texts/{language}.yaml as an embedded resource.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
