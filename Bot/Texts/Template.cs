using System.Net;
using System.Text.RegularExpressions;

namespace ShopBot.Bot.Texts;

/// <summary>One text with its placeholders found: {name}, or {name:format} where a value can be written in more than one way.</summary>
internal sealed partial class Template
{
    private Template(IReadOnlyList<Part> parts)
    {
        Parts = parts;
        Length = parts.Sum(part => part.Html.Length);
    }

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Characters of the text without its values.</summary>
    public int Length { get; }

    public IEnumerable<string> Placeholders => Parts.Select(part => part.Name).OfType<string>();

    /// <summary>Reads a text of the subset <see cref="Markup"/> allows; what is wrong with it is reported, with the remedy.</summary>
    public static Template Read(string text, Action<string> report)
    {
        Markup.Check(text, report);
        var parts = new List<Part>();
        var from = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            Literal(text[from..match.Index], parts, report);
            var format = match.Groups["format"] is { Success: true } group ? group.Value : null;
            if (format is not (null or Wording.ShortDate or Wording.DayOfMonth or Wording.MonthOfYear))
            {
                report($"{match.Value} asks for a format that does not exist: write :{Wording.ShortDate}, :{Wording.DayOfMonth} or :{Wording.MonthOfYear}");
            }

            parts.Add(new Part(match.Groups["name"].Value, format, "", ""));
            from = match.Index + match.Length;
        }

        Literal(text[from..], parts, report);
        return new(parts);
    }

    private static void Literal(string html, List<Part> parts, Action<string> report)
    {
        if (html.AsSpan().ContainsAny('{', '}'))
        {
            report($"a brace in \"{html.Trim()}\" belongs to no placeholder: write {{name}} with a name of a-z and '_'");
        }

        if (html.Length > 0)
        {
            parts.Add(new Part(null, null, html, WebUtility.HtmlDecode(Markup.Tag().Replace(html, ""))));
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z_]+)(:(?<format>[a-z]+))?\}")]
    private static partial Regex Placeholder();

    /// <summary>Either a placeholder or the text between two.</summary>
    /// <param name="Name">Null for text.</param>
    /// <param name="Plain">The text without markup.</param>
    internal sealed record Part(string? Name, string? Format, string Html, string Plain);
}
