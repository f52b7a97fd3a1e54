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
public sealed class BookingClock(
    ShopContext context, TurnStore store, DueBookings due, Drawing drawing, Action<IEnumerable<long>> nudge, Func<Guid> newId, TimeProvider time, ILogger<BookingClock> log)
    : IDisposable
{
    private const int TriesOnConflict = 5;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly BookingTurns _turns = new(context, drawing, log);
    private readonly SemaphoreSlim _sooner = new(0, 1);

    /// <summary>Looks at the clock until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await LookAndLog(stopping);
                await Rest(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>A place may have become free.</summary>
    public void Nudge()
    {
        try
        {
            _sooner.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It looks soon anyway, or never again.
        }
    }

    /// <summary>Does what is due now.</summary>
    /// <exception cref="DbUpdateException">Others were faster again and again, or the database cannot be written.</exception>
    public async Task Look(CancellationToken cancellationToken)
    {
        if (!context.Shop.TakesBookings)
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await LookOnce(cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < TriesOnConflict && Refusals.IsConflict(exception))
            {
                log.LogDebug("Looked at the clock at the same time as somebody else, once more: {Reason}", exception.Message);
            }
        }
    }

    public void Dispose() => _sooner.Dispose();

    private async Task LookAndLog(CancellationToken stopping)
    {
        try
        {
            await Look(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: what is due could not be done, again soon: {Reason}", context.Shop.Key, exception.Message);
        }
    }

    private async Task Rest(CancellationToken stopping)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(LookAgain, time, rest.Token), _sooner.WaitAsync(rest.Token));
        await rest.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private async Task LookOnce(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await due.Find(context.Shop.Id, now, cancellationToken);
        if (found.IsNothing)
        {
            return;
        }

        var keys = new BatchKeys(context.Shop, context.BotId, [], [], []) { BookingIds = found.BookingIds, WholeWaitlist = true, LooksAtCalendar = true };
        await using var batch = await store.Load(keys, now, cancellationToken);
        var outcome = new Outcome();
        var bookings = batch.Bookings;
        var deeds = DueWork.Decide(new(
            context.Shop, bookings.All, bookings.Waitlist, bookings.Occupancy ?? Occupancy.None, customer => bookings.HistoryOf(customer), bookings.NextId, newId, now));
        if (deeds.Count == 0)
        {
            return;
        }

        var reminded = deeds.OfType<DueDeed.Reminder>().Where(deed => deed.IsTold).Select(deed => deed.Booking.CustomerId).OfType<long>().ToHashSet();
        var notToRemind = await due.NotToRemind(context.Shop.Id, reminded, cancellationToken);
        foreach (var deed in deeds)
        {
            var isUnwanted = deed is DueDeed.Reminder { Booking.CustomerId: { } customerId } && notToRemind.Contains(customerId);
            Do(isUnwanted ? (DueDeed.Reminder)deed with { IsTold = false } : deed, batch, outcome);
        }

        await batch.Commit(cancellationToken);
        outcome.News.ForEach(tell => tell());
        nudge(outcome.Chats);
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
                    _turns.PromiseNotice(booking, $"reminder:{reminder.At.ToUnixTimeSeconds()}", DueMessages.Reminder(context.Shop, booking, batch.Now), batch, outcome);
                }

                break;
            case DueDeed.Offer { Waiting: var waiting, Booking: var booking }:
                batch.Bookings.Take(booking);
                batch.Bookings.Take(waiting);
                _turns.PromiseNotice(booking, "offer", DueMessages.Offer(context.Shop, booking, batch.Now), batch, outcome);
                outcome.News.Add(() => log.LogInformation("A freed place at {Shop} is offered to who waits, as booking {Number}", context.Shop.Key, booking.Number));
                break;
            case DueDeed.LineEnds { WaitingId: var waitingId }:
                batch.Bookings.EndWaiting(waitingId);
                break;
        }
    }
}
