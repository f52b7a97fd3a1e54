using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Booking;

/// <summary>
/// The bookings of one batch. Every place that is taken becomes rows whose key nobody else can have: of two who take the same place at
/// once, the second fails to commit and is decided anew.
/// </summary>
public sealed class BookingBatch
{
    private readonly OpenConnection _open;
    private readonly Shop _shop;
    private readonly DateTimeOffset _now;
    private readonly BookingRows _rows;
    private readonly Dictionary<long, List<BookingClaimRow>> _claimed = [];
    private readonly HashSet<long> _released = [];
    private readonly Dictionary<long, Domain.Booking.Booking> _heldOtherwise = [];
    private Occupancy? _occupancy;

    internal BookingBatch(OpenConnection open, Shop shop, DateTimeOffset now, BookingRows rows)
    {
        _open = open;
        _shop = shop;
        _now = now;
        _rows = rows;
    }

    /// <summary>What is taken from now on, with what the batch has taken so far; null: it was not loaded.</summary>
    public Occupancy? Occupancy => _rows.Taken is { } taken
        ? _occupancy ??= new([.. taken.Values.SelectMany(one => one.Claims)], [.. taken.Values.SelectMany(one => one.Covers)])
        : null;

    public long NextId => _rows.LastBookingId + 1;

    public long NextBlockId => _rows.LastBlockId + 1;

    public long NextWaitingId => _rows.LastWaitingId + 1;

    public IReadOnlyList<Domain.Booking.Booking> All => [.. _rows.Bookings.Values.OrderBy(row => row.From).ThenBy(row => row.Id).Select(row => row.ToBooking())];

    /// <summary>In line.</summary>
    public IReadOnlyList<Waiting> Waitlist => [.. _rows.Waitlist.Values.OrderBy(row => row.Id).Select(WaitingMapping.ToWaiting)];

    /// <summary>Whether a place may have become free that somebody waits for.</summary>
    public bool FreesPlaces => _released.Count > 0;

    internal bool TakesOrFreesPlaces => _released.Count > 0 || _claimed.Count > 0 || _heldOtherwise.Count > 0;

    /// <summary>Those that are not over yet, the earliest first.</summary>
    public IReadOnlyList<Domain.Booking.Booking> Of(long customerId) => [.. All.Where(booking => booking.CustomerId == customerId)];

    public Domain.Booking.Booking? Find(long id) => Row(id)?.ToBooking();

    public GuestHistory HistoryOf(long? customerId) => _rows.Histories.GetValueOrDefault(customerId ?? 0, GuestHistory.None);

    /// <summary>
    /// Takes a booking as it is now: new, moved, confirmed, or at its end. One that stays where it was keeps what it took: by a buffer
    /// or a time zone that was changed since, that could be what another has.
    /// </summary>
    public void Take(Domain.Booking.Booking booking)
    {
        var row = Row(booking.Id);
        if (row is null)
        {
            row = BookingMapping.ToRow(booking, _shop);
            _open.Db.Add(row);
            _rows.Bookings.Add(booking.Id, row);
            _rows.LastBookingId = Math.Max(_rows.LastBookingId, booking.Id);
            ClaimIfKept(booking);
        }
        else
        {
            var before = row.ToBooking();
            row.Follow(booking);
            if (booking.HasThePlaceOf(before) && before.KeepsItsPlace(_now) && booking.KeepsItsPlace(_now) && !_claimed.ContainsKey(booking.Id))
            {
                Keep(before, booking);
            }
            else
            {
                Release(booking.Id);
                row.Reach(booking, _shop);
                ClaimIfKept(booking);
            }
        }

        row.Version++;
    }

    public void Take(Block block)
    {
        _open.Db.Add(new BlockRow
        {
            ShopId = _shop.Id,
            Id = block.Id,
            ResourceId = block.ResourceId,
            From = block.From,
            To = block.To,
            By = block.By,
            MadeAt = _now,
        });
        _rows.LastBlockId = block.Id;
        Claim(-block.Id, [block.Claim], [], heldUntil: null);
    }

    /// <summary>Gives back what a block took. Nothing happens when there is no such block.</summary>
    public void Unblock(long blockId) => Release(-blockId);

    public void Take(Waiting waiting)
    {
        if (_rows.Waitlist.TryGetValue(waiting.Id, out var row))
        {
            row.OfferedBookingId = waiting.OfferedBookingId;
            return;
        }

        row = WaitingMapping.ToRow(waiting, _shop.Id);
        _open.Db.Add(row);
        _rows.Waitlist.Add(row.Id, row);
        _rows.LastWaitingId = row.Id;
    }

    public void EndWaiting(long waitingId)
    {
        if (_rows.Waitlist.Remove(waitingId, out var row))
        {
            _open.Db.Remove(row);
        }
    }

