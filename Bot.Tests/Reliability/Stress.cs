using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What needs the machine for itself: a crowd of customers, or figures of the whole process. One after the other, and beside no others.</summary>
[CollectionDefinition(nameof(Stress), DisableParallelization = true)]
public class Stress;
