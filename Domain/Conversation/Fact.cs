using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>What a turn made true; the store turns facts into rows and messages in one transaction.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    public sealed record OrderPlaced(Order Order) : Fact;

    /// <param name="Order">As it is after the change.</param>
    public sealed record OrderChanged(Order Order) : Fact;

    /// <summary>A place is kept while the customer makes up their mind; nobody is told.</summary>
    public sealed record PlaceHeld(Booking.Booking Booking) : Fact;

    /// <summary>A place that was kept is free again; nobody is told.</summary>
    /// <param name="Booking">The hold as it is now.</param>
    public sealed record HoldEnded(Booking.Booking Booking) : Fact;

    /// <summary>The customer confirmed: what showed the summary becomes the booking's own message.</summary>
    public sealed record Booked(Booking.Booking Booking) : Fact;

    /// <param name="Booking">As it is after the change.</param>
    public sealed record BookingChanged(Booking.Booking Booking) : Fact;

    public sealed record WaitingBegun(Booking.Waiting Waiting) : Fact;

    public sealed record WaitingEnded(long WaitingId) : Fact;

    public sealed record TalkBegun(Talking.Talk Talk) : Fact;

    /// <summary>The customer said something to the staff.</summary>
    /// <param name="Message">See <see cref="Input.Message"/>.</param>
    public sealed record Said(Talking.Talk Talk, string Message) : Fact;

    /// <summary>The customer went back to the bot.</summary>
    public sealed record TalkEnded(Talking.Talk Talk) : Fact;

    /// <summary>The customer asked for everything that is stored about them.</summary>
    public sealed record DataAsked(Customers.Customer Customer) : Fact;

    /// <summary>The customer is to be erased: after this turn nothing knows them any more.</summary>
    /// <param name="Customer">As known until now: who the last words go to.</param>
    public sealed record Forgotten(Customers.Customer Customer) : Fact;
}
