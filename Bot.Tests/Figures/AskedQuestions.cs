using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopBot.Bot.Tests.Figures;

/// <summary>What one database file is asked while it is listened to, and how SQLite goes about it.</summary>
internal sealed class AskedQuestions : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _file;
    private readonly List<(string Sql, SqliteParameter[] Parameters)> _asked = [];
    private readonly List<IDisposable> _subscriptions = [];

    public AskedQuestions(string file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Each question with the lines of EXPLAIN QUERY PLAN.</summary>
    public IReadOnlyList<(string Sql, string Plan)> Plans()
    {
        using var connection = new SqliteConnection($"Data Source={_file}");
        connection.Open();
        return [.. _asked.Select(asked => (asked.Sql, Plan(connection, asked.Sql, asked.Parameters)))];
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(listener.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told is { Value: CommandEventData { Command: SqliteCommand command } } && told.Key == RelationalEventId.CommandExecuting.Name
            && Path.GetFullPath(command.Connection!.DataSource) == _file)
        {
            _asked.Add((command.CommandText, [.. command.Parameters.Cast<SqliteParameter>().Select(one => new SqliteParameter(one.ParameterName, one.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private static string Plan(SqliteConnection connection, string sql, SqliteParameter[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        command.Parameters.AddRange(parameters);
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }
}
