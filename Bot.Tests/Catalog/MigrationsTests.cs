using System.Globalization;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>Migrations are written by hand, so nothing but this holds them against the model.</summary>
public class MigrationsTests
{
    private const string Columns = """
        select m.name || '.' || c.name || ' ' || c.type || ' not null ' || c."notnull" || ' key ' || c.pk || ' default ' || coalesce(c.dflt_value, '-')
        from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like '\_\_EF%' escape '\' and m.name not like 'sqlite%' order by 1
        """;

    private const string Indexes = """
        select m.name || ' ' || i.name || ' unique ' || i."unique" || ' where ' || i.partial || ': ' ||
            (select group_concat(x.name) from pragma_index_info(i.name) x)
        from sqlite_master m join pragma_index_list(m.name) i
        where m.type = 'table' and m.name not like '\_\_EF%' escape '\' order by 1
        """;

    private const string ForeignKeys = """
        select m.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' on delete ' || f.on_delete
        from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table' order by 1
        """;

    [Theory]
    [InlineData(Columns)]
    [InlineData(Indexes)]
    [InlineData(ForeignKeys)]
    public void Migrations_make_the_database_that_the_model_describes(string query)
    {
        using var migrated = new CatalogDatabase();
        using var described = new CatalogDatabase(migrated: false);

        var byMigrations = Ask(migrated, query);

        byMigrations.Should().NotBeEmpty().And.Equal(Ask(described, query));
    }

    [Fact]
    public void Migrations_make_the_checks_that_the_model_describes()
    {
        using var migrated = new CatalogDatabase();
        using var described = new CatalogDatabase(migrated: false);

        Checks(migrated).Should().NotBeEmpty().And.Equal(Checks(described));
    }

    [Fact]
    public void A_database_that_was_migrated_is_left_alone_the_second_time()
    {
        using var database = new CatalogDatabase();
        using var db = database.CreateDbContext();

        db.Database.GetPendingMigrations().Should().BeEmpty();
        db.Invoking(again => again.Database.Migrate()).Should().NotThrow();
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    public async Task Every_connection_to_SQLite_is_opened_to_keep_what_it_commits(string pragma, string value)
    {
        using var database = new CatalogDatabase();
        for (var connection = 0; connection < 2; connection++)
        {
            Ask(database, "PRAGMA " + pragma).Should().Equal(value);
            await using var db = database.CreateDbContext();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture).Should().Be(value);
        }
    }

    private static IEnumerable<string> Checks(CatalogDatabase database) =>
        Ask(database, "select sql from sqlite_master where sql like '%CHECK%'")
            .SelectMany(sql => sql.Split('\n'))
            .Where(line => line.Contains("CHECK", StringComparison.Ordinal))
            .Select(line => line.Trim().TrimEnd(','))
            .Order(StringComparer.Ordinal);

    private static List<string> Ask(CatalogDatabase database, string query)
    {
        using var db = database.CreateDbContext();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }

    [Fact]
    public void The_newest_migration_is_the_one_that_a_start_looks_for()
    {
        using var database = new CatalogDatabase();
        using var db = database.CreateDbContext();

        db.Database.GetMigrations().Max().Should().Be(Database.NewestMigration, "a database without it is brought up to date, one that has it is left alone");
    }
}
