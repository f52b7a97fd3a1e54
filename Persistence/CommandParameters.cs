using System.Data.Common;

namespace ShopBot.Persistence;

/// <summary>A prepared command is asked again with other values.</summary>
internal static class CommandParameters
{
    /// <param name="name">With its "@".</param>
    public static void SetParameter(this DbCommand command, string name, object? value)
    {
        if (!command.Parameters.Contains(name))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[name].Value = value ?? DBNull.Value;
    }

    public static Task<int> Write(this DbCommand command, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        command.Set(parameters);
        return command.ExecuteNonQueryAsync();
    }

    public static async Task<IReadOnlyList<T>> All<T>(
        this DbCommand command, IReadOnlyList<(string Name, object? Value)> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        command.Set(parameters);
        await using var answer = await command.ExecuteReaderAsync(cancellationToken);
        List<T>? rows = null;
        while (await answer.ReadAsync(cancellationToken))
        {
            (rows ??= []).Add(read(answer));
        }

        return rows ?? (IReadOnlyList<T>)[];
    }

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? LongNumber(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>As <see cref="ShopBotDb"/> keeps instants: milliseconds since 1970.</summary>
    public static DateTimeOffset? Instant(this DbDataReader row, int column) =>
        row.LongNumber(column) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    private static void Set(this DbCommand command, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            command.SetParameter(name, value);
        }
    }
}
