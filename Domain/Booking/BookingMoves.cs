using ShopBot.Domain.Team;
namespace ShopBot.Domain.Booking;

/// <summary>
/// Where staff can move a booking to: another free place for the same time, or another time of the same day. Staff know their house:
/// lead time and pacing bind customers, the tables bind everybody.
/// </summary>
internal static class BookingMoves
{
    private const int MostPlaces = 12;
    private const int MostTimes = 24;

    /// <summary>What fits into a button beside the rest; names of many joined tables may not.</summary>
    private const int MostLetters = 36;

    /// <summary>Free places for the time of the booking, the best first; its own is not among them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Places(Booking booking, Desk desk)
    {
        var others = desk.Taken.Without(booking.Id);
        return
        [
            .. Candidates(booking, desk)
                .Where(resources => !resources.SequenceEqual(booking.Resources)
                    && Argument(resources).Length <= MostLetters
                    && others.AreFree((booking with { Resources = resources }).Claims(desk.Shop), desk.Shop))
                .Take(MostPlaces),
        ];
    }

    /// <summary>Other times of its day with a table free for the party, in UTC; none for a room, and for a party that is there already.</summary>
    public static IReadOnlyList<DateTimeOffset> Times(Booking booking, Desk desk) =>
        booking.Kind != BookingKind.Table || booking.Status == BookingStatus.Seated
            ? []
            : [.. StaffTimes.Free(desk with { Taken = desk.Taken.Without(booking.Id) }, booking.Day, booking.Party)
                .Where(time => time.From != booking.From).Select(time => time.From).Take(MostTimes)];

    /// <summary>Null: it is not free any more.</summary>
    /// <param name="names">As <see cref="Argument"/> made them.</param>
    public static Booking? ToPlace(Booking booking, string names, Desk desk)
    {
        var wanted = Candidates(booking, desk).FirstOrDefault(resources => Argument(resources) == names);
        return wanted is not null && desk.Taken.Without(booking.Id).AreFree((booking with { Resources = wanted }).Claims(desk.Shop), desk.Shop)
            ? booking with { Resources = wanted }
            : null;
    }

    /// <summary>Its own tables where they are free then, else the best that are; null: none is any more.</summary>
    public static Booking? ToTime(Booking booking, DateTimeOffset from, Desk desk)
    {
        if (!Times(booking, desk).Contains(from) || desk.Shop.TableBooking is not { } rules)
        {
            return null;
        }

        var moved = booking with { From = from, To = from + rules.Stay(booking.Party), IsComing = false };
        var others = desk.Taken.Without(booking.Id);
        return others.AreFree(moved.Claims(desk.Shop), desk.Shop) ? moved
            : StaffTimes.Place(desk with { Taken = others }, booking.Day, from, booking.Party) is { } place ? moved with { Resources = place.ResourceIds }
            : null;
    }

    /// <summary>Names for a button: "7:8".</summary>
    public static string Argument(IReadOnlyList<string> resources) => string.Join(':', resources.Select(ResourceIds.NameOf));

    /// <summary>All that would do for the party, free or not; a single table also for a party it is too large for.</summary>
    private static IEnumerable<IReadOnlyList<string>> Candidates(Booking booking, Desk desk) => booking.Kind == BookingKind.Room
        ? desk.Shop.RoomBooking?.Types.Where(type => type.Most >= booking.Party).SelectMany(type => type.Units)
            .Select(unit => (IReadOnlyList<string>)[ResourceIds.OfRoom(unit)]) ?? []
        : StaffTimes.Tables(desk.Shop, booking.Party);
}
