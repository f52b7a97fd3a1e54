namespace ShopBot.Domain.Booking;

/// <summary>
/// When a customer is reminded of a booking: a day before, while it can still be given to others, and shortly before; and then the staff,
/// who have not said whether anybody came.
/// </summary>
public static class Reminders
{
    /// <summary>The longest first.</summary>
    private static readonly IReadOnlyList<TimeSpan> Ahead = [TimeSpan.FromHours(24), TimeSpan.FromHours(2)];

    /// <summary>How long after the arrival nobody comes any more who has a room for longer than that.</summary>
    private static readonly TimeSpan ComesLate = TimeSpan.FromHours(24);

    /// <summary>The next reminder after <paramref name="now"/>, of the customer or of the staff, in UTC; null: none any more.</summary>
    public static DateTimeOffset? Next(Booking booking, DateTimeOffset now) =>
        OfCustomer(booking, now) ?? (booking.Status == BookingStatus.Confirmed && OverAt(booking) is var over && over > now ? over : null);

    /// <summary>When it is past its time, in UTC.</summary>
    public static DateTimeOffset OverAt(Booking booking) =>
        booking.Kind == BookingKind.Room && booking.From + ComesLate < booking.To ? booking.From + ComesLate : booking.To;

    /// <summary>Null: none any more, or nobody who could read it.</summary>
    private static DateTimeOffset? OfCustomer(Booking booking, DateTimeOffset now)
    {
        if (booking.ChatId is null || booking.Status is not (BookingStatus.Requested or BookingStatus.Confirmed))
        {
            return null;
        }

        foreach (var ahead in Ahead)
        {
            if (booking.From - ahead > now)
            {
                return booking.From - ahead;
            }
        }

        return null;
    }
}
