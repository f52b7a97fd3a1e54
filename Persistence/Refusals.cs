using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence;

/// <summary>Why the database did not take something. All that is neither of these is trouble with the database itself, and passes.</summary>
public static class Refusals
{
    /// <summary>PostgreSQL's serialization failure and deadlock: of two transactions, this one was ended.</summary>
    private static readonly string[] Collisions = ["40001", "40P01"];

    /// <summary>Somebody else was faster: a version that moved on, a key that is taken, two who waited for each other. Load and decide again.</summary>
    public static bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException || (Reason(exception) is { } reason && (IsConstraint(reason) || Collisions.Contains(reason.SqlState)));

    /// <summary>
    /// The same would be refused for ever: SQLite's CONSTRAINT, TOOBIG and MISMATCH and what it says of a statement that is too large,
    /// PostgreSQL's integrity and data exceptions and exceeded limits.
    /// </summary>
    public static bool IsOfContent(Exception exception) => Reason(exception) is { } reason
        && (IsConstraint(reason) || reason is SqliteException { SqliteErrorCode: 18 or 20 } || IsTooLarge(reason) || IsOfClass(reason, "22") || IsOfClass(reason, "54"));

    /// <summary>Whether it came from the database at all.</summary>
    public static bool IsOfDatabase(Exception exception) => Reason(exception) is not null;

    private static DbException? Reason(Exception exception) => exception as DbException ?? (exception as DbUpdateException)?.InnerException as DbException;

    private static bool IsConstraint(DbException reason) => reason is SqliteException { SqliteErrorCode: 19 } || IsOfClass(reason, "23");

    /// <summary>Among much else that is no update's fault, SQLite calls it an ERROR: only the words tell.</summary>
    private static bool IsTooLarge(DbException reason) => reason is SqliteException { SqliteErrorCode: 1 }
        && (reason.Message.Contains("too large", StringComparison.Ordinal) || reason.Message.Contains("too many", StringComparison.Ordinal));

    private static bool IsOfClass(DbException reason, string begin) => reason is not SqliteException && reason.SqlState?.StartsWith(begin, StringComparison.Ordinal) == true;
}
