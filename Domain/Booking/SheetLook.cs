using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>The bookings of a day, those of rooms that are under way or end then included; they come as <see cref="Desk.Bookings"/>.</summary>
public sealed record SheetLook(DateOnly Day) : Look;
