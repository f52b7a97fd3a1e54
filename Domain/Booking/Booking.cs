using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

public enum BookingKind
{
    Table,
    Room,
}

/// <summary>A table or a room, for a party, for a period.</summary>
public sealed record Booking
{
    public const int NumbersInUse = 999;

    /// <summary>Counts up from 1 in each shop.</summary>
    public required long Id { get; init; }

    /// <summary>1 to <see cref="NumbersInUse"/>, then from 1 again: short enough to be called out.</summary>
    public int Number => NumberOf(Id);

    public required BookingKind Kind { get; init; }

    public required BookingStatus Status { get; init; }

    /// <summary>The draft it came from: a unique key, so that a draft becomes one booking at most.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>Null for a guest who called or walked in and is not known.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The chat that is told about it; null: nobody can be told.</summary>
    public long? ChatId { get; init; }

    /// <summary>The language the customer is told in.</summary>
    public required string Language { get; init; }

    /// <summary>Empty while it is held and nobody has given a name.</summary>
    public required string Name { get; init; }

    /// <summary>International form.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>At least 1.</summary>
    public required int Party { get; init; }

    /// <summary>Ids as in <see cref="Claim.ResourceId"/>: several for tables that are joined.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>In UTC: the end of the stay, without the buffer after it.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>What the shop's calendar shows at <see cref="From"/>: the day sheet it stands on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Id of the area the customer wished for; null: any.</summary>
    public string? Area { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>What is to be paid before; null: nothing.</summary>
    public Money? Deposit { get; init; }

    public bool DepositReceived { get; init; }

    /// <summary>Rooms: the price and the terms that were agreed on; null for tables.</summary>
    public StayPrice? Stay { get; init; }

    /// <summary>In UTC: until when a hold keeps its place; null unless it is held.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What staff gave as the reason, in the customer's words; null: none.</summary>
    public string? DeclineReason { get; init; }

    /// <summary>In UTC: when the customer is reminded next; null: not any more.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>The customer answered a reminder: they come.</summary>
    public bool IsComing { get; init; }

    /// <summary>Every change of status, oldest first.</summary>
    public IReadOnlyList<BookingStep> Steps { get; init; } = [];

    public bool IsOpen => Status is BookingStatus.Held or BookingStatus.Requested or BookingStatus.Confirmed or BookingStatus.Seated;

    /// <summary>Whether nobody else can have its place: while it is open, and a hold only until it runs out.</summary>
    public bool KeepsItsPlace(DateTimeOffset now) => IsOpen && !(Status == BookingStatus.Held && HeldUntil <= now);

    /// <summary>Whether it is on the same resources from and to the same instants: what <paramref name="other"/> took is what it needs.</summary>
    public bool HasThePlaceOf(Booking other) => From == other.From && To == other.To && Resources.SequenceEqual(other.Resources);

    /// <summary>
    /// What it would take now of each of its resources; a table with the buffer after the stay. What it took once may differ: the shop's
    /// buffer or time zone was another then.
    /// </summary>
    public IReadOnlyList<Claim> Claims(Shop shop)
    {
        var to = Kind == BookingKind.Table ? To + (shop.TableBooking?.Buffer ?? TimeSpan.Zero) : To;
        return [.. Resources.Select(resource => new Claim(resource, From, to, Id))];
    }

    /// <inheritdoc cref="Number"/>
    public static int NumberOf(long id) => (int)((id - 1) % NumbersInUse) + 1;

    /// <summary>As it is after <paramref name="trigger"/>; null when that is not possible now.</summary>
    /// <param name="by">Name of the member of staff; null for the customer or the clock.</param>
    public Booking? After(BookingTrigger trigger, DateTimeOffset now, string? by = null) =>
        BookingLifecycle.After(this, trigger, now) is { } status
            ? this with { Status = status, HeldUntil = null, Steps = [.. Steps, new(status, now, by)] }
            : null;
}
