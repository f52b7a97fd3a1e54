using System.Reflection;
using Xunit.Sdk;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Tries one row in every check; skips it aloud where it cannot be tried.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class FaultRowAttribute : DataAttribute
{
    private readonly int _number;

    public FaultRowAttribute(int number)
    {
        _number = number;
        var row = FaultRows.All.Single(row => row.Number == number);
        Skip = row.WhyNotHere is not { } why ? null! : $"row {number}, {row.Name}: {why}";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_number]];
}
