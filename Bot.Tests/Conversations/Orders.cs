using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Finds the messages that show an order, by what the database remembers.</summary>
internal static class Orders
{
    /// <summary>The status message of the person's newest order; null before there is one.</summary>
    public static SimulatedMessage? Status(Stage stage, SimulatedUser person)
    {
        using var db = stage.Database.CreateDbContext();
        var order = db.Orders.Where(order => order.ChatId == person.Id).OrderBy(order => order.Id).LastOrDefault();
        return order?.StatusMessageId is { } id ? person.Chat(stage.Bot).Message(id) : null;
    }
}
