using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Booking;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

public class DueWorkTests
{
    private static readonly DateTimeOffset Now = TestShop.At("2026-03-04T12:00Z");
    private static readonly DateTimeOffset Evening = TestShop.At("2026-03-06T19:00Z");

    [Fact]
    public void Nothing_is_due_before_its_time()
    {
        Decide([Held(until: Now.AddSeconds(1)), Requested(from: Now.AddSeconds(1)), Confirmed(remindAt: Now.AddSeconds(1))]).Should().BeEmpty();
    }

    [Fact]
    public void A_hold_ends_quietly_and_a_request_is_told()
    {
        var deeds = Decide([Held(until: Now), Requested(from: Now) with { Id = 2 }]);

        deeds.Should().HaveCount(2);
        deeds[0].Should().BeOfType<DueDeed.HoldEnds>().Which.Booking.Status.Should().Be(BookingStatus.Expired);
        deeds[1].Should().BeOfType<DueDeed.RequestEnds>().Which.Booking.Status.Should().Be(BookingStatus.Expired);
    }

    [Fact]
    public void A_reminder_sets_the_next_one_so_that_it_is_told_once()
    {
        var booking = Confirmed(remindAt: Now) with { From = Now.AddHours(24), To = Now.AddHours(26) };

        var deed = Decide([booking]).Should().ContainSingle().Which.Should().BeOfType<DueDeed.Reminder>().Subject;

        deed.IsTold.Should().BeTrue();
        deed.Booking.RemindAt.Should().Be(Now.AddHours(22));
        Decide([deed.Booking]).Should().BeEmpty();
    }

    [Fact]
    public void After_a_long_stop_a_customer_is_reminded_once_and_never_of_what_has_begun()
    {
        var late = Decide([Confirmed(remindAt: Now.AddHours(-23)) with { From = Now.AddHours(1), To = Now.AddHours(2) }]);
        var over = Decide([Confirmed(remindAt: Now.AddHours(-30)) with { From = Now.AddHours(-1), To = Now.AddHours(1) }]);

        late.Should().ContainSingle().Which.Should().BeOfType<DueDeed.Reminder>().Which.Booking.RemindAt.Should().Be(Now.AddHours(2));
        over.Should().ContainSingle().Which.Should().BeOfType<DueDeed.Reminder>().Which.IsTold.Should().BeFalse();
    }

    [Fact]
    public void The_staff_hear_once_of_what_is_over_and_was_never_closed()
    {
        var over = Confirmed(remindAt: Now) with { From = Now.AddHours(-2), To = Now };

        var deed = Decide([over]).Should().ContainSingle().Which.Should().BeOfType<DueDeed.Unclosed>().Subject;

        Decide([deed.Booking]).Should().BeEmpty();
        Decide([over with { Status = BookingStatus.Seated }]).Should().NotContain(one => one is DueDeed.Unclosed);
    }

    [Fact]
    public void The_first_in_line_is_offered_what_is_free_and_the_next_what_is_left_after_it()
    {
        var deeds = Decide([], [Waits(1), Waits(2)]);

        var offers = deeds.OfType<DueDeed.Offer>().ToList();
        offers.Select(offer => offer.Waiting.Id).Should().Equal(1, 2);
        offers.Select(offer => offer.Booking.Id).Should().Equal(100, 101);
        offers.Should().OnlyContain(offer => offer.Waiting.OfferedBookingId == offer.Booking.Id && offer.Booking.HeldUntil == Now.AddMinutes(15));
        offers.Should().OnlyContain(offer => offer.Booking.Status == BookingStatus.Held && offer.Booking.From > Now);
        offers.SelectMany(offer => offer.Booking.Claims(Shop)).SelectMany(claim => ResourceGrain.Of(claim, Shop)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Who_is_offered_a_place_is_not_offered_another_until_that_has_ended()
    {
        var hold = Held(until: Now.AddMinutes(1));

        Decide([hold], [Waits(1) with { OfferedBookingId = hold.Id }]).Should().BeEmpty();
        Decide([hold with { HeldUntil = Now }], [Waits(1) with { OfferedBookingId = hold.Id }])[^1].Should().Be(new DueDeed.LineEnds(1));
    }

    [Fact]
    public void Who_waited_for_a_day_that_is_over_waits_no_more() =>
        Decide([], [Waits(7) with { Day = DateOnly.FromDateTime(Now.Date).AddDays(-1) }]).Should().Equal(new DueDeed.LineEnds(7));

    private static Domain.Catalog.Shop Shop => TableShop.Of(TableShop.Rules(["12:00-23:00"], "1: 1-2", "2: 1-2"));

    private static IReadOnlyList<DueDeed> Decide(IReadOnlyList<Domain.Booking.Booking> due, IReadOnlyList<Waiting>? line = null) => DueWork.Decide(new(
        Shop, due, line ?? [], Occupancy.None, _ => GuestHistory.None, 100, () => Guid.Empty, Now));

    private static Waiting Waits(long id) => new()
    {
        Id = id,
        CustomerId = id,
        ChatId = 1000 + id,
        Language = "en",
        Name = "Anna",
        Day = DateOnly.FromDateTime(Evening.Date),
        Party = 2,
        MadeAt = Now,
    };

    private static Domain.Booking.Booking Held(DateTimeOffset until) => Confirmed(null) with { Status = BookingStatus.Held, HeldUntil = until };

    private static Domain.Booking.Booking Requested(DateTimeOffset from) => Confirmed(null) with { Status = BookingStatus.Requested, From = from, To = from.AddHours(2) };

    private static Domain.Booking.Booking Confirmed(DateTimeOffset? remindAt) => new()
    {
        Id = 1,
        DraftId = Guid.Empty,
        Kind = BookingKind.Table,
        Status = BookingStatus.Confirmed,
        ChatId = 1001,
        Language = "en",
        Name = "Anna",
        Party = 2,
        Resources = ["table:1"],
        From = Evening,
        To = Evening.AddMinutes(90),
        Day = DateOnly.FromDateTime(Evening.Date),
        MadeAt = Now,
        RemindAt = remindAt,
    };
}
