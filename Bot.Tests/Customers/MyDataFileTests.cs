using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using ShopBot.Bot.Customers;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Customers;

public class MyDataFileTests
{
    [Fact]
    public async Task The_file_is_written_for_people_and_shows_what_a_chat_keeps_without_its_machinery()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Анна & Co", "+393331234567");
        var session = new Session
        {
            Cart = Cart.Empty.Add(new CartLine { ProductId = "green", Quantity = 2, Note = "no sugar" }),
            Source = "flyer",
            Checkout = new() { Comment = "ring twice", Address = new DeliveryAddress("Via Roma 1", null, "near") },
        };
        shop.Add(new ChatRow { ShopId = shop.Shop.Id, ChatId = 1001, CustomerId = 1, Session = SessionJson.Write(session) });

        var text = await Text(shop);

        text.Should().Contain("\"+393331234567\"").And.Contain("Анна & Co").And.NotContain("\\u");
        text.Should().NotContainAny("\"session\"", "\"shows\"", "Version", "SeenPrice");
        var chat = JsonNode.Parse(text)!["chats"]![0]!;
        chat["cart"]![0]!.ToJsonString().Should().Be("""{"quantity":2,"product":"Green","note":"no sugar"}""");
        chat["cameBy"]!.GetValue<string>().Should().Be("flyer");
        chat["answers"]!.AsArray().Select(answer => $"{answer!["about"]}: {answer["said"]}").Should().Equal("address: Via Roma 1", "comment: ring twice");
    }

    private static async Task<string> Text(CustomersDatabase shop)
    {
        var wish = MyDataFile.Wish(1, "gone");
        await using var file = await new MyDataFile(shop.Database, () => shop.Shop, TimeProvider.System).Make(wish.Parameters, default);
        using var content = new MemoryStream();
        await file!.Content.CopyToAsync(content);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
