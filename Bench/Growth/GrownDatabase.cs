using Microsoft.Data.Sqlite;

namespace ShopBot.Bench.Growth;

/// <summary>Years of business, written by a few statements: the rows that as many customers with ten orders each would have left.</summary>
public static class GrownDatabase
{
    public const int OrdersACustomer = 10;

    /// <summary>Indexes and the order's line included.</summary>
    public const long BytesAnOrder = 1000;

    private const int CustomersAtOnce = 20_000;

    /// <summary>The load's own customers are below these.</summary>
    private const long FirstUser = 1_000_000;

    private const string Customers =
        """
        INSERT INTO customers ("ShopId", "Id", "Name", "Language", "LanguageWasChosen", "Phone", "Addresses", "FirstSeenAt")
        SELECT shop, n, 'Guest ' || n, 'en', 0, '+1555' || n, '[]', 1700000000000 FROM some;
        INSERT INTO contact_points ("ShopId", "Kind", "Value", "CustomerId", "AddedAt")
        SELECT shop, 'telegram', CAST(@user + n AS TEXT), n, 1700000000000 FROM some;
        INSERT INTO chats ("ShopId", "ChatId", "CustomerId", "Session", "Version", "LiveMessageId", "LiveIsPicture", "KeyboardIsOut", "IsReachable")
        SELECT shop, @user + n, n, '{"screen":"Home"}', 1, 7, 0, 0, 1 FROM some;
        """;

    private const string Orders =
        """
        INSERT INTO orders ("ShopId", "Id", "CheckoutId", "Version", "CustomerId", "ChatId", "Language", "CustomerName", "Phone", "Way", "Address",
            "KitchenSlot", "DueAt", "Payment", "Currency", "Subtotal", "Discount", "Delivery", "Taxes", "TaxesIncluded", "Total", "PlacedAt", "Status", "Steps")
        SELECT shop, n * 10 + k, hex(randomblob(16)), 3, n, @user + n, 'en', 'Guest ' || n, '+1555' || n, 'Delivery',
            '{"text":"Vicolo del Cinque 12","zoneId":"town","details":"third floor"}', 1700000000000 + n * 1000, 1700000000000 + n * 1000,
            'Cash', 'EUR', 1800, 0, 250, '[]', 1, 2050, 1700000000000 + n * 1000, 'Done',
            '[{"status":"Placed","at":"2026-01-01T12:00:00+00:00"},{"status":"Done","at":"2026-01-01T13:00:00+00:00"}]'
        FROM some CROSS JOIN ten;
        INSERT INTO order_lines ("ShopId", "OrderId", "Position", "ProductId", "Name", "Options", "Quantity", "UnitPrice", "Total", "TaxRateId", "TaxPercent")
        SELECT shop, n * 10 + k, 0, 'drinks-3', '{"en":"Drinks item 3"}', '[]', 2, 900, 1800, 'food', '10.0' FROM some CROSS JOIN ten;
        """;

    private const string Some =
        """
        CREATE TEMP TABLE some AS
        WITH RECURSIVE numbers(n) AS (SELECT @first UNION ALL SELECT n + 1 FROM numbers WHERE n < @last)
        SELECT n, (SELECT MIN("Id") FROM shops) AS shop FROM numbers;
        CREATE TEMP TABLE ten AS SELECT value AS k FROM json_each('[0,1,2,3,4,5,6,7,8,9]');
        """;

    /// <param name="folder">With the database that the host has made.</param>
    public static void Fill(string folder, long orders)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "shop.db")};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;");
        var first = 1_000L;
        for (var last = first + (orders / OrdersACustomer); first < last; first += CustomersAtOnce)
        {
            Run(connection, "BEGIN");
            Run(connection, Some, ("@first", first), ("@last", Math.Min(first + CustomersAtOnce, last) - 1));
            Run(connection, Customers, ("@user", FirstUser));
            Run(connection, Orders, ("@user", FirstUser));
            Run(connection, "DROP TABLE some; DROP TABLE ten; COMMIT");
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, long Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
