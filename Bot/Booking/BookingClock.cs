using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Booking;
using ShopBot.Persistence;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Booking;

/// <summary>
/// Does for one shop what the clock makes due: holds and requests run out, customers are reminded, a freed place is offered to who waits.
/// What is due stands in the database, so a restart loses nothing; what was done changes it in the same transaction as the message that
/// tells of it, so two that look at once send nothing twice.
/// </summary>
public sealed class BookingClock : IDisposable
{
    private readonly ShopContext _context;
    private readonly TurnStore _store;
    private readonly DueBookings _due;
    private readonly Drawing _drawing;
    private readonly Action<IEnumerable<long>> _nudge;
    private readonly Func<Guid> _newId;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly BookingTurns _turns;
    private readonly Lookout _lookout;

    public BookingClock(
        ShopContext context, TurnStore store, DueBookings due, Drawing drawing, Action<IEnumerable<long>> nudge, Func<Guid> newId, TimeProvider time,
        ILogger<BookingClock> log)
    {
        (_context, _store, _due, _drawing, _nudge, _newId, _time, _log) = (context, store, due, drawing, nudge, newId, time, log);
        _turns = new(context, drawing, log);
        _lookout = new(stopping => LookOnce(deeds => deeds, stopping), context.Shop.Key, time, log, LookApart);
    }

    /// <summary>Looks at the clock until it is stopped.</summary>
    public Task Run(CancellationToken stopping) => _lookout.Run(stopping);

    /// <summary>A place may have become free.</summary>
    public void Nudge() => _lookout.Nudge();

    /// <summary>Does what is due now.</summary>
    /// <exception cref="DbUpdateException">Others were faster again and again, or the database cannot be written.</exception>
    public Task Look(CancellationToken cancellationToken) => _lookout.Look(cancellationToken);

    public void Dispose() => _lookout.Dispose();

    /// <summary>Each deed in a transaction of its own: one that cannot be done keeps no other from it.</summary>
    private async Task LookApart(CancellationToken cancellationToken)
    {
        HashSet<string> tried = [];
        DueDeed? next;
        do
        {
            next = null;
            try
            {
                await LookOnce(deeds => (next = deeds.FirstOrDefault(deed => !tried.Contains(deed.Name))) is null ? [] : [next], cancellationToken);
            }
            catch (Exception exception) when (Refusals.IsConflict(exception))
            {
                _log.LogWarning("{Shop}: {Deed} could not be done, again soon: {Reason}", _context.Shop.Key, next?.Name, exception.InnerException?.Message ?? exception.Message);
            }
        }
        while (next is not null && tried.Add(next.Name));
    }

    /// <param name="choose">Of what is due, that which is done in this transaction.</param>
    private async Task LookOnce(Func<IReadOnlyList<DueDeed>, IReadOnlyList<DueDeed>> choose, CancellationToken cancellationToken)
    {
        if (!_context.Shop.TakesBookings)
        {
            return;
        }

        var now = _time.GetUtcNow();
        var found = await _due.Find(_context.Shop.Id, now, cancellationToken);
        if (found.IsNothing)
        {
            return;
        }

        var keys = new BatchKeys(_context.Shop, _context.BotId, [], [], []) { BookingIds = found.BookingIds, WholeWaitlist = true, LooksAtCalendar = true };
        await using var batch = await _store.Load(keys, now, cancellationToken);
        var outcome = new Outcome();
        var bookings = batch.Bookings;
        var deeds = choose(DueWork.Decide(new(
            _context.Shop, bookings.All, bookings.Waitlist, bookings.Occupancy ?? Occupancy.None, customer => bookings.HistoryOf(customer), bookings.NextId, _newId, now)));
        if (deeds.Count == 0)
        {
            return;
        }

        var reminded = deeds.OfType<DueDeed.Reminder>().Where(deed => deed.IsTold).Select(deed => deed.Booking.CustomerId).OfType<long>().ToHashSet();
        var notToRemind = await _due.NotToRemind(_context.Shop.Id, reminded, cancellationToken);
        foreach (var deed in deeds)
        {
            var isUnwanted = deed is DueDeed.Reminder { Booking.CustomerId: { } customerId } && notToRemind.Contains(customerId);
            Do(isUnwanted ? (DueDeed.Reminder)deed with { IsTold = false } : deed, batch, outcome);
        }

        await batch.Commit(cancellationToken);
        outcome.Told.ForEach(tell => tell());
        _nudge(outcome.Chats);
    }

    private void Do(DueDeed deed, Batch batch, Outcome outcome)
    {
        switch (deed)
        {
            case DueDeed.HoldEnds { Booking: var booking }:
                batch.Bookings.Take(booking);
                if (booking.ChatId is null)
                {
                    _turns.PromiseTicket(booking, batch, outcome);
                }

                break;
            case DueDeed.RequestEnds { Before: var before, Booking: var booking }:
                batch.Bookings.Take(booking);
                _turns.Promise(booking, before, batch, outcome);
                _turns.Ping(before, booking, batch, outcome);
                break;
            case DueDeed.Reminder { Booking: var booking } reminder:
                batch.Bookings.Take(booking);
                if (reminder.IsTold)
                {
                    _turns.PromiseNotice(booking, $"reminder:{reminder.At.ToUnixTimeSeconds()}", DueMessages.Reminder(_context.Shop, booking, batch.Now), batch, outcome);
                }

                break;
            case DueDeed.Unclosed { Booking: var booking }:
                batch.Bookings.Take(booking);
                if (_context.TicketChat is { } staff)
                {
                    var line = _drawing.BookingLine(DueMessages.Unclosed(_context.Shop, booking, batch.Now), _context.Shop, booking, _context.LanguageOf(staff));
                    batch.PromiseBookingNotice(booking.Id, "unclosed", staff, line.ToJson());
                    outcome.Chats.Add(staff);
                }

                break;
            case DueDeed.Offer { Waiting: var waiting, Booking: var booking }:
                batch.Bookings.Take(booking);
                batch.Bookings.Take(waiting);
                _turns.PromiseNotice(booking, "offer", DueMessages.Offer(_context.Shop, booking, batch.Now), batch, outcome);
                outcome.Told.Add(() => _log.LogInformation("A freed place at {Shop} is offered to who waits, as booking {Number}", _context.Shop.Key, booking.Number));
                break;
            case DueDeed.LineEnds { WaitingId: var waitingId }:
                batch.Bookings.EndWaiting(waitingId);
                break;
        }
    }
}
