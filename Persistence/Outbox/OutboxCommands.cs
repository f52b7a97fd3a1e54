namespace ShopBot.Persistence.Outbox;

/// <summary>What sending a message asks and writes, for prepared commands.</summary>
internal static class OutboxCommands
{
    /// <summary>A row of the future is due: somebody has set the clock back since, and it would wait as long as that was.</summary>
    public const string AnyDue =
        """
        SELECT 1 FROM outbox
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "Kind" <> 'News' AND "State" IN ('Pending', 'Sending', 'Ambiguous') AND ("NextAttemptAt" <= @now OR "CreatedAt" > @now)
        LIMIT 1
        """;

    public const string PendingScreen =
        """
        SELECT "CustomerId", "Session", "Version", "LiveMessageId", "LiveIsPicture", "KeyboardIsOut", "PendingScreen", "IsReachable" FROM chats
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "PendingScreen" IS NOT NULL
        """;

    public const string OutOfReach = """SELECT 1 FROM chats WHERE "ShopId" = @shop AND "ChatId" = @chat AND NOT "IsReachable" """;

    public const string Sending =
        """
        UPDATE outbox SET "State" = 'Sending', "Attempts" = "Attempts" + 1
        WHERE "ShopId" = @shop AND "Subject" = @subject AND "Kind" = @kind AND "Step" = @step
        """;

    public const string Paused =
        """
        INSERT INTO chat_pauses ("ShopId", "ChatId", "Until") VALUES (@shop, @chat, @until)
        ON CONFLICT ("ShopId", "ChatId") DO UPDATE SET "Until" = excluded."Until"
        """;

    /// <summary>
    /// A message that became an order's or a booking's own meanwhile is no screen any more: the customer confirmed before this was written.
    /// </summary>
    public const string Shown =
        """
        UPDATE chats SET
            "LiveMessageId" = CASE WHEN taken.by_another THEN NULL ELSE @message END,
            "LiveIsPicture" = CASE WHEN taken.by_another THEN @no ELSE @picture END,
            "KeyboardIsOut" = @keyboard,
            "PendingScreen" = CASE WHEN "PendingScreen" = @screen THEN NULL ELSE "PendingScreen" END
        FROM (SELECT
            EXISTS (SELECT 1 FROM orders WHERE "ShopId" = @shop AND "CustomerId" = @customer AND "StatusMessageId" = @message)
            OR EXISTS (SELECT 1 FROM bookings WHERE "ShopId" = @shop AND "CustomerId" = @customer AND "StatusMessageId" = @message)
            AS by_another) AS taken
        WHERE "ShopId" = @shop AND "ChatId" = @chat
        """;

    /// <param name="table">"orders" or "bookings".</param>
    public static string ShownAs(string table) =>
        $"""SELECT "TicketChatId", "TicketMessageId", "StatusMessageId", "ChatId" FROM {table} WHERE "ShopId" = @shop AND "Id" = @id""";

    /// <param name="table">"orders" or "bookings".</param>
    public static string TicketIs(string table) =>
        $"""UPDATE {table} SET "TicketChatId" = @chat, "TicketMessageId" = @message WHERE "ShopId" = @shop AND "Id" = @id""";

    /// <param name="table">"orders" or "bookings".</param>
    public static string StatusIs(string table) => $"""UPDATE {table} SET "StatusMessageId" = @message WHERE "ShopId" = @shop AND "Id" = @id""";
}
