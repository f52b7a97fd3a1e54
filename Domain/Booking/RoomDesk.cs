using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>
/// Staff give a guest a room, who calls or stands at the reception: how many, from when, how many nights, which room. Arrival days,
/// lengths of stay and lead time bind customers; the rooms bind everybody.
/// </summary>
internal static class RoomDesk
{
    /// <summary>A guest who calls: the room is held until a reply to the ticket says who it is for.</summary>
    public const string ByPhone = "bookroom";

    /// <summary>A guest who is there: they stay from tonight on.</summary>
    public const string AtTheDoor = "roomin";

    private const int DaysShown = 12;
    private const int MostNights = 14;
    private const int MostRooms = 30;

    /// <summary>How many; a walk-in comes today.</summary>
    /// <param name="day">The arrival, where it is known.</param>
    public static DeskAnswer Guests(string verb, DateOnly? day, Desk desk) => desk.Shop.RoomBooking is not { } rules
        ? DeskAnswer.Saying(new Phrase("desk.no_bookings"))
        : DeskAnswer.Showing(PartyButtons.Ask(Question(verb, day), verb, rules.MostGuests, day is { } known ? $".{Buttons.Number(known.DayNumber)}" : string.Empty));

    /// <param name="argument">party, party.day, party.day.nights or party.day.nights.room.</param>
    public static DeskAnswer Press(string verb, string argument, Desk desk, DeskIds ids)
    {
        var parts = argument.Split('.');
        var numbers = parts.Take(3).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (desk.Shop.RoomBooking is not { } rules || parts.Length > 4 || numbers.Any(number => number < 0) || numbers[0] < 1 || numbers[0] > rules.MostGuests
            || numbers.ElementAtOrDefault(1) > DateOnly.MaxValue.DayNumber - RoomBookingRules.MostDaysAhead || numbers.ElementAtOrDefault(2) > StayRules.MostNights)
        {
            return new() { Toast = new Phrase("desk.unknown") };
        }

        var party = numbers[0];
        var day = numbers.Count > 1 ? DateOnly.FromDayNumber(numbers[1]) : desk.Today;
        return (verb, parts.Length) switch
        {
            (ByPhone, 1) => Days(party, desk),
            (_, <= 2) => Nights(verb, party, day, desk),
            (_, 3) => Rooms(verb, party, new(day, day.AddDays(numbers[2])), desk),
            _ => Take(verb, party, new(day, day.AddDays(numbers[2])), parts[3], desk, ids),
        };
    }

    private static Phrase Question(string verb, DateOnly? day) => verb == AtTheDoor ? new Phrase("desk.walkin_party")
        : day is { } known ? new Phrase("desk.book_party_on", ("date", known))
        : new Phrase("desk.book_party");

    private static DeskAnswer Days(int party, Desk desk)
    {
        var calendar = Calendar(desk);
        var days = Enumerable.Range(0, desk.Shop.RoomBooking!.DaysAhead).Select(desk.Today.AddDays).Where(day => calendar.FreeRooms(day, party).Any()).Take(DaysShown);
        return DeskAnswer.Showing(new View(new Phrase("desk.book_day", ("count", party), ("example", BlockPanel.Typed(desk.Today.AddDays(30)))))
        {
            Rows = new Rows().Grid(3, days.Select(day => new Button(Moment.Day(desk.Shop, desk.Now, day), ByPhone, Argument(party, day)))).ToList(),
        });
    }

    private static DeskAnswer Nights(string verb, int party, DateOnly day, Desk desk)
    {
        var longest = Calendar(desk).FreeRooms(day, party).Select(room => room.Nights).DefaultIfEmpty(0).Max();
        return DeskAnswer.Showing(new View(new Phrase(longest == 0 ? "desk.room_full" : "desk.room_nights", ("count", party), ("date", day)))
        {
            Rows = new Rows()
                .Grid(7, Enumerable.Range(1, Math.Min(MostNights, longest))
                    .Select(nights => new Button(new Phrase("button.pieces", ("count", nights)), verb, $"{Argument(party, day)}.{Buttons.Number(nights)}")))
                .Row(new Button(new Phrase("button.back"), verb, verb == ByPhone ? Buttons.Number(party) : null))
                .ToList(),
        });
    }

    private static DeskAnswer Rooms(string verb, int party, StayDates dates, Desk desk)
    {
        var free = Free(party, dates, desk).Take(MostRooms).ToList();
        return free.Count == 0 ? Nights(verb, party, dates.Arrival, desk) with { Toast = new Phrase("desk.place_gone") } : DeskAnswer.Showing(
            new View(new Phrase("desk.room_which", ("count", party), ("from", dates.Arrival), ("to", dates.Departure)))
            {
                Rows = new Rows()
                    .Column(free.Select(room => new Button(
                        new Phrase(
                            "button.desk_unit",
                            ("room", room.Unit), ("type", room.Type.Name), ("total", StayPricing.Of(desk.Shop, room.Type, dates, party, []).Total)),
                        verb,
                        $"{Argument(party, dates.Arrival)}.{Buttons.Number(dates.Count)}.{room.Unit}")))
                    .Row(new Button(new Phrase("button.back"), verb, Argument(party, dates.Arrival)))
                    .ToList(),
            });
    }

    private static DeskAnswer Take(string verb, int party, StayDates dates, string unit, Desk desk, DeskIds ids)
    {
        if (Free(party, dates, desk).FirstOrDefault(room => room.Unit == unit) is not { Unit: not null } room)
        {
            return Rooms(verb, party, dates, desk) with { Toast = new Phrase("desk.place_gone") };
        }

        var price = StayPricing.Of(desk.Shop, room.Type, dates, party, []);
        var (from, to) = dates.Instants(desk.Shop.RoomBooking!, desk.Shop.Zone);
        var booking = new Booking
        {
            Id = ids.Booking,
            DraftId = ids.Draft,
            Kind = BookingKind.Room,
            Status = BookingStatus.Held,
            Language = desk.Shop.DefaultLanguage,
            Name = string.Empty,
            Party = party,
            Resources = [ResourceIds.OfRoom(unit)],
            From = from,
            To = to,
            Day = dates.Arrival,
            Deposit = price.Deposit,
            Stay = price,
            HeldUntil = desk.Now + PhoneBooking.HoldLasts,
            MadeAt = desk.Now,
            Steps = [new(BookingStatus.Held, desk.Now, desk.By)],
        };
        return verb == ByPhone ? new() { Booking = booking } : new()
        {
            Booking = booking with
            {
                Status = BookingStatus.Seated,
                HeldUntil = null,
                Deposit = null, // they pay at the reception
                Steps = [new(BookingStatus.Seated, desk.Now, desk.By)],
            },
            Toast = new Phrase("desk.room_in_done"),
        };
    }

    private static IEnumerable<(RoomType Type, string Unit, int Nights)> Free(int party, StayDates dates, Desk desk) =>
        Calendar(desk).FreeRooms(dates.Arrival, party).Where(room => dates.Count > 0 && room.Nights >= dates.Count);

    private static RoomCalendar Calendar(Desk desk) => new(desk.Shop, desk.Taken.Claims, desk.Now);

    private static string Argument(int party, DateOnly day) => $"{Buttons.Number(party)}.{Buttons.Number(day.DayNumber)}";
}
