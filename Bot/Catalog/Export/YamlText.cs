using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Export;

/// <summary>Values as the shop file writes them.</summary>
internal static partial class YamlText
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>In quotes unless it cannot be taken for anything else.</summary>
    public static string Scalar(string text) => Bare().IsMatch(text) ? text : Quoted(text);

    /// <summary>One language: the text. All alike: {all: ...}. Otherwise each.</summary>
    public static string Local(LocalText text)
    {
        if (text.Texts.Count == 1)
        {
            return Scalar(text.Texts[0].Value);
        }

        return text.Texts.All(entry => entry.Value == text.Texts[0].Value)
            ? $"{{all: {Scalar(text.Texts[0].Value)}}}"
            : $"{{{string.Join(", ", text.Texts.Select(entry => $"{entry.Key}: {Scalar(entry.Value)}"))}}}";
    }

    public static string Amount(Money money) => money.ToDecimal().ToString($"F{money.Currency.Exponent}", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string Choose(OptionGroup group) => group.Min == group.Max
        ? group.Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{group.Min}-{group.Max}");

    /// <summary>One line for days that are all alike, otherwise a line for each day and date.</summary>
    public static IReadOnlyList<string> Hours(OpeningHours hours)
    {
        if (hours.SpecialDays.Count == 0 && hours.Week[0].Count > 0 && hours.Week.All(day => day.SequenceEqual(hours.Week[0])))
        {
            return [Periods(hours.Week[0])];
        }

        string[] lines =
        [
            .. Enumerable.Range(0, 7).Select(day => (day + 1) % 7).Where(day => hours.Week[day].Count > 0).Select(day => $"{Days[day]}: {Periods(hours.Week[day])}"),
            .. hours.SpecialDays.Select(day => $"{day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Special(day)}"),
        ];
        return hours.Week.All(day => day.Count == 0) ? ["mon: closed", .. lines] : lines;
    }

    private static string Special(SpecialDay day) =>
        day.Reason is null ? Periods(day.Periods) : $"{{hours: {(day.Periods.Count > 1 ? $"[{Periods(day.Periods)}]" : Periods(day.Periods))}, reason: {Local(day.Reason)}}}";

    private static string Periods(IReadOnlyList<Period> periods) => periods.Count == 0 ? "closed" : string.Join(", ", periods.Select(period =>
        $"{period.From.ToString("HH:mm", CultureInfo.InvariantCulture)}-{(period.To == TimeOnly.MinValue ? "24:00" : period.To.ToString("HH:mm", CultureInfo.InvariantCulture))}"));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[\p{L}\p{N}]([\p{L}\p{M}\p{N} '’()%./!&+-]*[\p{L}\p{M}\p{N})!%.])?\z")]
    private static partial Regex Bare();
}
