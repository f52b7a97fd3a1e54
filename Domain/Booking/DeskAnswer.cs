using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What comes of a command of the staff's, of a press on what it showed, or of words that answer a ticket.</summary>
public sealed record DeskAnswer
{
    /// <summary>Shown instead of what was pressed, or as a new message; null: the ticket of <see cref="Booking"/> is, or nothing new.</summary>
    public View? View { get; init; }

    /// <summary>New, or changed.</summary>
    public Booking? Booking { get; init; }

    public Block? Block { get; init; }

    /// <summary>The block that is given back.</summary>
    public long? UnblockId { get; init; }

    /// <summary>What a press is answered with.</summary>
    public Phrase? Toast { get; init; }

    /// <summary>What is left of the question in a chat that shows no tickets; null: nothing was booked.</summary>
    public View? Receipt => Booking is not { } booking ? null : new(Phrase.Lines(
        BookingText.Title(booking), BookingText.Short(booking), BookingText.Party(booking), BookingText.Place(booking)));

    public static DeskAnswer Showing(View view, Phrase? toast = null) => new() { View = view, Toast = toast };

    public static DeskAnswer Saying(Phrase phrase) => new() { View = new(phrase) };
}

/// <param name="Booking">For the booking, should one be made.</param>
/// <param name="Block">For the block, should one be made.</param>
/// <param name="Draft">The booking's unique key.</param>
public sealed record DeskIds(long Booking, long Block, Guid Draft);
