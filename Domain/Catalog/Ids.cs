using System.Globalization;
using System.Text;

namespace ShopBot.Domain.Catalog;

/// <summary>Makes ids out of names: "Пицца «Маргарита»" is pitstsa-margarita.</summary>
public static class Ids
{
    public const int MaxLength = 24;

    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
        ['є'] = "ye",
        ['і'] = "i",
        ['ґ'] = "g",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ı'] = "i",
        ['þ'] = "th",
    };

    /// <summary>1-24 of a-z, 0-9 and '-', none of <paramref name="taken"/>; the same name gives the same id.</summary>
    public static string Of(string name, IReadOnlySet<string> taken)
    {
        var slug = Slug(name);
        var id = Cut(slug.Length == 0 ? "item" : slug, MaxLength);
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{Cut(slug.Length == 0 ? "item" : slug, MaxLength - 1 - number.ToString(CultureInfo.InvariantCulture).Length)}-{number}";
        }

        return id;
    }

    /// <summary>A name in a-z, 0-9 and '-'; empty when it has no letter that can be written so.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (Latin.TryGetValue(c, out var letters))
            {
                slug.Append(letters);
            }
            else if (char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    private static string Cut(string slug, int length) => slug.Length <= length ? slug : slug[..length].TrimEnd('-');
}
