using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence;

/// <summary>What SQLite and PostgreSQL do each in their own way. The model, its migrations and every question are the same for both.</summary>
internal abstract class Engine
{
    private static readonly string[] NamesOfServers = ["host", "server"];

    /// <summary>What tells one database from another, and may be shown: no password is in it.</summary>
    public abstract string Name { get; }

    /// <summary>Full path; null: a server keeps it.</summary>
    public virtual string? File => null;

    /// <summary>PostgreSQL where a host is named, SQLite otherwise.</summary>
    /// <exception cref="ArgumentException">The string cannot be read.</exception>
    public static Engine Of(string connectionString)
    {
        var words = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return NamesOfServers.Any(words.ContainsKey) ? new PostgresEngine(connectionString) : new SqliteEngine(connectionString);
    }

    /// <summary>Null when the string names all that is needed, otherwise what is missing.</summary>
    public abstract string? WhyNot();

    /// <summary>For contexts that open a connection of their own, and close it.</summary>
    public abstract void Use(DbContextOptionsBuilder<ShopBotDb> options);

    /// <summary>For a context on a connection that is open, and stays it.</summary>
    public abstract void Use(DbContextOptionsBuilder<ShopBotDb> options, DbConnection connection);

    /// <summary>A connection that is open.</summary>
    public abstract Task<DbConnection> Open(CancellationToken cancellationToken);

    /// <summary>A command as this database words it.</summary>
    public virtual string Words(string command) => command;

    /// <summary>Runs <paramref name="migrate"/> while no other process does, on a database that is there.</summary>
    public abstract Task MigrateAlone(ShopBotDb db, Func<Task> migrate, CancellationToken cancellationToken);

    /// <summary>A transaction that sees one moment and keeps nobody from writing, on a connection that is open.</summary>
    public abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>See <see cref="Database.TakeCharge"/>.</summary>
    public virtual Task<ICharge?> TakeCharge(int shopId, CancellationToken cancellationToken) => Task.FromResult<ICharge?>(Undisputed.Instance);

    /// <summary>Closes what is pooled.</summary>
    public abstract void Close();

    /// <summary>Whoever opened the file is alone with it.</summary>
    private sealed class Undisputed : ICharge
    {
        public static readonly Undisputed Instance = new();

        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
