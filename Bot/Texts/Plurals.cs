namespace ShopBot.Bot.Texts;

/// <summary>Which form of a word goes with a whole number, by language. Source: CLDR, cardinal plural rules.</summary>
public static class Plurals
{
    public const string Other = "other";

    /// <summary>Every category CLDR knows, in its order.</summary>
    public static IReadOnlyList<string> All { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>Those a language uses. Of a language without a rule here only "other" is known.</summary>
    public static IReadOnlyList<string> Of(string language) => language switch
    {
        "en" => ["one", Other],
        "es" or "it" => ["one", "many", Other],
        "ru" => ["one", "few", "many", Other],
        _ => [Other],
    };

    /// <summary>Those every plural text must have: Spanish and Italian need "many" for millions only, which "other" may stand in for.</summary>
    public static IEnumerable<string> Required(string language) =>
        Of(language).Where(category => language == "ru" || category != "many");

    /// <summary>Whether the category means the number 1 alone, so that its text may say "one" in words: in Russian 21 is "one" too.</summary>
    public static bool IsOneAlone(string language, string category) => category == "one" && language is ("en" or "es" or "it");

    /// <summary>The category of <paramref name="count"/>; of a negative number, that of the number without its sign.</summary>
    public static string Category(string language, long count)
    {
        var number = count < 0 ? 0UL - (ulong)count : (ulong)count;
        return language switch
        {
            "en" => number == 1 ? "one" : Other,
            "es" or "it" => number == 1 ? "one" : number != 0 && number % 1_000_000 == 0 ? "many" : Other,
            "ru" => (number % 10, number % 100) switch
            {
                (1, not 11) => "one",
                (2 or 3 or 4, not (12 or 13 or 14)) => "few",
                _ => "many",
            },
            _ => Other,
        };
    }
}
