using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>A guest calls: how many, which day, which time; then the place is held until a reply to the ticket says who it is for.</summary>
public static class PhoneBooking
{
    private const int DaysShown = 12;

    /// <summary>As long as a customer's own hold.</summary>
    internal static readonly TimeSpan HoldLasts = TimeSpan.FromMinutes(10);

    /// <summary>How many.</summary>
    /// <param name="day">Where it is known: further off than the buttons go.</param>
    internal static DeskAnswer Guests(DateOnly? day, Desk desk) => desk.Shop.TableBooking is not { } rules
        ? DeskAnswer.Saying(new Phrase("desk.no_bookings"))
        : DeskAnswer.Showing(day is { } known
            ? PartyButtons.Ask(new Phrase("desk.book_party_on", ("date", known)), "book", rules.LargestParty, $".{Buttons.Number(known.DayNumber)}")
            : PartyButtons.Ask(new Phrase("desk.book_party"), "book", rules.LargestParty));

    internal static DeskAnswer Days(int party, Desk desk)
    {
        if (desk.Shop.TableBooking is not { } rules || TableRefusals.OfParty(rules, party) is not null)
        {
            return new() { Toast = new Phrase("desk.unknown") };
        }

        var days = Enumerable.Range(0, rules.DaysAhead + 1).Select(desk.Today.AddDays).Where(day => StaffTimes.Free(desk, day, party).Any()).Take(DaysShown);
        return DeskAnswer.Showing(new View(new Phrase("desk.book_day", ("count", party), ("example", BlockPanel.Typed(desk.Today.AddDays(30)))))
        {
            Rows = new Rows()
                .Grid(3, days.Select(day => new Button(Moment.Day(desk.Shop, desk.Now, day), "book", $"{Buttons.Number(party)}.{Buttons.Number(day.DayNumber)}")))
                .ToList(),
        });
    }

    internal static DeskAnswer Times(int party, DateOnly day, Desk desk)
    {
        var times = StaffTimes.Free(desk, day, party).ToList();
        return DeskAnswer.Showing(new View(new Phrase(times.Count == 0 ? "desk.book_full" : "desk.book_time", ("count", party), ("date", day)))
        {
            Rows = new Rows()
                .Grid(4, times.Select(time => new Button(
                    new Phrase("button.slot", ("time", time.Clock)), "book",
                    $"{Buttons.Number(party)}.{Buttons.Number(day.DayNumber)}.{Buttons.Number(time.From.ToUnixTimeSeconds())}")))
                .Row(new Button(new Phrase("button.back"), "book", Buttons.Number(party)))
                .ToList(),
        });
    }

    internal static DeskAnswer Hold(int party, DateOnly day, long from, Desk desk, DeskIds ids)
    {
        var time = StaffTimes.Free(desk, day, party).Select(time => (DateTimeOffset?)time.From).FirstOrDefault(time => time?.ToUnixTimeSeconds() == from);
        if (desk.Shop.TableBooking is not { } rules || time is not { } begin || StaffTimes.Place(desk, day, begin, party) is not { } place)
        {
            return Times(party, day, desk) with { Toast = new Phrase("desk.place_gone") };
        }

        return new()
        {
            Booking = new Booking
            {
                Id = ids.Booking,
                DraftId = ids.Draft,
                Kind = BookingKind.Table,
                Status = BookingStatus.Held,
                Language = desk.Shop.DefaultLanguage,
                Name = string.Empty,
                Party = party,
                Resources = place.ResourceIds,
                From = begin,
                To = begin + rules.Stay(party),
                Day = day,
                Deposit = rules.Deposit(day, party, noShows: 0),
                HeldUntil = desk.Now + HoldLasts,
                MadeAt = desk.Now,
                Steps = [new(BookingStatus.Held, desk.Now, desk.By)],
            },
        };
    }

    /// <summary>
    /// A reply to a ticket: "Anna +39 333 123 4567" confirms what is held for a caller, and names who walked in to stay; null: the ticket
    /// waits for no words.
    /// </summary>
    public static DeskAnswer? Reply(Booking booking, string text, Desk desk)
    {
        if (booking is not ({ Status: BookingStatus.Held, ChatId: null } or { Status: BookingStatus.Seated, ChatId: null, Name.Length: 0 }))
        {
            return null;
        }

        var (name, phone) = WrittenContact.Read(text, PhoneNumber.CallingCodeOf(desk.Shop.Phone));
        return name.Length == 0 ? DeskAnswer.Saying(new Phrase("desk.book_name_how"))
            : booking.Status == BookingStatus.Seated ? new() { Booking = booking with { Name = name, Phone = phone } }
            : booking.After(BookingTrigger.Confirm, desk.Now, desk.By) is { } confirmed
                ? new() { Booking = confirmed with { Name = name, Phone = phone, RemindAt = Reminders.Next(confirmed, desk.Now) } }
            : DeskAnswer.Saying(new Phrase("desk.book_too_late"));
    }
}
