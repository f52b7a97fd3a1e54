namespace ShopBot.Persistence.Outbox;

/// <summary>What sending a message asks and writes, for prepared commands.</summary>
internal static class OutboxCommands
{
    private static readonly string Open = OneOf("State", OutboxStore.Open);

    /// <summary>What was said once is not kept.</summary>
    private static readonly string Sent =
        $"""
        UPDATE outbox SET "State" = 'Sent', "MessageId" = @message, "Error" = NULL,
            "Body" = CASE WHEN {OneOf("Kind", OutboxStore.SaidOnce)} THEN '' ELSE "Body" END
        WHERE "ShopId" = @shop AND "Subject" = @subject AND "Kind" = @kind
        """;

    private const string Promise =
        """
        INSERT INTO outbox ("ShopId", "Subject", "Kind", "Step", "ChatId", "Body", "State", "Attempts", "NextAttemptAt", "CreatedAt", "MessageId")
        VALUES (@shop, @subject, @kind, @step, @chat, @body, 'Pending', 0, @next, @created, @message)
        """;

    /// <summary>Asked every second by every shop, so both halves have an index of their own. News is sent beside this.</summary>
    public static readonly string DueChats =
        $"""
        SELECT "ChatId" FROM outbox WHERE "ShopId" = @shop AND "Kind" <> 'News' AND {Open} AND ("NextAttemptAt" <= @now OR "CreatedAt" > @now)
        UNION
        SELECT "ChatId" FROM chats WHERE "ShopId" = @shop AND "PendingScreen" IS NOT NULL
        """;

    /// <summary>
    /// A row of the future is due: somebody has set the clock back since, and it would wait as long as that was. What is said in a talk
    /// waits for what was said before.
    /// </summary>
    public static readonly string Due =
        $"""
        SELECT "Subject", "Kind", "Step", "Body", "State", "Attempts", "NextAttemptAt", "CreatedAt", "MessageId", "Error" FROM outbox AS due
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "Kind" <> 'News' AND {Open} AND ("NextAttemptAt" <= @now OR "CreatedAt" > @now)
            AND ("Kind" NOT IN ('TalkToTeam', 'TalkToCustomer') OR NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE "ShopId" = @shop AND "ChatId" = @chat AND "Subject" = due."Subject" AND "Kind" = due."Kind" AND "Step" < due."Step" AND {Open}
                    AND "NextAttemptAt" > @now AND "CreatedAt" <= @now))
        ORDER BY "CreatedAt", "Step"
        """;

    /// <summary>Older steps of what shows the same need not be sent any more.</summary>
    public static readonly string SentUpTo = $"""{Sent} AND "Step" <= @step AND {Open}""";

    public static readonly string SentThis = $"""{Sent} AND "Step" = @step""";

    public const string PendingScreen =
        """
        SELECT "CustomerId", "Session", "Version", "LiveMessageId", "LiveIsPicture", "KeyboardIsOut", "PendingScreen", "IsReachable" FROM chats
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "PendingScreen" IS NOT NULL
        """;

    public const string OutOfReach = """SELECT 1 FROM chats WHERE "ShopId" = @shop AND "ChatId" = @chat AND NOT "IsReachable" """;

    public const string LanguageOf =
        """
        SELECT "Language" FROM customers
        WHERE "ShopId" = @shop AND "Id" = (SELECT "CustomerId" FROM chats WHERE "ShopId" = @shop AND "ChatId" = @chat)
        """;

    public const string Sending =
        """
        UPDATE outbox SET "State" = 'Sending', "Attempts" = @attempts
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

    public const string Recover =
        $"""
        UPDATE outbox SET "State" = '{nameof(OutboxState.Ambiguous)}'
        WHERE "ShopId" = @shop AND "State" = '{nameof(OutboxState.Sending)}' AND "Kind" <> '{nameof(OutboxKind.News)}'
        """;

    public const string ForgetPauses = """DELETE FROM chat_pauses WHERE "ShopId" = @shop AND "Until" <= @now""";

    public const string Pauses = """SELECT "ChatId", "Until" FROM chat_pauses WHERE "ShopId" = @shop""";

    public const string Moves = """SELECT "FromChatId", "ToChatId" FROM chat_moves WHERE "ShopId" = @shop""";

    /// <summary>A message that is promised for the first time.</summary>
    public static Task<int> Insert(OpenConnection open, OutboxRow row) => open.Prepared(Promise).Write(
        ("@shop", row.ShopId), ("@subject", row.Subject), ("@kind", row.Kind.ToString()), ("@step", row.Step), ("@chat", row.ChatId), ("@body", row.Body),
        ("@next", row.NextAttemptAt.ToUnixTimeMilliseconds()), ("@created", row.CreatedAt.ToUnixTimeMilliseconds()), ("@message", row.MessageId));

    /// <param name="table">"orders" or "bookings".</param>
    public static string ShownAs(string table) =>
        $"""SELECT "TicketChatId", "TicketMessageId", "StatusMessageId", "ChatId" FROM {table} WHERE "ShopId" = @shop AND "Id" = @id""";

    /// <param name="table">"orders" or "bookings".</param>
    public static string TicketIs(string table) =>
        $"""UPDATE {table} SET "TicketChatId" = @chat, "TicketMessageId" = @message WHERE "ShopId" = @shop AND "Id" = @id""";

    /// <param name="table">"orders" or "bookings".</param>
    public static string StatusIs(string table) => $"""UPDATE {table} SET "StatusMessageId" = @message WHERE "ShopId" = @shop AND "Id" = @id""";

    private static string OneOf<T>(string column, IEnumerable<T> values)
        where T : struct, Enum => $"\"{column}\" IN ({string.Join(", ", values.Select(value => $"'{value}'"))})";
}
