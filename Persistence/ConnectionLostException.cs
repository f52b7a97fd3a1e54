using System.Data.Common;

namespace ShopBot.Persistence;

/// <summary>
/// A connection is gone although no command failed: Npgsql swallows what it reads while it closes a reader, and a server that ends a
/// session between two commands says so there. Whatever was not committed on it is gone too.
/// </summary>
public sealed class ConnectionLostException() : DbException("The connection to the database was lost");
