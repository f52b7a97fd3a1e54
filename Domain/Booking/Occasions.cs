using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What guests say most often about a booking: a button each, and staff read it in their own language.</summary>
public static class Occasions
{
    /// <summary>Stand in a booking's comment; the texts are the keys occasion.*.</summary>
    public static IReadOnlyList<string> All { get; } = ["birthday", "anniversary", "highchair", "wheelchair"];

    /// <summary>A comment in the reader's language where it is one of <see cref="All"/>, else as it was written; null: there is none.</summary>
    internal static Phrase? Say(string? comment) => string.IsNullOrEmpty(comment) ? null
        : new Phrase("booking.comment", ("comment", All.Contains(comment) ? new Phrase($"occasion.{comment}") : Phrase.Verbatim(comment)));
}
