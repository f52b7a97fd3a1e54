using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>What was taken stays as it was taken, whatever the shop's file says since.</summary>
public abstract class KeptClaimsTests(bool onPostgres) : IDisposable
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 6, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Soon = Turning.Now.AddMinutes(10);

    private readonly Turning _turning = new(shop => shop with
    {
        TimeZone = "Europe/Rome",
        TableBooking = new()
        {
            Tables = [new("5", 1, 4, null)],
            Service = OpeningHours.Always,
            Stays = [new(20, 120)],
            LargestParty = 4,
            BufferMinutes = 0,
        },
        RoomBooking = TestRooms.Rules(),
    }, onPostgres);

    private Shop WithBuffer => _turning.Shop with { TableBooking = _turning.Shop.TableBooking! with { BufferMinutes = 15 } };

    [ContractFact]
    public async Task A_longer_buffer_does_not_keep_a_booking_from_being_changed_beside_the_next()
    {
        var booking = Table(1, Evening);
        await Take(booking);
        await Take(Table(2, Evening.AddHours(2)));

        await Take(booking with { IsComing = true, RemindAt = Evening.AddHours(-2), Name = "Anna Rossi", Status = BookingStatus.Seated }, WithBuffer);

        Claims().Should().HaveCount(16, "each has the 8 quarters of its two hours");
        _turning.Db().Bookings.Single(row => row.Id == 1).ClaimedTo.Should().Be(Evening.AddHours(2), "that is what it took");
    }

    [ContractFact]
    public async Task A_hold_is_confirmed_with_what_it_took_before_the_buffer_was_longer()
    {
        await Take(Held(1, Evening));
        await Take(Table(2, Evening.AddHours(2)));

        await Take(Table(1, Evening), WithBuffer);

        Claims().Should().HaveCount(16).And.OnlyContain(claim => claim.HeldUntil == null);
    }

    [ContractFact]
    public async Task A_stay_that_was_booked_before_the_time_zone_was_corrected_is_changed_beside_the_next()
    {
        var stay = Room(1, "2026-12-01");
        await Take(stay);
        await Take(Room(2, "2026-12-02"));

        await Take(stay with { IsComing = true }, _turning.Shop with { TimeZone = "Asia/Tokyo" });

        Claims().Should().HaveCount(2, "each has its night");
    }

    [ContractFact]
    public async Task A_party_that_grows_at_its_table_counts_as_it_is_now_in_the_same_batch()
    {
        await Take(Table(1, Evening));

        await using var batch = await Load(WithBuffer, 1);
        batch.Bookings.Take(Table(1, Evening) with { Party = 4 });

        batch.Bookings.Occupancy!.Covers.Should().Equal(new Covers(Evening, 4, 1));
        batch.Bookings.Occupancy.Claims.Should().Equal(new Claim("table:5", Evening, Evening.AddHours(2), 1));
        batch.Bookings.FreesPlaces.Should().BeFalse();
    }

    [ContractFact]
    public async Task A_hold_that_is_confirmed_and_cancelled_in_one_batch_leaves_nothing()
    {
        await Take(Held(1, Evening));

        await using (var batch = await Load(_turning.Shop, 1))
        {
            batch.Bookings.Take(Table(1, Evening));
            batch.Bookings.Take(Table(1, Evening) with { Status = BookingStatus.Cancelled });
            await batch.Commit(CancellationToken.None);
        }

        Claims().Should().BeEmpty();
    }

    [ContractFact]
    public async Task A_hold_is_not_confirmed_where_somebody_whose_clock_is_ahead_took_the_place()
    {
        await Take(Held(1, Evening));
        await using var confirmed = await Load(_turning.Shop, 1);
        confirmed.Bookings.Take(Table(1, Evening));

        _turning.Clock = Soon;
        await Take(Table(2, Evening.AddHours(1)));
        var second = () => confirmed.Commit(CancellationToken.None);

        await second.Should().ThrowAsync<DbUpdateException>();
        Claims().Select(claim => claim.BookingId).Distinct().Should().Equal(2);
    }

    [ContractFact]
    public async Task A_hold_is_confirmed_where_somebody_whose_clock_is_ahead_only_gave_the_place_back()
    {
        await Take(Held(1, Evening));
        await using var confirmed = await Load(_turning.Shop, 1);
        confirmed.Bookings.Take(Table(1, Evening));

        _turning.Clock = Soon;
        await Take(Table(2, Evening.AddHours(5)));
        await confirmed.Commit(CancellationToken.None);

        Claims().Where(claim => claim.BookingId == 1).Should().HaveCount(8).And.OnlyContain(claim => claim.HeldUntil == null);
    }

    public void Dispose()
    {
        _turning.Dispose();
        GC.SuppressFinalize(this);
    }

    private List<BookingClaimRow> Claims() => [.. _turning.Db().BookingClaims];

    private Task<Batch> Load(Shop shop, params long[] bookings) =>
        _turning.Store.Load(new(shop, 42, [], [], []) { BookingIds = bookings, LooksAtCalendar = true }, _turning.Clock, CancellationToken.None);

    private async Task Take(Domain.Booking.Booking booking, Shop? shop = null)
    {
        await using var batch = await Load(shop ?? _turning.Shop, booking.Id);
        batch.Bookings.Take(booking);
        await batch.Commit(CancellationToken.None);
    }

    private static Domain.Booking.Booking Held(long id, DateTimeOffset from) => Table(id, from) with { Status = BookingStatus.Held, HeldUntil = Soon };

    private static Domain.Booking.Booking Room(long id, string arrival)
    {
        var (from, to) = TestRooms.Stay(arrival, 1).Instants(TestRooms.Rules(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
        return Table(id, from) with { Kind = BookingKind.Room, Resources = ["room:1"], To = to };
    }

    private static Domain.Booking.Booking Table(long id, DateTimeOffset from) => new()
    {
        Id = id,
        Kind = BookingKind.Table,
        Status = BookingStatus.Confirmed,
        DraftId = new Guid((int)id, 0, 0, new byte[8]),
        Language = "en",
        Name = "Anna",
        Party = 2,
        Resources = ["table:5"],
        From = from,
        To = from.AddHours(2),
        Day = DateOnly.FromDateTime(from.Date),
        MadeAt = Turning.Now,
    };
}

public sealed class KeptClaimsOnSqliteTests() : KeptClaimsTests(onPostgres: false);

public sealed class KeptClaimsOnPostgresTests() : KeptClaimsTests(onPostgres: true), IOnPostgres;
