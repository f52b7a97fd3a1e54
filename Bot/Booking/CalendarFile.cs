using System.Globalization;
using System.Text;

namespace ShopBot.Bot.Booking;

/// <summary>A booking as calendars read it: RFC 5545, one event.</summary>
/// <param name="Id">Stays the same when the booking changes: the calendar then moves the event it has.</param>
/// <param name="Sequence">Grows with every change, from 0.</param>
/// <param name="Title">One line, as <paramref name="Place"/>; neither is escaped yet.</param>
/// <param name="Place">An address; null: none is known.</param>
public sealed record CalendarFile(string Id, int Sequence, DateTimeOffset From, DateTimeOffset To, DateTimeOffset WrittenAt, string Title, string? Place)
{
    /// <summary>The longest line, without its end. Source: RFC 5545, 3.1.</summary>
    private const int MostOctets = 75;

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in Lines())
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    private IEnumerable<string> Lines()
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//ShopBot//Bookings//EN";
        yield return "METHOD:PUBLISH";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escaped(Id)}";
        yield return $"SEQUENCE:{Sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return $"DTSTAMP:{Utc(WrittenAt)}";
        yield return $"DTSTART:{Utc(From)}";
        yield return $"DTEND:{Utc(To)}";
        yield return $"SUMMARY:{Escaped(Title)}";
        if (Place is not null)
        {
            yield return $"LOCATION:{Escaped(Place)}";
        }

        yield return "STATUS:CONFIRMED";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A long line goes on below, after a space; never within a character.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
