using System.Globalization;
using System.Text;

namespace ShopBot.Domain.Catalog;

/// <summary>Finds products by what people type, in any of the shop's languages, without regard to case and accents.</summary>
public static class Search
{
    public const int MaxResults = 8;

    /// <summary>Shorter words ("a", "di", "con", "2") say nothing about a dish.</summary>
    private const int MinLength = 4;

    /// <summary>
    /// The products whose name is what was typed; failing that, those whose name or category holds the most of its words, at least half
    /// of them. A long word may be a slip or two off: people type "margarita".
    /// </summary>
    public static IReadOnlyList<Product> Find(Menu menu, string query)
    {
        var wanted = Fold(query);
        var exact = menu.Products.Where(product => Names(product.Name).Any(name => name == wanted)).ToList();
        string[] words = [.. wanted.Split(' ').Where(word => word.Length >= MinLength)];
        if (exact.Count > 0 || words.Length == 0)
        {
            return exact;
        }

        var found = menu.Categories
            .SelectMany(category => category.Products, (category, product) => (Product: product, Hits: words.Count(word => Says(category, product, word))))
            .Where(one => one.Hits * 2 >= words.Length && one.Hits > 0)
            .ToList();
        var most = found.Select(one => one.Hits).DefaultIfEmpty().Max();
        return [.. found.Where(one => one.Hits == most).Select(one => one.Product).Take(MaxResults)];
    }

    /// <summary>Whether a product has just that name, in any language.</summary>
    public static bool IsName(Menu menu, string words) => Fold(words) is var name && menu.Products.Any(product => Names(product.Name).Contains(name));

    private static bool Says(Category category, Product product, string word) =>
        Names(product.Name).Concat(Names(category.Name)).Any(name => name.Split(' ').Any(known => IsNear(known, word)));

    /// <summary>The same beginning, or one slip in five letters and two in eight.</summary>
    private static bool IsNear(string known, string word) =>
        known.StartsWith(word, StringComparison.Ordinal) || (word.Length >= 5 && Slips(known, word) <= (word.Length >= 8 ? 2 : 1));

    /// <summary>Letters to add, drop or change (Levenshtein).</summary>
    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    private static IEnumerable<string> Names(LocalText name) => name.Texts.Select(text => Fold(text.Value));

    /// <summary>Lower case without accents, words parted by one space: what is alike to who types it.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
