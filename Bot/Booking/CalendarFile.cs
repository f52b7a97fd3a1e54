using System.Globalization;
using System.Text;
using ShopBot.Bot.Files;

namespace ShopBot.Bot.Booking;

/// <summary>A booking as calendars read it: RFC 5545, one event.</summary>
/// <param name="Id">Stays the same when the booking changes: the calendar then moves the event it has.</param>
/// <param name="Sequence">Grows with every change, from 0.</param>
/// <param name="Title">One line, as <paramref name="Place"/>; neither is escaped yet.</param>
/// <param name="Place">An address; null: none is known.</param>
public sealed record CalendarFile(string Id, int Sequence, DateTimeOffset From, DateTimeOffset To, DateTimeOffset WrittenAt, string Title, string? Place)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in Lines())
        {
            ContentLine.Fold(text, line);
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
        yield return $"UID:{ContentLine.Escaped(Id)}";
        yield return $"SEQUENCE:{Sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return $"DTSTAMP:{Utc(WrittenAt)}";
        yield return $"DTSTART:{Utc(From)}";
        yield return $"DTEND:{Utc(To)}";
        yield return $"SUMMARY:{ContentLine.Escaped(Title)}";
        if (Place is not null)
        {
            yield return $"LOCATION:{ContentLine.Escaped(Place)}";
        }

        yield return "STATUS:CONFIRMED";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
