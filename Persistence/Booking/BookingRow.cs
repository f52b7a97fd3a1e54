using ShopBot.Domain.Booking;

namespace ShopBot.Persistence.Booking;

/// <summary>A table or a room that is kept for a party, or was. Amounts are minor units of <see cref="Currency"/>.</summary>
public sealed class BookingRow
{
    public int ShopId { get; init; }

    public long Id { get; init; }

    /// <summary>Unique: a draft becomes one booking, however often it is confirmed.</summary>
    public Guid DraftId { get; init; }

    /// <summary>Counts the changes: of two that are decided at once, the second is decided anew.</summary>
    public int Version { get; set; }

    public BookingKind Kind { get; init; }

    public BookingStatus Status { get; set; }

    public long? CustomerId { get; init; }

    public long? ChatId { get; init; }

    public required string Language { get; set; }

    public required string Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public int Party { get; set; }

    /// <summary>Ids, parted by a comma.</summary>
    public required string Resources { get; set; }

    public DateTimeOffset From { get; set; }

    public DateTimeOffset To { get; set; }

    /// <summary>To when its claims reach: the buffer after a stay at a table included, as it was when the claims were made.</summary>
    public DateTimeOffset ClaimedTo { get; set; }

    public DateOnly Day { get; set; }

    public string? Area { get; set; }

    public string? Comment { get; set; }

    public required string Currency { get; init; }

    public long? Deposit { get; set; }

    public bool DepositReceived { get; set; }

    /// <summary>JSON; null for tables.</summary>
    public string? Stay { get; set; }

    /// <summary>What the stay costs; null for tables.</summary>
    public long? StayTotal { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    public string? DeclineReason { get; set; }

    public DateTimeOffset? RemindAt { get; set; }

    public bool IsComing { get; set; }

    /// <summary>JSON: every change of status.</summary>
    public required string Steps { get; set; }

    /// <summary>The customer's message that follows this booking.</summary>
    public int? StatusMessageId { get; set; }

    /// <summary>Where the ticket was sent, once it was.</summary>
    public long? TicketChatId { get; set; }

    public int? TicketMessageId { get; set; }
}
