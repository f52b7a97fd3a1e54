using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>The migrations are those of SQLite; here, too, they make what the model describes.</summary>
public class PostgresMigrationsTests
{
    private static readonly string[] Questions =
    [
        """
        select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length::text, '-') || ' null ' || is_nullable
            || ' default ' || coalesce(column_default, '-') || ' identity ' || is_identity
        from information_schema.columns where table_schema = 'public' and table_name not like '\_\_EF%' order by 1
        """,
        "select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\\_\\_EF%' order by 1",
        """
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%\_\_EF%' order by 1
        """,
    ];

    [PostgresFact]
    public async Task From_nothing_the_migrations_make_the_database_that_the_model_describes()
    {
        var (migrated, described) = (await PostgresServer.CreateMigrated(), await PostgresServer.CreateEmpty());
        try
        {
            using var byMigrations = new Database(migrated);
            using var byModel = new Database(described);
            await using (var db = byModel.CreateDbContext())
            {
                await db.Database.EnsureCreatedAsync();
            }

            foreach (var question in Questions)
            {
                (await Ask(byMigrations, question)).Should().NotBeEmpty().And.BeEquivalentTo(await Ask(byModel, question));
            }
        }
        finally
        {
            PostgresServer.Drop(migrated);
            PostgresServer.Drop(described);
        }
    }

    [PostgresFact]
    public async Task Two_processes_that_start_at_once_migrate_once()
    {
        var connectionString = await PostgresServer.CreateEmpty();
        PostgresServer.Drop(connectionString); // where it is missing, it is made too
        try
        {
            using var one = new Database(connectionString);
            using var other = new Database(connectionString);

            await Task.WhenAll(one.Migrate(CancellationToken.None), other.Migrate(CancellationToken.None));

            await using var db = one.CreateDbContext();
            (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        }
        finally
        {
            PostgresServer.Drop(connectionString);
        }
    }

    private static async Task<List<string>> Ask(Database database, string question)
    {
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
