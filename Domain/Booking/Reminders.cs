namespace ShopBot.Domain.Booking;

/// <summary>When a customer is reminded of a booking: a day before, while it can still be given to others, and shortly before.</summary>
public static class Reminders
{
    /// <summary>The longest first.</summary>
    private static readonly IReadOnlyList<TimeSpan> Ahead = [TimeSpan.FromHours(24), TimeSpan.FromHours(2)];

    /// <summary>The next reminder after <paramref name="now"/>, in UTC; null: none any more, or nobody who could read it.</summary>
    public static DateTimeOffset? Next(Booking booking, DateTimeOffset now)
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
