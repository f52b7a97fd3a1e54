using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Outbox;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

public sealed class BookingClockTests : IDisposable
{
    private static readonly DateTimeOffset Evening = Turning.Now.AddHours(24);

    private readonly Turning _turning = new(shop => shop with
    {
        TableBooking = new()
        {
            Tables = [new("1", 1, 2, null)],
            Service = OpeningHours.Always,
            Stays = [new(20, 90)],
            LargestParty = 2,
        },
    });

    private int _ids;

    [Fact]
    public async Task Two_processes_that_look_at_once_remind_once_and_so_does_one_after_a_restart()
    {
        await Take(Confirmed());

        await Task.WhenAll(Look(Turning.Now), Look(Turning.Now), Look(Turning.Now), Look(Turning.Now));
        await Look(Turning.Now.AddMinutes(1));

        Reminders().Should().ContainSingle().Which.Subject.Should().Be($"booking:1:reminder:{Turning.Now.ToUnixTimeSeconds()}");
        _turning.Db().Bookings.Single().RemindAt.Should().Be(Evening.AddHours(-2));
    }

    [Fact]
    public async Task A_freed_place_is_offered_once_however_many_look()
    {
        await using (var batch = await _turning.Load([]))
        {
            batch.Bookings.Take(Waits(1, Turning.Anna));
            batch.Bookings.Take(Waits(2, Turning.Bruno));
            await batch.Commit(CancellationToken.None);
        }

        await Take(Block());
        await Task.WhenAll(Look(Turning.Now), Look(Turning.Now), Look(Turning.Now));
        var first = _turning.Db().Bookings.Where(booking => booking.Status == BookingStatus.Held).ToList();
        await Look(Turning.Now.AddMinutes(15));

        first.Should().ContainSingle().Which.ChatId.Should().Be(Turning.Anna);
        _turning.Db().Bookings.Where(booking => booking.Status == BookingStatus.Held).Select(booking => booking.ChatId).Should().Equal(Turning.Bruno);
        _turning.Db().Waitlist.Select(waiting => waiting.Id).Should().Equal(2);
        _turning.Db().Outbox.Where(row => row.Subject.EndsWith(":offer")).Should().HaveCount(2);
    }

    [Fact]
    public async Task What_cannot_be_done_does_not_keep_the_rest_from_being_done()
    {
        await Take(Confirmed() with { From = Evening.AddDays(3), To = Evening.AddDays(3).AddMinutes(90) });
        await Take(Block());
        await using (var batch = await _turning.Load([]))
        {
            batch.Bookings.Take(Waits(1, Turning.Bruno));
            await batch.Commit(CancellationToken.None);
        }

        await TakeAllThatIsLeft();
        await Look(Turning.Now);

        _turning.Db().Outbox.Should().NotContain(row => row.Subject.EndsWith(":offer"), "its place has a key that no booking knows of");
        Reminders().Should().ContainSingle().Which.ChatId.Should().Be(Turning.Anna);
        _turning.Db().Waitlist.Should().ContainSingle("it is tried again");
    }

    [Fact]
    public async Task Without_a_staff_group_the_owner_is_asked_in_their_own_language_what_became_of_it()
    {
        const long owner = 77;
        await Take(Confirmed() with { RemindAt = Evening.AddMinutes(90) });
        var context = new ShopContext(_turning.Shop with { StaffChat = null, Owners = [owner], Languages = ["en", "it"] }, 42, "shop_bot");
        context.TeamLanguages.Learn(owner, "it");

        await Look(Evening.AddHours(2), context);

        var asked = _turning.Db().Outbox.Single(row => row.Subject == "booking:1:unclosed");
        asked.ChatId.Should().Be(owner);
        Drawn.FromJson(asked.Body).Html.Should().Contain("Sono venuti?");
    }

    public void Dispose() => _turning.Dispose();

    /// <summary>All of the day but one stay is taken, so that one offer is all there is.</summary>
    private static Domain.Booking.Booking Block() => Confirmed() with { Id = 5, DraftId = new Guid(5, 0, 0, new byte[8]), ChatId = null, RemindAt = null, From = Day(0), To = Day(22) };

    private static DateTimeOffset Day(int hour) => new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero).AddHours(hour - 1);

    private static Waiting Waits(long id, long chat) => new()
    {
        Id = id,
        CustomerId = id,
        ChatId = chat,
        Language = "en",
        Name = "Anna",
        Day = new DateOnly(2026, 3, 6),
        Party = 2,
        MadeAt = Turning.Now,
    };

    private static Domain.Booking.Booking Confirmed() => new()
    {
        Id = 1,
        DraftId = new Guid(1, 0, 0, new byte[8]),
        Kind = BookingKind.Table,
        Status = BookingStatus.Confirmed,
        ChatId = Turning.Anna,
        Language = "en",
        Name = "Anna",
        Party = 2,
        Resources = ["table:1"],
        From = Evening,
        To = Evening.AddMinutes(90),
        Day = DateOnly.FromDateTime(Evening.Date),
        MadeAt = Turning.Now,
        RemindAt = Evening.AddHours(-24),
    };

    private List<OutboxRow> Reminders() => [.. _turning.Db().Outbox.Where(row => row.Subject.Contains(":reminder:"))];

    /// <summary>On the table, for no booking: the calendar shows it as free.</summary>
    private async Task TakeAllThatIsLeft()
    {
        await using var db = _turning.Db();
        var quarter = (long)TimeSpan.FromMinutes(15).TotalSeconds;
        db.BookingClaims.AddRange(Enumerable.Range(0, 12).Select(one => new BookingClaimRow
        {
            ShopId = _turning.Shop.Id,
            ResourceId = "table:1",
            Grain = (Day(22).AddMinutes(15).ToUnixTimeSeconds() / quarter) + one,
            BookingId = 99,
        }));
        await db.SaveChangesAsync();
    }

    private async Task Take(Domain.Booking.Booking booking)
    {
        await using var batch = await _turning.Load([]);
        batch.Bookings.Take(booking);
        await batch.Commit(CancellationToken.None);
    }

    /// <summary>As another process would: nothing is shared but the database.</summary>
    private async Task Look(DateTimeOffset now, ShopContext? context = null)
    {
        using var clock = new BookingClock(
            context ?? new ShopContext(_turning.Shop, 42, "shop_bot"), new(_turning.Database), new DueBookings(_turning.Database), new Drawing(TextBook.Load()),
            _ => { }, () => new Guid(Interlocked.Increment(ref _ids), 9, 0, new byte[8]), new ShopClock(now), NullLogger<BookingClock>.Instance);
        await clock.Look(CancellationToken.None);
    }
}
