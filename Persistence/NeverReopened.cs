using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopBot.Persistence;

/// <summary>
/// For a context on a connection that is open and stays it. EF would open one anew that was lost, and write the rest of a transaction
/// outside of it: half of what belongs together.
/// </summary>
internal sealed class NeverReopened : DbConnectionInterceptor
{
    public static readonly NeverReopened Instance = new();

    private NeverReopened()
    {
    }

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        throw new ConnectionLostException();

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        throw new ConnectionLostException();
}
