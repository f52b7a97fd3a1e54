using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

public class LargestRemainderTests
{
    private static readonly Gen<(long Amount, List<long> Weights)> Cases =
        from weights in Gen.Frequency((4, Gen.Choose(0, 20)), (1, Gen.Choose(0, int.MaxValue))).Select(weight => (long)weight).NonEmptyListOf()
        from amount in Gen.Frequency((4, Gen.Choose(0, 200)), (1, Gen.Choose(0, int.MaxValue)))
        let all = weights.ToList()
        select (all.Sum() == 0 ? 0L : amount, all);

    [Fact]
    public void The_units_left_over_go_to_those_who_lost_most()
    {
        // 10 over 3:3:1 is 4.29, 4.29, 1.43: rounded down 4, 4, 1, and the last unit goes to .43.
        LargestRemainder.Share(10, [3, 3, 1]).Should().Equal(4, 4, 2);
        LargestRemainder.Share(1, [5, 5, 5]).Should().Equal([1, 0, 0], "of equal remainders the earlier is served first");
        LargestRemainder.Share(long.MaxValue, [1, 1]).Should().Equal((long.MaxValue / 2) + 1, long.MaxValue / 2);
        LargestRemainder.Share(0, [0, 0]).Should().Equal(0, 0);
        LargestRemainder.Share(0, []).Should().BeEmpty();
    }

    [Fact]
    public void Shares_sum_exactly_and_each_is_less_than_one_from_its_exact_share() => Property.Holds(Cases, some =>
    {
        var shares = LargestRemainder.Share(some.Amount, some.Weights);

        shares.Sum().Should().Be(some.Amount);
        foreach (var (share, weight) in shares.Zip(some.Weights))
        {
            // |share - amount * weight / sum| < 1, multiplied out.
            var sum = (Int128)some.Weights.Sum();
            (Int128.Abs((share * sum) - ((Int128)some.Amount * weight)) < Int128.Max(sum, 1)).Should().BeTrue();
        }
    });

    [Fact]
    public void Nobody_gives_more_than_he_has() => Property.Holds(Cases, some =>
    {
        var shares = LargestRemainder.Share(Math.Min(some.Amount, some.Weights.Sum()), some.Weights);

        shares.Zip(some.Weights).Should().OnlyContain(pair => pair.First >= 0 && pair.First <= pair.Second);
    });

    [Fact]
    public void What_cannot_be_shared_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => LargestRemainder.Share(1, [0, 0])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LargestRemainder.Share(1, [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LargestRemainder.Share(-1, [1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LargestRemainder.Share(1, [2, -1])).Should().Throw<ArgumentException>();
    }
}
