using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>A piece of a day sheet that stays in one message.</summary>
/// <param name="Open">Brings the ticket; null for a heading.</param>
public sealed record SheetPart(Phrase Text, Button? Open = null);

/// <summary>What staff look at before a service: the tables by time with guests a service, the rooms that are arriving, staying and leaving.</summary>
public static class DaySheet
{
    /// <param name="bookings">All that touch the day; others do no harm.</param>
    public static IReadOnlyList<SheetPart> Show(Desk desk, DateOnly day, IReadOnlyList<Booking> bookings)
    {
        var shown = bookings
            .Where(booking => booking.Status is BookingStatus.Requested or BookingStatus.Confirmed or BookingStatus.Seated or BookingStatus.Left or BookingStatus.NoShow)
            .OrderBy(booking => booking.From).ThenBy(booking => booking.Id).ToList();
        List<SheetPart> parts = [new(new Phrase("sheet.title", ("date", day))), .. Tables(desk, day, shown), .. Rooms(desk, day, shown)];
        return parts.Count > 1 ? parts : [.. parts, new(new Phrase("sheet.nothing"))];
    }

    private static IEnumerable<SheetPart> Tables(Desk desk, DateOnly day, List<Booking> shown)
    {
        var tables = shown.Where(booking => booking.Kind == BookingKind.Table && booking.Day == day).ToList();
        foreach (var period in desk.Shop.TableBooking?.Service.PeriodsOf(day) ?? [])
        {
            var clock = (Booking booking) => TimeOnly.FromDateTime(desk.Shop.ToLocal(booking.From));
            var served = tables.Where(booking => clock(booking) >= period.From && (period.To <= period.From || clock(booking) < period.To)).ToList();
            tables = [.. tables.Except(served)];
            if (served.Count > 0)
            {
                yield return new(new Phrase("sheet.service", ("from", period.From), ("to", period.To), ("guests", Guests(served))));
            }

            foreach (var booking in served)
            {
                yield return Part(desk, booking, TimeOf(desk, booking));
            }
        }

        // Walk-ins before the opening, and bookings of a service that is no more.
        if (tables.Count > 0)
        {
            yield return new(new Phrase("sheet.other_times", ("guests", Guests(tables))));
        }

        foreach (var booking in tables)
        {
            yield return Part(desk, booking, TimeOf(desk, booking));
        }
    }

    private static IEnumerable<SheetPart> Rooms(Desk desk, DateOnly day, List<Booking> shown)
    {
        var rooms = shown.Where(booking => booking.Kind == BookingKind.Room)
            .Select(booking => (Booking: booking, Arrival: booking.Day, Departure: DateOnly.FromDateTime(desk.Shop.ToLocal(booking.To)))).ToList();
        foreach (var (key, group) in new[]
        {
            ("sheet.arriving", rooms.Where(room => room.Arrival == day)),
            ("sheet.staying", rooms.Where(room => room.Arrival < day && room.Departure > day)),
            ("sheet.leaving", rooms.Where(room => room.Departure == day)),
        })
        {
            var those = group.Select(room => room.Booking).ToList();
            if (those.Count > 0)
            {
                yield return new(new Phrase(key, ("guests", Guests(those))));
            }

            foreach (var booking in those)
            {
                yield return Part(desk, booking, BookingText.Place(booking));
            }
        }
    }

    private static int Guests(IEnumerable<Booking> bookings) => bookings.Where(booking => booking.Status != BookingStatus.NoShow).Sum(booking => booking.Party);

    private static Phrase TimeOf(Desk desk, Booking booking) => new("sheet.time", ("time", TimeOnly.FromDateTime(desk.Shop.ToLocal(booking.From))));

    private static SheetPart Part(Desk desk, Booking booking, Phrase first) => new(
        Phrase.Lines(
            new Phrase(
                "sheet.line",
                ("first", first), ("name", Name(booking)), ("party", booking.Party),
                ("place", booking.Kind == BookingKind.Table ? BookingText.Place(booking) : BookingText.When(desk.Shop, booking)),
                ("status", BookingText.Short(booking))),
            BookingText.Deposit(booking),
            Occasions.Say(booking.Comment)),
        new Button(new Phrase("button.sheet_booking", ("first", first), ("name", Name(booking))), "show", Buttons.Number(booking.Id)));

    private static Phrase Name(Booking booking) => booking.Name.Length == 0 ? new Phrase("booking.no_name") : Phrase.Verbatim(booking.Name);
}
