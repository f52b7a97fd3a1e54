using FluentAssertions;
using Microsoft.Data.Sqlite;
using ShopBot.Persistence;
using ShopBot.Persistence.Backup;
using Xunit;

namespace ShopBot.Bot.Tests.Backup;

public sealed class DatabaseCopyTests : IDisposable
{
    private const int Megabytes = 256;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-copy-");

    private string Copy => Path.Combine(_folder.FullName, "copy.db");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A stop has ten seconds, and a large database takes minutes to copy.</summary>
    [Fact]
    public async Task A_copy_that_has_begun_ends_with_the_program()
    {
        using var database = await Large();
        using var stop = new CancellationTokenSource();

        var copying = Task.Run(() => DatabaseCopy.Write(database, Copy, stop.Token));
        await OnceItGrows(copying);
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => copying).Should().ThrowAsync<OperationCanceledException>();
        (await DatabaseCopy.Count(database, CancellationToken.None)).Shops.Should().Be(0, "what was copied can still be asked");
    }

    private async Task OnceItGrows(Task copying)
    {
        while (!copying.IsCompleted && !(new FileInfo(Copy) is { Exists: true, Length: > 0 }))
        {
            await Task.Yield();
        }
    }

    private async Task<Database> Large()
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "large.db"), Pooling = false }.ConnectionString;
        var database = new Database(connectionString);
        await database.Migrate(CancellationToken.None);
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var fill = connection.CreateCommand();
        fill.CommandText =
            $"""
            CREATE TABLE ballast AS
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {Megabytes}) SELECT zeroblob(1024 * 1024) AS weight FROM number
            """;
        await fill.ExecuteNonQueryAsync();
        return database;
    }
}
