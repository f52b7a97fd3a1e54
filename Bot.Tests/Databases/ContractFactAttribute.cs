using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>What both databases must do: it stands in an abstract class, with one heir for SQLite and one for PostgreSQL.</summary>
[XunitTestCaseDiscoverer("ShopBot.Bot.Tests.Databases.ContractFactDiscoverer", "ShopBot.Bot.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <inheritdoc cref="ContractFactAttribute"/>
[XunitTestCaseDiscoverer("ShopBot.Bot.Tests.Databases.ContractTheoryDiscoverer", "ShopBot.Bot.Tests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;

public sealed class ContractFactDiscoverer(IMessageSink log) : FactDiscoverer(log)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        Skipped.InsteadOf(options, method, DiagnosticMessageSink) ?? base.Discover(options, method, fact);
}

public sealed class ContractTheoryDiscoverer(IMessageSink log) : TheoryDiscoverer(log)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo theory) =>
        Skipped.InsteadOf(options, method, DiagnosticMessageSink) ?? base.Discover(options, method, theory);
}

file static class Skipped
{
    /// <summary>Null: it can run.</summary>
    public static IEnumerable<IXunitTestCase>? InsteadOf(ITestFrameworkDiscoveryOptions options, ITestMethod method, IMessageSink log) =>
        PostgresServer.WhyNot is { } whyNot && method.TestClass.Class.Interfaces.Any(one => one.Name == typeof(IOnPostgres).FullName)
            ? [new XunitSkippedDataRowTestCase(log, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, whyNot)]
            : null;
}