    /// <summary>A ticket that is drawn anew without a change of its booking still is a new step.</summary>
    public void Touch(long id) => Row(id)!.Version++;

    /// <summary>Where nothing shows the ticket yet, this message does: the record of its send was lost, or it is about to become the ticket.</summary>
    public void TicketIsShownAs(long id, long chatId, int messageId)
    {
        var row = Row(id)!;
        if (row.TicketMessageId is null)
        {
            (row.TicketChatId, row.TicketMessageId) = (chatId, messageId);
        }
    }

    /// <summary>The next ticket is a new message below all others.</summary>
    public void ForgetTicket(long id)
    {
        var row = Row(id)!;
        (row.TicketChatId, row.TicketMessageId) = (null, null);
    }

    /// <summary>Whose ticket a message is; null: of none that was loaded.</summary>
    public Domain.Booking.Booking? OfTicket(long chatId, int messageId) =>
        _rows.Bookings.Values.FirstOrDefault(row => row.TicketChatId == chatId && row.TicketMessageId == messageId)?.ToBooking();

    /// <summary>How often it was changed.</summary>
    public int StepOf(long id) => Row(id)!.Version;

    internal BookingRow? Row(long id) => _rows.Bookings.GetValueOrDefault(id);

    /// <summary>Frees what the batch gives back, and what holds kept that ran out; in the transaction of the commit, before its rows.</summary>
    internal async Task FreePlaces(CancellationToken cancellationToken)
    {
        await _open.Db.BookingClaims.Where(claim => claim.ShopId == _shop.Id && claim.HeldUntil <= _now).ExecuteDeleteAsync(cancellationToken);
        foreach (var booking in _heldOtherwise.Values)
        {
            await HoldOtherwise(booking, cancellationToken);
        }

        if (_released.Count > 0)
        {
            await _open.Db.BookingClaims.Where(claim => claim.ShopId == _shop.Id && _released.Contains(claim.BookingId)).ExecuteDeleteAsync(cancellationToken);
            List<long> blocks = [.. _released.Where(id => id < 0).Select(id => -id)];
            await _open.Db.Blocks.Where(block => block.ShopId == _shop.Id && blocks.Contains(block.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private async Task HoldOtherwise(Domain.Booking.Booking booking, CancellationToken cancellationToken)
    {
        var held = await _open.Db.BookingClaims.Where(claim => claim.ShopId == _shop.Id && claim.BookingId == booking.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(claim => claim.HeldUntil, booking.HeldUntil), cancellationToken);
        if (held == 0)
        {
            // Somebody whose clock is ahead saw the hold run out: the keys tell whether the place was given away since.
            Row(booking.Id)!.Reach(booking, _shop);
            ClaimIfKept(booking);
        }
    }

    private void Keep(Domain.Booking.Booking before, Domain.Booking.Booking booking)
    {
        if (booking.HeldUntil != before.HeldUntil)
        {
            _heldOtherwise[booking.Id] = booking;
        }

        if (_rows.Taken is { } taken && taken.TryGetValue(booking.Id, out var own))
        {
            taken[booking.Id] = own with { Covers = CoversOf(booking) };
            _occupancy = null;
        }
    }

    private void ClaimIfKept(Domain.Booking.Booking booking)
    {
        if (booking.KeepsItsPlace(_now))
        {
            Claim(booking.Id, booking.Claims(_shop), CoversOf(booking), booking.HeldUntil);
        }
    }

    private static IReadOnlyList<Covers> CoversOf(Domain.Booking.Booking booking) => [new(booking.From, booking.Party, booking.Id)];

    private void Claim(long id, IReadOnlyList<Claim> claims, IReadOnlyList<Covers> covers, DateTimeOffset? heldUntil)
    {
        List<BookingClaimRow> rows = [.. claims.SelectMany(claim => ResourceGrain.Of(claim, _shop)).Select(grain => new BookingClaimRow
        {
            ShopId = _shop.Id,
            ResourceId = grain.ResourceId,
            Grain = grain.Grain,
            BookingId = id,
            HeldUntil = heldUntil,
        })];
        _open.Db.AddRange(rows);
        _claimed[id] = rows;
        if (_rows.Taken is { } taken)
        {
            taken[id] = new(claims, covers);
            _occupancy = null;
        }
    }

    private void Release(long id)
    {
        _released.Add(id);
        _heldOtherwise.Remove(id);
        if (_claimed.Remove(id, out var rows))
        {
            rows.ForEach(row => _open.Db.Entry(row).State = EntityState.Detached);
        }

        if (_rows.Taken?.Remove(id) == true)
        {
            _occupancy = null;
        }
    }
}
