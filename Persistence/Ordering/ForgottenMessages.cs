using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Ordering;

/// <summary>For a Telegram that has forgotten its messages, as the demo's does at each start: stored ids would name other messages there.</summary>
public sealed class ForgottenMessages(Database database)
{
    /// <summary>Lets go of every message id, and owes the tickets of open orders and bookings once more, as far as they are kept (see TurnStore.Sweep). Before anything else uses the database.</summary>
    public async Task LetGo(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Chats.ExecuteUpdateAsync(
            chat => chat.SetProperty(row => row.LiveMessageId, (int?)null).SetProperty(row => row.LiveIsPicture, false)
                .SetProperty(row => row.KeyboardIsOut, false).SetProperty(row => row.PendingScreen, (string?)null),
            cancellationToken);
        await db.Orders.ExecuteUpdateAsync(
            order => order.SetProperty(row => row.StatusMessageId, (int?)null)
                .SetProperty(row => row.TicketChatId, (long?)null).SetProperty(row => row.TicketMessageId, (int?)null),
            cancellationToken);
        await db.Bookings.ExecuteUpdateAsync(
            booking => booking.SetProperty(row => row.StatusMessageId, (int?)null)
                .SetProperty(row => row.TicketChatId, (long?)null).SetProperty(row => row.TicketMessageId, (int?)null),
            cancellationToken);
        await db.TalkMessages.ExecuteDeleteAsync(cancellationToken);
        await db.Talks.ExecuteUpdateAsync(
            talk => talk.SetProperty(row => row.TeamChatId, (long?)null).SetProperty(row => row.TopicId, (int?)null)
                .SetProperty(row => row.CardMessageId, (int?)null).SetProperty(row => row.CardNumber, 0),
            cancellationToken);
        var orders = await db.Orders
            .Where(order => order.Status != OrderStatus.Delivered && order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled)
            .Select(order => new { order.ShopId, Subject = $"order:{order.Id}" })
            .ToListAsync(cancellationToken);
        var bookings = await db.Bookings
            .Where(booking => (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Seated)
                && booking.ClaimedTo > now)
            .OrderBy(booking => booking.From)
            .Select(booking => new { booking.ShopId, Subject = $"booking:{booking.Id}" })
            .ToListAsync(cancellationToken);
        foreach (var open in orders.Concat(bookings))
        {
            var ticket = await db.Outbox
                .Where(row => row.ShopId == open.ShopId && row.Subject == open.Subject && row.Kind == OutboxKind.Ticket)
                .OrderByDescending(row => row.Step).FirstOrDefaultAsync(cancellationToken);
            if (ticket is not null)
            {
                (ticket.State, ticket.Attempts, ticket.NextAttemptAt, ticket.MessageId) = (OutboxState.Pending, 0, now, null);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
