using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>How a day goes.</summary>
/// <param name="Day">Of the shop's calendar.</param>
public sealed record DayLook(DateOnly Day) : Look;

/// <param name="Open">Orders that are not over yet, by status; a status without any is left out.</param>
/// <param name="Orders">Placed that day, without those that were rejected or cancelled.</param>
/// <param name="Takings">Their totals, less what was given back.</param>
/// <param name="Bookings">That begin that day and stand.</param>
public sealed record FoundDay(IReadOnlyDictionary<OrderStatus, int> Open, int Orders, Money Takings, int Bookings, int Guests) : Found;
