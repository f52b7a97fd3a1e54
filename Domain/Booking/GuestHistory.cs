namespace ShopBot.Domain.Booking;

/// <summary>How a customer's bookings went so far.</summary>
/// <param name="Visits">They came.</param>
/// <param name="NoShows">They did not, and had not cancelled.</param>
public sealed record GuestHistory(int Visits, int NoShows)
{
    public static GuestHistory None { get; } = new(0, 0);
}
