using System.Globalization;
using System.Text;

namespace ShopBot.Domain.Catalog;

/// <summary>Finds products by what people type, in any of the shop's languages, without regard to case and accents.</summary>
public static class Search
{
    public const int MaxResults = 8;

    private const int MinLength = 3;

    /// <summary>
    /// The products whose name is what was typed; failing that, those whose name holds every word of it (each at least 3 characters).
    /// </summary>
    public static IReadOnlyList<Product> Find(Menu menu, string query)
    {
        var wanted = Fold(query);
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exact = menu.Products.Where(product => Names(product).Any(name => name == wanted)).ToList();
        if (exact.Count > 0 || words.Length == 0 || words.Any(word => word.Length < MinLength))
        {
            return exact;
        }

        return [.. menu.Products.Where(product => Names(product).Any(name => words.All(name.Contains))).Take(MaxResults)];
    }

    private static IEnumerable<string> Names(Product product) => product.Name.Texts.Select(text => Fold(text.Value));

    private static string Fold(string text)
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
