using FluentAssertions;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>The bookings around somebody who wanders: their own, and those of others, which come and go.</summary>
internal sealed class WanderersBookings(Shop shop, Random random)
{
    private const int OthersAtOnce = 150;
    private const long FirstOther = 1_000_000;

    private readonly Dictionary<long, Claim> _others = [];

    /// <summary>What is taken now; since the last time somebody else may have booked a table of the next days.</summary>
    public Occupancy Taken(Visit visit)
    {
        if (shop.TableBooking is { } rules && random.Next(3) == 0)
        {
            var begin = new DateTimeOffset(visit.Now.Date, TimeSpan.Zero).AddMinutes(15 * random.Next(4 * 96));
            var claim = new Claim(rules.Tables[random.Next(rules.Tables.Count)].ResourceId, begin, begin.AddHours(2), FirstOther + random.Next(OthersAtOnce));
            if (!_others.Values.Concat(Own(visit)).Any(other => other.ResourceId == claim.ResourceId && other.Overlaps(claim.From, claim.To)))
            {
                _others[claim.BookingId] = claim;
            }
        }

        return new Occupancy(
            [.. _others.Values, .. Own(visit)],
            [.. visit.Bookings.Where(booking => booking.KeepsItsPlace(visit.Now)).Select(booking => new Covers(booking.From, booking.Party, booking.Id))]);
    }

    /// <summary>The visit with a booking as it is now, whose place must be nobody else's.</summary>
    public Visit Take(Visit visit, Domain.Booking.Booking booking)
    {
        var others = visit.Bookings.Where(known => known.Id != booking.Id).ToList();
        var next = visit with { Bookings = [.. others.Append(booking).OrderBy(known => known.From)], NextBookingId = Math.Max(visit.NextBookingId, booking.Id + 1) };
        if (booking.KeepsItsPlace(visit.Now))
        {
            var taken = _others.Values.Concat(Own(visit with { Bookings = others })).ToList();
            booking.Claims(shop).Should().NotContain(
                claim => taken.Any(other => other.ResourceId == claim.ResourceId && other.Overlaps(claim.From, claim.To)), "nobody else has the place of {0}", booking);
            booking.Party.Should().BeInRange(1, booking.Kind == BookingKind.Table ? shop.TableBooking!.LargestParty : int.MaxValue);
        }

        next.Bookings.Count(known => known.Status == BookingStatus.Held && known.KeepsItsPlace(visit.Now)).Should().BeLessThanOrEqualTo(1, "one place is kept for a chat");
        return next;
    }

    private IEnumerable<Claim> Own(Visit visit) => visit.Bookings.Where(booking => booking.KeepsItsPlace(visit.Now)).SelectMany(booking => booking.Claims(shop));
}
