namespace ShopBot.Persistence;

/// <summary>A list of ids is one parameter, "@ids", a JSON array, so that its length changes nothing of the command. Each database unfolds it in its own words.</summary>
internal static class ListOfIds
{
    public const string OnSqlite = "(SELECT value FROM json_each(@ids))";

    private const string OnPostgres = "(SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(@ids AS json)))";

    public static string ForPostgres(string command) => command.Replace(OnSqlite, OnPostgres, StringComparison.Ordinal);
}
