namespace ShopBot.Domain.Ordering;

/// <summary>
/// Shares an amount out in whole minor units so that nothing is lost: everybody gets the exact share rounded down,
/// and the units left over go one each to those who lost most by it (Hamilton's method).
/// </summary>
public static class LargestRemainder
{
    /// <summary>
    /// As many shares as weights, in their order, with the sum of <paramref name="amount"/>. Each is less than one from its exact share,
    /// and never above its weight while the amount is not above the sum of weights. Of equal remainders the earlier is served first.
    /// </summary>
    /// <param name="amount">Zero or more.</param>
    /// <param name="weights">Zero or more each; not all zero unless the amount is.</param>
    /// <exception cref="ArgumentException">The amount or a weight is negative, or nobody is there to take the amount.</exception>
    public static IReadOnlyList<long> Share(long amount, IReadOnlyList<long> weights)
    {
        if (amount < 0 || weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("Amount and weights must not be negative; share the absolute value out and negate it.", nameof(amount));
        }

        if (amount == 0)
        {
            return new long[weights.Count];
        }

        // 128 bits: the product of two amounts does not fit 64.
        var sum = weights.Aggregate(Int128.Zero, (all, weight) => all + weight);
        if (sum == 0)
        {
            throw new ArgumentException("Nobody is there to take the amount; give at least one weight above zero.", nameof(weights));
        }

        var shares = weights.Select(weight => (long)((Int128)amount * weight / sum)).ToArray();
        var left = (int)(amount - shares.Sum());
        var byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(index => (Int128)amount * weights[index] % sum);
        foreach (var index in byRemainder.Take(left))
        {
            shares[index]++;
        }

        return shares;
    }
}
