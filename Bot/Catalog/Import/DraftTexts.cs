using ShopBot.Domain;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Texts of files that know fewer languages than the shop speaks.</summary>
internal static class DraftTexts
{
    public static LocalText? Name(this MenuDraft draft, Phrase where, Phrase owner, string text, LocalText? current) =>
        draft.Text(where, "name", owner, new Dictionary<string, string> { [draft.Shop.DefaultLanguage] = text }, current, Texts.MaxName, lines: false);

    public static LocalText? Description(this MenuDraft draft, Phrase where, string owner, string? text, LocalText? current) => string.IsNullOrWhiteSpace(text)
        ? current
        : draft.Text(where, "description", Phrase.Verbatim(owner), new Dictionary<string, string> { [draft.Shop.DefaultLanguage] = text }, current, Texts.MaxDescription, lines: true);

    /// <summary>
    /// The text in every language of the shop. A language that the file does not have keeps its text where the first language says the same as
    /// before; otherwise a translation of the old text would stand there, so it gets the first language's.
    /// </summary>
    /// <param name="texts">By language, at least one.</param>
    /// <param name="lines">Whether it may have more than one.</param>
    /// <returns>Null after it has reported what is wrong.</returns>
    public static LocalText? Text(
        this MenuDraft draft, Phrase where, string key, Phrase owner, IReadOnlyDictionary<string, string> texts, LocalText? current, int max, bool lines)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in texts)
        {
            var written = text.ReplaceLineEndings("\n");
            if (draft.Value(where, key, owner, lines ? written : written.Trim()).OneText(max, lines) is not { } valid)
            {
                return null;
            }

            read[language] = valid;
        }

        var languages = draft.Shop.Languages;
        var (first, firstText) = languages.Where(read.ContainsKey).Select(language => (language, read[language])).First();
        var isSame = current is not null && current.In(first) == firstText;
        return new(languages.Select(language => KeyValuePair.Create(language, read.GetValueOrDefault(language) ?? (isSame ? current!.In(language) : firstText))));
    }
}
