using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace ShopBot.Persistence.Backup;

/// <summary>Statements that take minutes on a large database.</summary>
internal static class LongStatements
{
    /// <summary>Ends a running statement when the token says so: Microsoft.Data.Sqlite looks at the token only before it begins one.</summary>
    /// <param name="db">On SQLite.</param>
    /// <param name="statement">Runs on the context.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static async Task<T> Interruptible<T>(this DbContext db, Func<Task<T>> statement, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
            await using var end = cancellationToken.Register(() => raw.sqlite3_interrupt(handle));
            return await statement();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
