using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>A party stands at the door: how many, a table that is free for the usual stay, seated.</summary>
internal static class WalkIn
{
    private const int MostTables = 24;

    public static DeskAnswer Begin(string? argument, Desk desk) => desk.Shop.TableBooking is not { } rules
        ? DeskAnswer.Saying(new Phrase("desk.no_bookings"))
        : int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var party)
            ? Tables(party, desk)
            : DeskAnswer.Showing(PartyButtons.Ask(new Phrase("desk.walkin_party"), "walkin", rules.LargestParty));

    public static DeskAnswer Tables(int party, Desk desk)
    {
        if (desk.Shop.TableBooking is not { } rules)
        {
            return DeskAnswer.Saying(new Phrase("desk.no_bookings"));
        }

        if (TableRefusals.OfParty(rules, party) is { } refusal)
        {
            return DeskAnswer.Saying(refusal.Because);
        }

        var free = Free(party, desk).Take(MostTables).ToList();
        return DeskAnswer.Showing(new View(new Phrase(free.Count == 0 ? "desk.walkin_full" : "desk.walkin_table", ("count", party)))
        {
            Rows = new Rows()
                .Grid(3, free.Select(tables => new Button(
                    BookingText.Place(BookingKind.Table, tables), "walkin", $"{Buttons.Number(party)}.{BookingMoves.Argument(tables)}")))
                .ToList(),
        });
    }

    public static DeskAnswer Seat(int party, string names, Desk desk, DeskIds ids)
    {
        if (desk.Shop.TableBooking is not { } rules || TableRefusals.OfParty(rules, party) is not null)
        {
            return new() { Toast = new Phrase("desk.unknown") };
        }

        return Free(party, desk).FirstOrDefault(tables => BookingMoves.Argument(tables) == names) is { } free
            ? new() { Booking = Draft(party, free, rules, desk) with { Id = ids.Booking, DraftId = ids.Draft }, Toast = new Phrase("desk.walkin_done") }
            : Tables(party, desk) with { Toast = new Phrase("desk.place_gone") };
    }

    private static IEnumerable<IReadOnlyList<string>> Free(int party, Desk desk) => desk.Shop.TableBooking is not { } rules
        ? []
        : StaffTimes.Tables(desk.Shop, party).Where(tables => desk.Taken.AreFree(Draft(party, tables, rules, desk).Claims(desk.Shop), desk.Shop));

    private static Booking Draft(int party, IReadOnlyList<string> tables, TableBookingRules rules, Desk desk) => new()
    {
        Id = 0,
        DraftId = Guid.Empty,
        Kind = BookingKind.Table,
        Status = BookingStatus.Seated,
        Language = desk.Shop.DefaultLanguage,
        Name = string.Empty,
        Party = party,
        Resources = tables,
        From = desk.Quarter,
        To = desk.Quarter + rules.Stay(party),
        Day = desk.Today,
        MadeAt = desk.Now,
        Steps = [new(BookingStatus.Seated, desk.Now, desk.By)],
    };
}
