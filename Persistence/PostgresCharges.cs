using Npgsql;

namespace ShopBot.Persistence;

/// <summary>
/// One connection that holds a session lock for each shop that this process serves. The server frees them when the connection ends:
/// at once after a kill, within ten seconds when the machine or the line between is gone.
/// </summary>
internal sealed class PostgresCharges(string connectionString) : IDisposable
{
    /// <summary>The first half of the lock's key; the shop's id is the other.</summary>
    private const int Shops = 0x5348_4F50;

    /// <summary>The line is tried this often, and given up after so long: before the server gives the locks to somebody else.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private const int AnswerWithinSeconds = 3;

    /// <summary>The server's side of it: 5 s of silence, then 4 questions that nobody answers.</summary>
    private const string NoticeALostLine = "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 4";

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        Timeout = AnswerWithinSeconds,
        CommandTimeout = AnswerWithinSeconds,
        CancellationTimeout = -1,
        ApplicationName = "ShopBot locks",
    }.ConnectionString;

    private NpgsqlConnection? _connection;
    private CancellationTokenSource _lost = new();

    /// <returns>Null when another process has it.</returns>
    public async Task<ICharge?> Take(int shopId, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await Open();
            return await Ask($"SELECT pg_try_advisory_lock({Shops}, {shopId})") is true ? new Charge(this, shopId, _lost.Token) : null;
        }
        catch
        {
            Lose();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => Lose();

    private async Task GiveBack(int shopId, CancellationToken lost)
    {
        await _one.WaitAsync(CancellationToken.None);
        try
        {
            if (!lost.IsCancellationRequested)
            {
                await Ask($"SELECT pg_advisory_unlock({Shops}, {shopId})");
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            Lose();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task Open()
    {
        if (_connection is not null)
        {
            return;
        }

        _connection = new NpgsqlConnection(_connectionString);
        await _connection.OpenAsync();
        await Ask(NoticeALostLine);
        _ = Watch(_lost.Token);
    }

    private async Task Watch(CancellationToken lost)
    {
        using var timer = new PeriodicTimer(Beat);
        while (!lost.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            await _one.WaitAsync(CancellationToken.None);
            try
            {
                if (!lost.IsCancellationRequested)
                {
                    await Ask("SELECT 1");
                }
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                Lose();
            }
            finally
            {
                _one.Release();
            }
        }
    }

    private async Task<object?> Ask(string question)
    {
        await using var command = new NpgsqlCommand(question, _connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>All that the connection held is lost with it.</summary>
    private void Lose()
    {
        var lost = _lost;
        _lost = new();
        _connection?.Dispose();
        _connection = null;

        // Not here: whoever stops now may wait for the lock that is held.
        _ = lost.CancelAsync();
    }

    private sealed class Charge(PostgresCharges charges, int shopId, CancellationToken lost) : ICharge
    {
        public CancellationToken Lost => lost;

        public async ValueTask DisposeAsync() => await charges.GiveBack(shopId, lost);
    }
}
