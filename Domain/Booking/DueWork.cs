using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>Something that the clock made due.</summary>
public abstract record DueDeed
{
    private DueDeed()
    {
    }

    /// <summary>The same for as long as it is due, and no other deed has it: <c>booking:7:reminder</c>, <c>waiting:3:offer</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A hold ran out; it is nobody's news.</summary>
    public sealed record HoldEnds(Booking Booking) : DueDeed
    {
        public override string Name => $"booking:{Booking.Id}:hold_ends";
    }

    /// <summary>Nobody answered a request before its time came: both sides are told.</summary>
    public sealed record RequestEnds(Booking Before, Booking Booking) : DueDeed
    {
        public override string Name => $"booking:{Booking.Id}:request_ends";
    }

    /// <param name="At">When it became due, in UTC: the reminder's name, so that it is promised once.</param>
    /// <param name="IsTold">False: it is too late for it, or not wanted, and only the next one is set.</param>
    public sealed record Reminder(Booking Booking, DateTimeOffset At, bool IsTold) : DueDeed
    {
        public override string Name => $"booking:{Booking.Id}:reminder";
    }

    /// <summary>Its time is over, and nobody said whether they came: the staff hear of it once.</summary>
    public sealed record Unclosed(Booking Booking) : DueDeed
    {
        public override string Name => $"booking:{Booking.Id}:unclosed";
    }

    /// <summary>A freed place is held for who is first in line.</summary>
    public sealed record Offer(Waiting Waiting, Booking Booking) : DueDeed
    {
        public override string Name => $"waiting:{Waiting.Id}:offer";
    }

    /// <summary>The day is over, or the offer was taken, declined or ran out.</summary>
    public sealed record LineEnds(long WaitingId) : DueDeed
    {
        public override string Name => $"waiting:{WaitingId}:line_ends";
    }
}

/// <summary>What a shop knows when it looks at the clock.</summary>
/// <param name="Due">Bookings that something is due for, and those that are on offer.</param>
/// <param name="Line">All that wait, the first first.</param>
/// <param name="NextBookingId">For the first offer; each further one has the next.</param>
/// <param name="NewId">For the drafts of offers.</param>
public sealed record DueView(
    Shop Shop, IReadOnlyList<Booking> Due, IReadOnlyList<Waiting> Line, Occupancy Taken, Func<long, GuestHistory> HistoryOf, long NextBookingId, Func<Guid> NewId, DateTimeOffset Now);

/// <summary>Decides what is to be done by the clock. Doing it changes what it decides next, so that nothing is done twice.</summary>
public static class DueWork
{
    /// <summary>How long a freed place is kept for who is first in line.</summary>
    public static readonly TimeSpan OfferLasts = TimeSpan.FromMinutes(15);

    public static IReadOnlyList<DueDeed> Decide(DueView view)
    {
        List<DueDeed> deeds = [.. view.Due.Select(booking => Due(booking, view.Now)).OfType<DueDeed>()];
        var ended = deeds.OfType<DueDeed.HoldEnds>().Select(hold => hold.Booking.Id).ToHashSet();
        var open = view.Due.Where(booking => booking.Status == BookingStatus.Held && !ended.Contains(booking.Id)).Select(booking => booking.Id).ToHashSet();
        var today = DateOnly.FromDateTime(view.Shop.ToLocal(view.Now));
        var taken = view.Taken;
        var nextId = view.NextBookingId;
        foreach (var waiting in view.Line)
        {
            if (waiting.Day < today || (waiting.OfferedBookingId is { } offered && !open.Contains(offered)))
            {
                deeds.Add(new DueDeed.LineEnds(waiting.Id));
            }
            else if (waiting.OfferedBookingId is null && Offer(view with { Taken = taken }, waiting, nextId) is { } offer)
            {
                deeds.Add(new DueDeed.Offer(waiting with { OfferedBookingId = offer.Id }, offer));
                taken = taken.With(offer, view.Shop, view.Now);
                nextId++;
            }
        }

        return deeds;
    }

    private static DueDeed? Due(Booking booking, DateTimeOffset now) => booking switch
    {
        { Status: BookingStatus.Held } => booking.After(BookingTrigger.Expire, now) is { } expired ? new DueDeed.HoldEnds(expired) : null,
        { Status: BookingStatus.Requested } when booking.After(BookingTrigger.Expire, now) is { } expired =>
            new DueDeed.RequestEnds(booking, expired with { RemindAt = null }),
        { RemindAt: { } at, Status: BookingStatus.Confirmed } when at <= now && Reminders.OverAt(booking) <= now => new DueDeed.Unclosed(booking with { RemindAt = null }),
        { RemindAt: { } at } when at <= now => new DueDeed.Reminder(
            booking with { RemindAt = Reminders.Next(booking, now) }, at, booking.Status == BookingStatus.Confirmed && now < booking.From),
        _ => null,
    };

    /// <summary>The free time of their day that is nearest to what they wished for, else the first; null: there is none yet.</summary>
    private static Booking? Offer(DueView view, Waiting waiting, long id)
    {
        var (shop, now) = (view.Shop, view.Now);
        if (shop.TableBooking is not { } rules)
        {
            return null;
        }

        var calendar = new TableCalendar(shop, view.Taken, now, waiting.Day, waiting.Day);
        var free = calendar.FreeTimes(waiting.Day, waiting.Party, waiting.Area);
        if (free.Count == 0)
        {
            return null;
        }

        var time = waiting.Wish is { } wish ? free.MinBy(time => (time.Clock.ToTimeSpan() - wish.ToTimeSpan()).Duration()) : free[0];
        if (calendar.Place(time.From, waiting.Party, waiting.Area) is not { } place)
        {
            return null;
        }

        return new Booking
        {
            Id = id,
            DraftId = view.NewId(),
            Kind = BookingKind.Table,
            Status = BookingStatus.Held,
            CustomerId = waiting.CustomerId,
            ChatId = waiting.ChatId,
            Language = waiting.Language,
            Name = waiting.Name,
            Party = waiting.Party,
            Resources = place.ResourceIds,
            From = time.From,
            To = time.From + rules.Stay(waiting.Party),
            Day = waiting.Day,
            Area = waiting.Area,
            Deposit = rules.Deposit(waiting.Day, waiting.Party, view.HistoryOf(waiting.CustomerId).NoShows),
            HeldUntil = now + OfferLasts,
            MadeAt = now,
            Steps = [new(BookingStatus.Held, now, null)],
        };
    }
}
