using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Tests.Booking;

public abstract class BookingBatchTests(bool onPostgres) : IDisposable
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 6, 19, 0, 0, TimeSpan.Zero);

    private readonly Turning _turning = new(shop => shop with
    {
        TableBooking = new()
        {
            Tables = [new("1", 1, 2, null), new("2", 1, 2, null)],
            Service = OpeningHours.Always,
            Stays = [new(20, 90)],
            LargestParty = 4,
        },
    }, onPostgres);

    [ContractFact]
    public async Task Two_who_take_the_same_table_at_once_never_both_get_it()
    {
        await using var anna = await Load();
        await using var bruno = await Load();
        anna.Bookings.Take(Booking(1, "table:1", Evening));
        bruno.Bookings.Take(Booking(1, "table:1", Evening.AddMinutes(75), draft: 2));

        await anna.Commit(CancellationToken.None);
        var second = () => bruno.Commit(CancellationToken.None);

        await second.Should().ThrowAsync<DbUpdateException>();
        _turning.Db().BookingClaims.Count().Should().Be(7, "90 minutes and the buffer of 15 are 7 quarters, of one booking");
    }

    [ContractFact]
    public async Task A_place_is_free_again_once_the_booking_is_cancelled_or_moved()
    {
        var booking = Booking(1, "table:1", Evening);
        await Take(booking);
        await Take(booking with { Resources = ["table:2"] });
        await Take(Booking(2, "table:1", Evening, draft: 2));
        await Take(booking with { Resources = ["table:2"], Status = BookingStatus.Cancelled });

        _turning.Db().BookingClaims.Select(claim => new { claim.ResourceId, claim.BookingId }).Distinct().ToList()
            .Should().BeEquivalentTo([new { ResourceId = "table:1", BookingId = 2L }]);
    }

    [ContractFact]
    public async Task A_hold_that_ran_out_keeps_nobody_from_the_place()
    {
        await Take(Booking(1, "table:1", Evening) with { Status = BookingStatus.Held, HeldUntil = Turning.Now.AddMinutes(10) });
        _turning.Clock = Turning.Now.AddMinutes(10);

        await using var later = await Load();
        later.Bookings.Occupancy!.Claims.Should().BeEmpty();
        later.Bookings.Take(Booking(2, "table:1", Evening, draft: 2));
        await later.Commit(CancellationToken.None);

        _turning.Db().BookingClaims.Select(claim => claim.BookingId).Distinct().Should().Equal(2);
    }

    [ContractFact]
    public async Task A_hold_becomes_a_booking_of_the_same_place_in_one_batch()
    {
        await using var batch = await Load();
        batch.Bookings.Take(Booking(1, "table:1", Evening) with { Status = BookingStatus.Held, HeldUntil = Turning.Now.AddMinutes(10) });
        batch.Bookings.Take(Booking(1, "table:1", Evening));
        await batch.Commit(CancellationToken.None);

        _turning.Db().BookingClaims.Should().OnlyContain(claim => claim.HeldUntil == null).And.HaveCount(7);
    }

    [ContractFact]
    public async Task A_block_takes_the_table_until_it_is_given_back()
    {
        await using (var batch = await Load())
        {
            batch.Bookings.Take(new Block(1, "table:1", Evening, Evening.AddHours(3), "Marco"));
            await batch.Commit(CancellationToken.None);
        }

        var taken = () => Take(Booking(1, "table:1", Evening));
        await taken.Should().ThrowAsync<DbUpdateException>();

        await using (var batch = await Load())
        {
            batch.Bookings.Occupancy!.Claims.Should().ContainSingle().Which.BookingId.Should().Be(-1);
            batch.Bookings.Unblock(1);
            await batch.Commit(CancellationToken.None);
        }

        await Take(Booking(1, "table:1", Evening));
        _turning.Db().Blocks.Should().BeEmpty();
    }

    [ContractFact]
    public async Task A_booking_comes_back_as_it_was_kept()
    {
        var booking = Booking(1, "table:1", Evening) with
        {
            Resources = ["table:1", "table:2"],
            Phone = "+390612345678",
            Email = "anna@example.com",
            Area = "hall",
            Comment = "Birthday",
            DepositReceived = true,
            RemindAt = Evening.AddHours(-24),
            IsComing = true,
            Steps = [new(BookingStatus.Confirmed, Turning.Now, "Marco")],
        };
        await Take(booking);

        await using var batch = await Load(1);

        batch.Bookings.Find(1).Should().BeEquivalentTo(booking);
    }

    public void Dispose()
    {
        _turning.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<Batch> Load(params long[] bookings) => _turning.Load([], bookings: bookings);

    private async Task Take(Domain.Booking.Booking booking)
    {
        await using var batch = await Load(booking.Id);
        batch.Bookings.Take(booking);
        await batch.Commit(CancellationToken.None);
    }

    private static Domain.Booking.Booking Booking(long id, string resource, DateTimeOffset from, int draft = 1) => new()
    {
        Id = id,
        Kind = BookingKind.Table,
        Status = BookingStatus.Confirmed,
        DraftId = new Guid(draft, 0, 0, new byte[8]),
        Language = "en",
        Name = "Anna",
        Party = 2,
        Resources = [resource],
        From = from,
        To = from.AddMinutes(90),
        Day = DateOnly.FromDateTime(from.Date),
        MadeAt = Turning.Now,
    };
}

public sealed class BookingBatchOnSqliteTests() : BookingBatchTests(onPostgres: false);

public sealed class BookingBatchOnPostgresTests() : BookingBatchTests(onPostgres: true), IOnPostgres;
