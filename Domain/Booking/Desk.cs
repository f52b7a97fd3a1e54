using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>What a member of staff has before them when they press or write.</summary>
/// <param name="Taken">What is taken from now on.</param>
/// <param name="By">The name that tickets show.</param>
public sealed record Desk(Shop Shop, Occupancy Taken, DateTimeOffset Now, string By)
{
    /// <summary>Today on the shop's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Shop.ToLocal(Now));

    /// <summary>The quarter of an hour that runs now, in UTC: what begins at once begins with it.</summary>
    public DateTimeOffset Quarter => Now.AddTicks(-(Now.UtcTicks % TimeSpan.FromMinutes(TableBookingRules.GrainMinutes).Ticks)).ToUniversalTime();
}
