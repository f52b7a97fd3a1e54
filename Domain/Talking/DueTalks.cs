using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Talking;

/// <summary>What the clock makes due in a talk.</summary>
public static class DueTalks
{
    /// <summary>Who has waited so long for an answer is named to the staff once more.</summary>
    public static readonly TimeSpan RingsAfter = TimeSpan.FromMinutes(10);

    /// <summary>A talk in which nobody says anything for so long is over.</summary>
    public static readonly TimeSpan EndsAfter = TimeSpan.FromHours(24);

    /// <summary>Nobody is rung up out of hours: the shop rings when it is open again.</summary>
    public static bool Rings(Talk talk, Shop shop, DateTimeOffset now) =>
        talk is { IsOpen: true, HasRung: false, WaitingSince: { } since } && since + RingsAfter <= now && shop.Hours.IsOpen(shop.Zone, now);

    /// <summary>Never while the customer waits for an answer.</summary>
    public static bool IsOver(Talk talk, DateTimeOffset now) =>
        talk is { IsOpen: true, WaitingSince: null } && (talk.LastAt ?? talk.BegunAt) + EndsAfter <= now;
}
