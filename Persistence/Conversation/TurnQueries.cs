using System.Data.Common;
using System.Text.Json;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Customers;

namespace ShopBot.Persistence.Conversation;

/// <summary>What every batch asks, by prepared commands: EF would take most of a turn's time to put these few questions into words.</summary>
internal static class TurnQueries
{
    private const string Ids = ListOfIds.OnSqlite;

    private const string ProcessedUpdates =
        $"""SELECT "UpdateId" FROM processed_updates WHERE "ShopId" = @shop AND "BotId" = @bot AND "UpdateId" IN {Ids}""";

    private const string AllChats =
        $"""
        SELECT "ChatId", "CustomerId", "Session", "Version", "LiveMessageId", "LiveIsPicture", "KeyboardIsOut", "PendingScreen", "IsReachable"
        FROM chats WHERE "ShopId" = @shop AND "ChatId" IN {Ids}
        """;

    private const string AllCustomers =
        $"""
        SELECT "Id", "Name", "SearchName", "Language", "LanguageWasChosen", "Phone", "Email", "Consents", "Addresses", "Source",
            "FirstSeenAt", "LastSeenAt", "MergedIntoId", "ErasedAt"
        FROM customers WHERE "ShopId" = @shop AND "Id" IN {Ids}
        """;

    private const string LatestOrders = """SELECT "Id" FROM orders WHERE "ShopId" = @shop AND "CustomerId" = @customer ORDER BY "Id" DESC LIMIT @most""";

    private const string AnyStock = """SELECT 1 FROM products WHERE "ShopId" = @shop AND ("StockLeft" IS NOT NULL OR "SoldOut") LIMIT 1""";

    private const string LastIds =
        """
        SELECT (SELECT MAX("Id") FROM orders WHERE "ShopId" = @shop), (SELECT MAX("Id") FROM customers WHERE "ShopId" = @shop)
        """;

    private const string LastBookingIds =
        """
        SELECT (SELECT MAX("Id") FROM bookings WHERE "ShopId" = @shop), (SELECT MAX("Id") FROM blocks WHERE "ShopId" = @shop),
            (SELECT MAX("Id") FROM waitlist WHERE "ShopId" = @shop)
        """;

    private const string AllGuests =
        $"""
        SELECT "CustomerId" FROM bookings WHERE "ShopId" = @shop AND "CustomerId" IN {Ids}
        UNION
        SELECT "CustomerId" FROM waitlist WHERE "ShopId" = @shop AND "CustomerId" IN {Ids}
        """;

    private const string OrdersOfSlots =
        $"""
        SELECT "KitchenSlot", COUNT(*) FROM orders
        WHERE "ShopId" = @shop AND "KitchenSlot" >= @since AND "Status" NOT IN ('{nameof(OrderStatus.Rejected)}', '{nameof(OrderStatus.Cancelled)}')
        GROUP BY "KitchenSlot"
        """;

    public static async Task<HashSet<long>> Processed(OpenConnection open, BatchKeys keys, CancellationToken cancellationToken) =>
        [.. await open.Prepared(ProcessedUpdates).All([("@shop", keys.Shop.Id), ("@bot", keys.BotId), ("@ids", Json(keys.UpdateIds))], Id, cancellationToken)];

    public static Task<IReadOnlyList<ChatRow>> Chats(OpenConnection open, int shopId, IReadOnlyCollection<long> chatIds, CancellationToken cancellationToken) =>
        None<ChatRow>(chatIds) ?? open.Prepared(AllChats).All(
            [("@shop", shopId), ("@ids", Json(chatIds))],
            row => new ChatRow
            {
                ShopId = shopId,
                ChatId = row.GetInt64(0),
                CustomerId = row.GetInt64(1),
                Session = row.GetString(2),
                Version = row.GetInt32(3),
                LiveMessageId = row.Number(4),
                LiveIsPicture = row.GetBoolean(5),
                KeyboardIsOut = row.GetBoolean(6),
                PendingScreen = row.Text(7),
                IsReachable = row.GetBoolean(8),
            },
            cancellationToken);

