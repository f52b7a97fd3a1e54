using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopBot.Bot.Files;

/// <summary>Text as a workbook's XML can hold it: what XML forbids is written _x0000_ (ECMA-376, ST_Xstring), and read back by spreadsheets.</summary>
internal static partial class XlsxText
{
    /// <summary>Excel's limit of a cell, in UTF-16 units.</summary>
    public const int MaxLength = 32_767;

    public static string Escaped(string text)
    {
        var kept = Whole(text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 1), "…"));
        return Forbidden().Replace(LooksEscaped().Replace(kept, "_x005F_"), found => Code(found.Value[0]));
    }

    /// <summary>Half a surrogate pair is no character; it becomes the replacement character, as it does in UTF-8.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();

    /// <summary>A return counts too: XML would make a line feed of it.</summary>
    [GeneratedRegex("[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]")]
    private static partial Regex Forbidden();
}
