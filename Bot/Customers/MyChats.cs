using System.Text.Json.Nodes;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Customers;

/// <summary>What a chat keeps of a customer, as it stands in the file of <see cref="MyDataFile"/>: the cart, and what was answered on the way to an order or a booking.</summary>
internal static class MyChats
{
    public static JsonNode Of(long chatId, Session session, Shop shop, string language) => new JsonObject
    {
        ["channel"] = "Telegram",
        ["chat"] = chatId,
        ["cameBy"] = session.Source,
        ["table"] = session.Table,
        ["searchedFor"] = session.Query,
        ["cart"] = MyDataFile.List(session.Cart.Lines, line => new JsonObject
        {
            ["quantity"] = line.Quantity,
            ["product"] = shop.Menu.Product(line.ProductId)?.Name.In(language) ?? line.ProductId,
            ["note"] = line.Note,
        }),
        ["answers"] = Answers(session),
    };

    private static JsonArray Answers(Session session)
    {
        var (order, table, stay) = (session.Checkout, session.TableDraft, session.StayDraft);
        (string About, string? Said)[] said =
        [
            ("note", session.Draft?.Line.Note),
            ("address", order.Address?.Text), ("address", order.Address?.Details), ("phone", order.Phone), ("comment", order.Comment),
            ("name", table?.Name), ("phone", table?.Phone), ("comment", table?.Comment),
            ("name", stay?.Name), ("phone", stay?.Phone), ("email", stay?.Email), ("comment", stay?.Comment),
        ];
        return MyDataFile.List(said.Where(answer => !string.IsNullOrEmpty(answer.Said)), answer => new JsonObject { ["about"] = answer.About, ["said"] = answer.Said });
    }
}
