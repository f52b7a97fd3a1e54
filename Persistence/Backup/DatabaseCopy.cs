using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Customers;

namespace ShopBot.Persistence.Backup;

/// <summary>How much a database holds, over all its shops.</summary>
/// <param name="Customers">Without the team, unless one of them has ordered or booked.</param>
public sealed record Contents(int Shops, int Customers, int Orders, int OrderLines, int Bookings);

/// <summary>Copies of a database that is in use, and whether they are whole.</summary>
public static class DatabaseCopy
{
    /// <summary>Writes a copy of one moment, compact and without a log beside it. Readers and writers go on meanwhile.</summary>
    /// <param name="file">Must not exist.</param>
    public static async Task Write(Database database, string file, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        await db.Interruptible(() => db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken), cancellationToken);
    }

    /// <summary>Opens a copy as the product would: checks every page and reference, brings the schema up to date, counts.</summary>
    /// <exception cref="InvalidDataException">It is no whole database of ShopBot.</exception>
    public static async Task<Contents> Check(string file, CancellationToken cancellationToken)
    {
        try
        {
            using var database = new Database(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
            await using var db = database.CreateDbContext();
            var wrong = await db.Interruptible(
                () => db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellationToken), cancellationToken);
            if (wrong is not ["ok"])
            {
                throw new InvalidDataException($"the copy is damaged: {wrong[0]}");
            }

            var dangling = await db.Interruptible(
                () => db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM pragma_foreign_key_check").SingleAsync(cancellationToken), cancellationToken);
            if (dangling > 0)
            {
                throw new InvalidDataException($"the copy is damaged: {dangling} rows refer to rows that are not there");
            }

            await database.Migrate(cancellationToken);
            return await Count(db, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw new InvalidDataException($"it cannot be opened as a database: {exception.Message}", exception);
        }
    }

    public static async Task<Contents> Count(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await Count(db, cancellationToken);
    }

    private static async Task<Contents> Count(ShopBotDb db, CancellationToken cancellationToken) => new(
        await db.Shops.CountAsync(cancellationToken),
        await db.Customers.CountAsync(row => row.ErasedAt == null && row.MergedIntoId == null, cancellationToken) - await OnlyTeam(db, cancellationToken),
        await db.Orders.CountAsync(cancellationToken),
        await db.OrderLines.CountAsync(cancellationToken),
        await db.Bookings.CountAsync(cancellationToken));

    /// <summary>Who wrote to the bot to run the shop: members, and those whom the settings or the staff group let act, who are known by the log.</summary>
    private static async Task<int> OnlyTeam(ShopBotDb db, CancellationToken cancellationToken)
    {
        var team = await db.Members.Select(member => new { member.ShopId, member.UserId })
            .Union(db.Log.Select(act => new { act.ShopId, act.UserId })).ToListAsync(cancellationToken);
        var count = 0;
        foreach (var shop in team.GroupBy(person => person.ShopId))
        {
            var accounts = shop.Select(person => ContactPointRow.ValueOf(person.UserId)).ToList();
            count += await db.Customers.CountAsync(
                row => row.ShopId == shop.Key && row.ErasedAt == null && row.MergedIntoId == null
                    && db.ContactPoints.Any(point => point.ShopId == row.ShopId && point.CustomerId == row.Id && point.Kind == ContactPointRow.Telegram && accounts.Contains(point.Value))
                    && !db.Orders.Any(order => order.ShopId == row.ShopId && order.CustomerId == row.Id)
                    && !db.Bookings.Any(booking => booking.ShopId == row.ShopId && booking.CustomerId == row.Id),
                cancellationToken);
        }

        return count;
    }
}