    public static Task<IReadOnlyList<CustomerRow>> Customers(OpenConnection open, int shopId, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        None<CustomerRow>(ids) ?? open.Prepared(AllCustomers).All(
            [("@shop", shopId), ("@ids", Json(ids))],
            row => new CustomerRow
            {
                ShopId = shopId,
                Id = row.GetInt64(0),
                Name = row.GetString(1),
                SearchName = row.Text(2),
                Language = row.GetString(3),
                LanguageWasChosen = row.GetBoolean(4),
                Phone = row.Text(5),
                Email = row.Text(6),
                Consents = row.Text(7),
                Addresses = row.GetString(8),
                Source = row.Text(9),
                FirstSeenAt = row.Instant(10)!.Value,
                LastSeenAt = row.Instant(11),
                MergedIntoId = row.LongNumber(12),
                ErasedAt = row.Instant(13),
            },
            cancellationToken);

    public static async Task<IReadOnlyList<long>> OrdersOf(OpenConnection open, int shopId, IEnumerable<long> customerIds, int most, CancellationToken cancellationToken)
    {
        var orders = new List<long>();
        foreach (var customerId in customerIds)
        {
            orders.AddRange(await open.Prepared(LatestOrders).All([("@shop", shopId), ("@customer", customerId), ("@most", most)], Id, cancellationToken));
        }

        return orders;
    }

    /// <summary>Whether pieces of anything are counted, or anything is sold out.</summary>
    public static async Task<bool> CountsStock(OpenConnection open, int shopId, CancellationToken cancellationToken) =>
        (await open.Prepared(AnyStock).All([("@shop", shopId)], _ => true, cancellationToken)).Count > 0;

    public static async Task<(long Order, long Customer)> Last(OpenConnection open, int shopId, CancellationToken cancellationToken) =>
        (await open.Prepared(LastIds).All([("@shop", shopId)], row => (row.LongNumber(0) ?? 0, row.LongNumber(1) ?? 0), cancellationToken))[0];

    public static async Task<(long Booking, long Block, long Waiting)> LastOfBookings(OpenConnection open, int shopId, CancellationToken cancellationToken) =>
        (await open.Prepared(LastBookingIds).All(
            [("@shop", shopId)], row => (row.LongNumber(0) ?? 0, row.LongNumber(1) ?? 0, row.LongNumber(2) ?? 0), cancellationToken))[0];

    /// <summary>Of these customers, those who ever booked or wait for a place.</summary>
    public static Task<IReadOnlyList<long>> Guests(OpenConnection open, int shopId, IReadOnlyCollection<long> customerIds, CancellationToken cancellationToken) =>
        None<long>(customerIds) ?? open.Prepared(AllGuests).All([("@shop", shopId), ("@ids", Json(customerIds))], Id, cancellationToken);

    public static async Task<Dictionary<DateTimeOffset, int>> SlotsTaken(OpenConnection open, int shopId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var slots = await open.Prepared(OrdersOfSlots).All(
            [("@shop", shopId), ("@since", since.ToUnixTimeMilliseconds())], row => (From: row.Instant(0)!.Value, Count: row.GetInt32(1)), cancellationToken);
        return slots.ToDictionary(slot => slot.From, slot => slot.Count);
    }

    private static long Id(DbDataReader row) => row.GetInt64(0);

    private static string Json(IReadOnlyCollection<long> ids) => JsonSerializer.Serialize(ids, IdsJson.Default.IReadOnlyCollectionInt64);

    private static Task<IReadOnlyList<T>>? None<T>(IReadOnlyCollection<long> ids) => ids.Count == 0 ? Task.FromResult<IReadOnlyList<T>>([]) : null;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(IReadOnlyCollection<long>))]
internal sealed partial class IdsJson : System.Text.Json.Serialization.JsonSerializerContext;
