using FsCheck;
using FsCheck.Fluent;

namespace ShopBot.Bot.Tests;

/// <summary>A claim about every value that a generator makes; a failure shows the smallest value found and the seed to replay it.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Action<T> assertion, int tests = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(values.ToArbitrary(), assertion));
}
