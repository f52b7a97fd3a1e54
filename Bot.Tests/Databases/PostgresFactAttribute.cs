using Xunit;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>A test on the PostgreSQL server; skipped, with the reason, where there is none.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        Skip = PostgresServer.WhyNot;
    }
}
