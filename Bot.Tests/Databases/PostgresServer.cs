using Npgsql;
using ShopBot.Persistence;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>The server that SHOPBOT_TEST_POSTGRES names, whose user may create databases; "./check" starts one where it can.</summary>
internal static class PostgresServer
{
    private const string Variable = "SHOPBOT_TEST_POSTGRES";

    private static readonly string? Named = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Migrated once; a copy of it takes a tenth of the time.</summary>
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private static int _count;

    /// <summary>Null when there is one.</summary>
    public static string? WhyNot => Named is null ? $"there is no PostgreSQL: set {Variable} to a connection string whose user may create databases" : null;

    /// <returns>The connection string of a new database, without a table in it.</returns>
    public static async Task<string> CreateEmpty()
    {
        var name = NewName();
        await Run($"CREATE DATABASE {name}");
        return With(name);
    }

    /// <returns>The connection string of a new database with all tables.</returns>
    public static async Task<string> CreateMigrated()
    {
        var name = NewName();
        await Run($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");
        return With(name);
    }

    /// <summary>Ends who still uses it, too.</summary>
    public static void Drop(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
    }

    /// <summary>As a restart of the server does: every connection to one database ends at once.</summary>
    public static Task EndConnections(string connectionString) => Run(
        $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(connectionString).Database}' AND pid <> pg_backend_pid()");

    private static async Task<string> MakeTemplate()
    {
        var connectionString = await CreateEmpty();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(connectionString);
        using (var database = new Database(connectionString))
        {
            await database.Migrate(CancellationToken.None);
        }

        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    /// <summary>Several runs may share a server.</summary>
    private static string NewName() => $"shopbot_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

    /// <summary>Hundreds of databases would each keep connections open.</summary>
    private static string With(string database) => new NpgsqlConnectionStringBuilder(Named!) { Database = database, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;

    private static async Task Run(string command)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Named!) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var asked = new NpgsqlCommand(command, connection);
        await asked.ExecuteNonQueryAsync();
    }
}
