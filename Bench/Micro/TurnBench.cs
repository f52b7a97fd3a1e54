using BenchmarkDotNet.Attributes;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ShopBot.Bench.Micro;

/// <summary>The parts of a turn that touch neither disk nor wire.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class TurnBench
{
    private const string Tap =
        """
        {"update_id":1,"callback_query":{"id":"1","from":{"id":1001,"is_bot":false,"first_name":"Anna","language_code":"en"},"chat_instance":"1",
        "message":{"message_id":7,"date":1764000000,"chat":{"id":1001,"type":"private","first_name":"Anna"},"text":"Drinks"},"data":"7.product.drinks-3"}}
        """;

    private readonly Conversation _conversation = new();
    private readonly Drawing _drawing = new(TextBook.Load());

    private readonly Visit _visit = BenchShop.Visit(BenchShop.Shop, new()
    {
        Screen = ScreenId.Category,
        CategoryId = "drinks",
        Version = 7,
        Cart = new([new CartLine { Id = 1, ProductId = "pizza-2", Quantity = 2 }]),
    });

    private readonly Input _product = new Input.Tap(7, "product", "drinks-3");

    /// <summary>The rules: from the visit to the next screen's view.</summary>
    [Benchmark]
    public Turn Decide() => _conversation.Decide(_visit, _product);

    /// <summary>The view in words, as JSON for the database.</summary>
    [Benchmark]
    public string Draw() => _drawing.Screen(Conversation.Show(_visit), BenchShop.Shop, "en", 8, belowWords: false).ToJson();

    /// <summary>The session to its document and back.</summary>
    [Benchmark]
    public Session Session() => SessionJson.ReadSession(SessionJson.Write(_visit.Session));

    /// <summary>The client's reading of one update.</summary>
    [Benchmark]
    public Update? ReadUpdate() => System.Text.Json.JsonSerializer.Deserialize<Update>(Tap, JsonBotAPI.Options);
}
