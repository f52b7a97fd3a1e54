using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Finds the messages that show a booking, by what the database remembers.</summary>
internal static class Bookings
{
    /// <summary>The own message of the booking that the person made last; null before there is one.</summary>
    public static SimulatedMessage? Own(Stage stage, SimulatedUser person)
    {
        using var db = stage.Database.CreateDbContext();
        var booking = db.Bookings.Where(booking => booking.ChatId == person.Id && booking.StatusMessageId != null).OrderBy(booking => booking.MadeAt).ThenBy(booking => booking.Id).LastOrDefault();
        return booking?.StatusMessageId is { } id ? person.Chat(stage.Bot).Message(id) : null;
    }

    /// <summary>The newest ticket in the staff chat, of a booking or of an order; null before there is one.</summary>
    public static SimulatedMessage? Ticket(Stage stage)
    {
        using var db = stage.Database.CreateDbContext();
        var ids = db.Bookings.Select(booking => booking.TicketMessageId).Concat(db.Orders.Select(order => order.TicketMessageId));
        return ids.Max() is { } newest ? stage.Staff.Message(newest) : null;
    }

    /// <summary>The ticket of the newest booking in the staff chat; null before there is one.</summary>
    public static SimulatedMessage? OwnTicket(Stage stage)
    {
        using var db = stage.Database.CreateDbContext();
        return db.Bookings.OrderBy(booking => booking.Id).LastOrDefault()?.TicketMessageId is { } id ? stage.Staff.Message(id) : null;
    }
}
