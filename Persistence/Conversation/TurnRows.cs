using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Persistence.Conversation;

/// <summary>
/// The rows that turns write most, by one prepared command each: EF would take
/// ten times as long for them. All else is EF's.
/// </summary>
internal static class TurnRows
{
    private const string InsertUpdate =
        """INSERT INTO processed_updates ("ShopId", "BotId", "UpdateId", "At") VALUES (@shop, @bot, @update, @at)""";

    private const string UpdateChat =
        """
        UPDATE chats SET "Session" = @session, "Version" = @version, "IsReachable" = @reachable,
            "LiveMessageId" = CASE WHEN @live THEN @message ELSE "LiveMessageId" END,
            "LiveIsPicture" = CASE WHEN @live THEN @picture ELSE "LiveIsPicture" END,
            "PendingScreen" = CASE WHEN @drawn THEN @screen ELSE "PendingScreen" END
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "Version" = @loaded
        """;

    /// <exception cref="DbUpdateException">An update is counted already, or a chat has moved on: load and decide again.</exception>
    public static async Task Write(
        OpenConnection open, BatchKeys keys, IReadOnlyCollection<long> updates, IEnumerable<ChatChange> chats, IEnumerable<CustomerChange> customers,
        IEnumerable<OutboxRow> promised, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await (keys.IsReplay ? QuarantineStore.Release(open.Db, keys, cancellationToken) : Updates(open, keys, updates, now, cancellationToken));
            await Chats(open, keys, chats, cancellationToken);
            foreach (var customer in customers)
            {
                await customer.Write(open);
            }

            foreach (var row in promised)
            {
                await OutboxCommands.Insert(open, row);
            }
        }
        catch (DbException exception)
        {
            throw new DbUpdateException("The rows of the turns could not be written; the inner exception says why.", exception);
        }
    }

    private static async Task Updates(
        OpenConnection open, BatchKeys keys, IReadOnlyCollection<long> updates, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var command = open.Prepared(InsertUpdate);
        command.SetParameter("@shop", keys.Shop.Id);
        command.SetParameter("@bot", keys.BotId);
        command.SetParameter("@at", now.ToUnixTimeMilliseconds());
        foreach (var update in updates)
        {
            command.SetParameter("@update", update);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task Chats(OpenConnection open, BatchKeys keys, IEnumerable<ChatChange> chats, CancellationToken cancellationToken)
    {
        var command = open.Prepared(UpdateChat);
        command.SetParameter("@shop", keys.Shop.Id);
        foreach (var chat in chats.Where(chat => chat.Any))
        {
            command.SetParameter("@chat", chat.Row.ChatId);
            command.SetParameter("@loaded", chat.LoadedVersion);
            command.SetParameter("@session", chat.Row.Session);
            command.SetParameter("@version", chat.Row.Version);
            command.SetParameter("@reachable", chat.Row.IsReachable);
            command.SetParameter("@live", chat.Live);
            command.SetParameter("@message", chat.Row.LiveMessageId);
            command.SetParameter("@picture", chat.Row.LiveIsPicture);
            command.SetParameter("@drawn", chat.Screen);
            command.SetParameter("@screen", chat.Row.PendingScreen);
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                throw new DbUpdateConcurrencyException($"Chat {chat.Row.ChatId} is not at version {chat.LoadedVersion} any more.");
            }
        }
    }
}
