using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain.Booking;
using Xunit;
using static ShopBot.Domain.Booking.BookingStatus;
using static ShopBot.Domain.Booking.BookingTrigger;
using Made = ShopBot.Domain.Booking.Booking;

namespace ShopBot.Bot.Tests.Booking;

public class BookingLifecycleTests
{
    private static readonly DateTimeOffset From = DateTimeOffset.UnixEpoch.AddHours(20);
    private static readonly DateTimeOffset HeldUntil = From.AddHours(-8);
    private static readonly DateTimeOffset Early = HeldUntil.AddMinutes(-5);
    private static readonly DateTimeOffset Later = HeldUntil.AddMinutes(5);

    private static readonly Gen<List<(BookingTrigger Trigger, int Minutes)>> Presses =
        from presses in Gen.Zip(Gen.Elements(Enum.GetValues<BookingTrigger>()), Gen.Choose(0, 300)).ListOf(20)
        select presses.Select(press => (press.Item1, press.Item2)).ToList();

    [Fact]
    public void A_hold_becomes_a_booking_only_while_it_lasts()
    {
        BookingLifecycle.Possible(Of(Held), Early).Should().Equal(Request, Confirm, Cancel);
        BookingLifecycle.Possible(Of(Held), HeldUntil).Should().Equal(Cancel, Expire);
    }

    [Fact]
    public void Each_status_offers_what_can_be_done_next()
    {
        BookingLifecycle.Possible(Of(Requested), Later).Should().Equal(Approve, Decline, Cancel);
        BookingLifecycle.Possible(Of(Requested), From).Should().Equal([Approve, Decline, Cancel, Expire], "nobody answered in time");
        BookingLifecycle.Possible(Of(Confirmed), Later).Should().Equal(Request, Seat, Cancel);
        BookingLifecycle.Possible(Of(Confirmed), From).Should().Equal(Request, Seat, MarkNoShow, Cancel);
        BookingLifecycle.Possible(Of(Seated), From).Should().Equal(Leave);
        foreach (var closed in new[] { Left, Declined, Cancelled, NoShow, Expired })
        {
            BookingLifecycle.Possible(Of(closed), From).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_hold_keeps_its_place_until_it_runs_out()
    {
        Of(Held).KeepsItsPlace(Early).Should().BeTrue();
        Of(Held).KeepsItsPlace(HeldUntil).Should().BeFalse();
        Of(Requested).KeepsItsPlace(Later).Should().BeTrue();
        Of(Left).KeepsItsPlace(Early).Should().BeFalse();
    }

    [Fact]
    public void No_press_leaves_a_closed_booking_and_what_is_offered_is_what_works() => Property.Holds(Presses, presses =>
    {
        var (booking, now) = (Of(Held), Early);
        foreach (var (trigger, minutes) in presses)
        {
            now = now.AddMinutes(minutes);
            var possible = BookingLifecycle.Possible(booking, now);
            var after = BookingLifecycle.After(booking, trigger, now);

            possible.Contains(trigger).Should().Be(after is not null);
            (possible.Count > 0).Should().Be(booking.IsOpen, "an open booking has a way on, and a closed one has none");
            booking = booking with { Status = after ?? booking.Status };
        }
    });

    private static Made Of(BookingStatus status) => new()
    {
        Id = 1,
        Kind = BookingKind.Table,
        Status = status,
        DraftId = Guid.Empty,
        Language = "en",
        Name = "Ann",
        Party = 2,
        Resources = [ResourceIds.OfTable("1")],
        From = From,
        To = From.AddHours(2),
        Day = new(1970, 1, 1),
        HeldUntil = status == Held ? HeldUntil : null,
        MadeAt = Early,
    };
}
