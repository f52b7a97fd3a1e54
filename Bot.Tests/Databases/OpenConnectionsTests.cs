using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Persistence;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>Connections that are kept open do not use up what a server gives.</summary>
public sealed class OpenConnectionsTests : IDisposable
{
    private const int Most = 20;

    private readonly CatalogDatabase _place = new(onPostgres: true);

    [PostgresFact]
    public async Task After_a_rush_there_are_connections_left_for_others()
    {
        using var database = new Database(new NpgsqlConnectionStringBuilder(_place.ConnectionString) { MaxPoolSize = Most, Timeout = 5 }.ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, Most).Select(_ => database.Reader.First("SELECT pg_sleep(1), 1", [], _ => true, CancellationToken.None)));

        await using var db = database.CreateDbContext();

        (await db.UploadedPictures.CountAsync()).Should().Be(0);
    }

    public void Dispose() => _place.Dispose();
}
