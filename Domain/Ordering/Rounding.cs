namespace ShopBot.Domain.Ordering;

internal static class Rounding
{
    /// <summary>To whole minor units: 0.5 becomes 1, as accountants round.</summary>
    public static long HalfAwayFromZero(decimal minor) => (long)Math.Round(minor, MidpointRounding.AwayFromZero);
}
