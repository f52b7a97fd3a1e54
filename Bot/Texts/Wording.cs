using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ShopBot.Domain;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Texts;

/// <summary>One language: its texts, and how values are written in it.</summary>
internal sealed class Wording
{
    /// <summary>The format of {date:short}: weekday and month short, for buttons. Without a format both are written out.</summary>
    public const string ShortDate = "short";

    /// <summary>The format of {date:day}: no weekday, for days that are past.</summary>
    public const string DayOfMonth = "day";

    /// <summary>The format of {date:month}: the month and its year, for a calendar.</summary>
    public const string MonthOfYear = "month";

    private readonly string _language;
    private readonly CultureInfo _culture;
    private readonly FrozenDictionary<string, Entry> _entries;
    private readonly MoneyFormat _money;

    public Wording(TextFile file)
    {
        _language = file.Language;
        _culture = CultureInfo.GetCultureInfo(file.Language);
        _entries = file.Entries.ToFrozenDictionary(StringComparer.Ordinal);
        _money = new MoneyFormat(file.Language);
    }

    public IReadOnlyCollection<string> Keys => _entries.Keys;

    public string Say(Phrase phrase, bool isHtml)
    {
        var text = new StringBuilder(256);
        Append(text, phrase, isHtml);
        return text.ToString();
    }

    private void Append(StringBuilder text, Phrase phrase, bool isHtml)
    {
        if (phrase.Key == Phrase.LinesKey)
        {
            for (var i = 0; i < phrase.Values.Length; i++)
            {
                Append(i == 0 ? text : text.Append('\n'), phrase.Values[i].Value, null, isHtml);
            }

            return;
        }

        if (!_entries.TryGetValue(phrase.Key, out var entry))
        {
            throw new KeyNotFoundException($"No text has the key {phrase.Key}; add it to Bot/Texts/*.yaml.");
        }

        foreach (var part in entry.Form(_language, phrase).Parts)
        {
            if (part.Name is { } name)
            {
                Append(text, Value(phrase, name), part.Format, isHtml);
            }
            else
            {
                text.Append(isHtml ? part.Html : part.Plain);
            }
        }
    }

    private static object? Value(Phrase phrase, string name)
    {
        foreach (var (known, value) in phrase.Values)
        {
            if (known == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"{phrase} has no value for {{{name}}}; pass it where the phrase is made, or take the placeholder out of the texts.");
    }

    private void Append(StringBuilder text, object? value, string? format, bool isHtml)
    {
        switch (value)
        {
            case null:
                break;
            case Phrase phrase:
                Append(text, phrase, isHtml);
                break;
            case string written:
                Written.Append(text, written, isHtml);
                break;
            case LocalText local:
                Written.Append(text, local.In(_language), isHtml);
                break;
            case int or long:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case decimal percent:
                text.Append(_culture, $"{percent:0.###}");
                break;
            case Money money:
                text.Append(_money.Say(money));
                break;
            case TimeOnly time:
                text.Append(CultureInfo.InvariantCulture, $"{time:HH:mm}");
                break;
            case DateOnly date:
                text.Append(date.ToString(Pattern(format), _culture));
                break;
            case DateTime moment:
                Append(text, new Phrase("when.date", ("date", DateOnly.FromDateTime(moment)), ("time", TimeOnly.FromDateTime(moment))), isHtml);
                break;
            default:
                throw new ArgumentException($"A text cannot show a {value.GetType().Name}; pass one of the types that Phrase lists.");
        }
    }

    /// <summary>Patterns of .NET's custom date formats; they stand in the text files, since each language orders a date in its own way.</summary>
    private string Pattern(string? format) => _entries[format switch
    {
        ShortDate => "format.date_short",
        DayOfMonth => "format.date_day",
        MonthOfYear => "format.date_month",
        _ => "format.date",
    }].Pattern;
}
