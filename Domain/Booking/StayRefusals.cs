using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Why a stay cannot be booked, and what can be instead.</summary>
public static class StayRefusals
{
    public static Refusal DepartureBeforeArrival { get; } = new(new Phrase("stay.departure_before_arrival"));

    public static Refusal PastDay { get; } = new(new Phrase("stay.past_day"));

    public static Refusal NothingFree { get; } = new(new Phrase("stay.nothing_free"));

    /// <summary>Somebody else was quicker, between the offer and the booking.</summary>
    public static Refusal JustTaken { get; } = new(new Phrase("stay.just_taken"));

    public static Refusal TooSoon(DateOnly first) => new(new Phrase("stay.too_soon", ("date", first)));

    public static Refusal BeyondHorizon(DateOnly last) => new(new Phrase("stay.beyond_horizon", ("date", last)));

    public static Refusal TooShort(DateOnly arrival, int nights) => new(new Phrase("stay.too_short", ("date", arrival), ("count", nights)));

    public static Refusal TooLong(DateOnly arrival, int nights) => new(new Phrase("stay.too_long", ("date", arrival), ("count", nights)));

    /// <param name="next">The next day with arrivals, free or not; null: none before the horizon.</param>
    public static Refusal NoArrival(DateOnly day, DateOnly? next) => next is null
        ? new(new Phrase("stay.no_arrival_any_more", ("date", day)))
        : new(new Phrase("stay.no_arrival", ("date", day), ("next", next)));

    public static Refusal Guests(int most) => new(new Phrase("stay.guests", ("count", most)));
}
