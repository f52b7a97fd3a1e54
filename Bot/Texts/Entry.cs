using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Texts;

/// <summary>The text of one key: one form, or one for each plural category.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Raw">As it stands in the file, for date patterns; null for plural forms.</param>
internal sealed record Entry(int Line, string? Raw, IReadOnlyDictionary<string, Template> Forms)
{
    private readonly Template _only = Forms.GetValueOrDefault(Plurals.Other) ?? Template.Read("", _ => { });

    public string Pattern => Raw ?? "";

    public bool IsPlural => Raw is null;

    /// <summary>The form that goes with the number named "count".</summary>
    public Template Form(string language, Phrase phrase)
    {
        if (!IsPlural)
        {
            return _only;
        }

        foreach (var (name, value) in phrase.Values)
        {
            if (name == "count")
            {
                var category = Plurals.Category(language, value is int small ? small : (long)value!);
                return Forms.GetValueOrDefault(category) ?? _only;
            }
        }

        throw new ArgumentException($"{phrase} has no number named count to pick a plural form by; pass it where the phrase is made.");
    }
}
