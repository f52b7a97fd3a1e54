using System.Data.Common;

namespace ShopBot.Persistence;

/// <summary>The small questions that every turn asks. What asks for more than a few rows of one table brings its own context.</summary>
public sealed class Reader(Database database)
{
    /// <summary>The first row of the answer; default when there is none.</summary>
    /// <param name="question">SQL that both databases understand, and always the same text for the same question.</param>
    public async Task<T?> First<T>(
        string question, IReadOnlyList<(string Name, object? Value)> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        await All(question, parameters, read, cancellationToken) is [var first, ..] ? first : default;

    /// <inheritdoc cref="First"/>
    /// <summary>All rows of the answer.</summary>
    public async Task<IReadOnlyList<T>> All<T>(
        string question, IReadOnlyList<(string Name, object? Value)> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var open = await database.Borrow(cancellationToken);
        try
        {
            var answer = await open.Prepared(question).All(parameters, read, cancellationToken);
            database.GiveBack(open);
            return answer;
        }
        catch
        {
            await database.Discard(open);
            throw;
        }
    }
}
