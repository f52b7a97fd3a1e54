using System.Net.Sockets;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopBot.Persistence;
using Xunit;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>What is decided anew, what is set aside, and what is simply tried again later.</summary>
public class RefusalsTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, true, true)]
    [InlineData(PostgresErrorCodes.CheckViolation, true, true)]
    [InlineData(PostgresErrorCodes.SerializationFailure, true, false)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true, false)]
    [InlineData(PostgresErrorCodes.StringDataRightTruncation, false, true)]
    [InlineData(PostgresErrorCodes.CharacterNotInRepertoire, false, true)]
    [InlineData(PostgresErrorCodes.StatementTooComplex, false, true)]
    [InlineData(PostgresErrorCodes.UndefinedTable, false, false)]
    [InlineData(PostgresErrorCodes.AdminShutdown, false, false)]
    [InlineData(PostgresErrorCodes.DiskFull, false, false)]
    public void PostgreSQL_says_which_it_is(string state, bool isConflict, bool isOfContent) => Is(new PostgresException("", "", "", state), isConflict, isOfContent);

    [Theory]
    [InlineData(19, true, true)]
    [InlineData(18, false, true)]
    [InlineData(5, false, false)]
    [InlineData(13, false, false)]
    public void So_does_SQLite(int code, bool isConflict, bool isOfContent) => Is(new SqliteException("", code), isConflict, isOfContent);

    [Fact]
    public void What_is_too_large_for_SQLite_stays_too_large_and_a_table_that_is_missing_is_nobodys_fault()
    {
        Is(FailureOf($"SELECT 1 WHERE {string.Join(" AND ", Enumerable.Repeat("(1=1)", 2000))}"), isConflict: false, isOfContent: true);
        Is(FailureOf("SELECT 1 FROM nowhere"), isConflict: false, isOfContent: false);
    }

    [Fact]
    public void A_lost_connection_is_neither() => Is(new NpgsqlException("", new SocketException()), isConflict: false, isOfContent: false);

    [Fact]
    public void What_is_no_trouble_of_the_database_is_a_bug() => Refusals.IsOfDatabase(new InvalidOperationException()).Should().BeFalse();

    private static SqliteException FailureOf(string question)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.Invoking(one => one.ExecuteScalar()).Should().Throw<SqliteException>().Which;
    }

    private static void Is(System.Data.Common.DbException reason, bool isConflict, bool isOfContent)
    {
        foreach (var exception in (Exception[])[reason, new DbUpdateException("", reason)])
        {
            Refusals.IsConflict(exception).Should().Be(isConflict);
            Refusals.IsOfContent(exception).Should().Be(isOfContent);
            Refusals.IsOfDatabase(exception).Should().BeTrue();
        }
    }
}
