using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>Tests that load the machine run one after the other, and beside no others.</summary>
[CollectionDefinition(nameof(Stress), DisableParallelization = true)]
public class Stress;
