using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence;

namespace ShopBot.Bot.Tests.Customers;

/// <summary>Where a text still stands: every column of every table is looked at, those that will be added later too.</summary>
internal static class Traces
{
    public static IReadOnlyList<string> Of(Database database, string marker)
    {
        using var db = database.CreateDbContext();
        db.Database.OpenConnection();
        var columns = Ask(db, "select m.name || '|' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'");
        return [.. columns.Select(column => column.Split('|')).Where(column => Count(db, column[0], column[1], marker) > 0).Select(column => $"{column[0]}.{column[1]}")];
    }

    private static long Count(ShopBotDb db, string table, string column, string marker) =>
        long.Parse(Ask(db, $"select count(*) from \"{table}\" where instr(lower(cast(\"{column}\" as text)), lower('{marker}')) > 0")[0], CultureInfo.InvariantCulture);

    private static List<string> Ask(ShopBotDb db, string query)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
