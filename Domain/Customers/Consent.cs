namespace ShopBot.Domain.Customers;

/// <summary>What a customer said about being told of something on a channel.</summary>
/// <param name="How">Where they said it: "/contact".</param>
/// <param name="GivenAt">In UTC: when they last said yes; null: never.</param>
/// <param name="WithdrawnAt">In UTC: when they last said no; null: never.</param>
public sealed record Consent(ContactChannel Channel, Purpose Purpose, bool IsGiven, string How, DateTimeOffset? GivenAt, DateTimeOffset? WithdrawnAt);

/// <summary>The consents of one customer: at most one for each channel and purpose.</summary>
public static class Consents
{
    /// <summary>Where nothing was said: reminders come where the booking was made, offers nowhere.</summary>
    public static bool Allow(this IEnumerable<Consent> consents, ContactChannel channel, Purpose purpose) =>
        purpose == Purpose.Orders
        || (consents.FirstOrDefault(one => one.Channel == channel && one.Purpose == purpose)?.IsGiven
            ?? (purpose == Purpose.Reminders && channel == ContactChannel.Telegram));

    /// <summary>As they are after a yes or a no.</summary>
    public static IReadOnlyList<Consent> With(
        this IReadOnlyList<Consent> consents, ContactChannel channel, Purpose purpose, bool isGiven, string how, DateTimeOffset now)
    {
        var before = consents.FirstOrDefault(one => one.Channel == channel && one.Purpose == purpose);
        var said = new Consent(channel, purpose, isGiven, how, isGiven ? now : before?.GivenAt, isGiven ? before?.WithdrawnAt : now);
        return [.. consents.Where(one => one != before), said];
    }

    /// <summary>A channel that is gone takes along what was said about it.</summary>
    public static IReadOnlyList<Consent> Without(this IReadOnlyList<Consent> consents, ContactChannel channel) =>
        [.. consents.Where(one => one.Channel != channel)];

    /// <summary>Of two customers who turn out to be one: nobody hears more than both agreed to, so a no stands against a yes.</summary>
    public static IReadOnlyList<Consent> Merge(IEnumerable<Consent> one, IEnumerable<Consent> other) =>
        [.. one.Concat(other).GroupBy(consent => (consent.Channel, consent.Purpose)).Select(same => same.MinBy(consent => consent.IsGiven)!)];
}
