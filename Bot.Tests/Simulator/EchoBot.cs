using System.Net.Http.Json;
using System.Text.Json;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>A bot of a few lines that shows the page everything it can draw.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;
    private readonly long _staff;

    private EchoBot(string server, long staff)
    {
        _http = new HttpClient { BaseAddress = new Uri($"{server}/bot42:TEST/") };
        _staff = staff;
        _running = Run();
    }

    public static EchoBot Start(string server, long staff) => new(server, staff);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _http.Dispose();
        _stopping.Dispose();
    }

    private static object Buttons(params (string Text, string Data)[] row) =>
        new { inline_keyboard = new[] { row.Select(button => new { text = button.Text, callback_data = button.Data }) } };

    private async Task Run()
    {
        long offset = 0;
        try
        {
            await Call("setMyCommands", new { commands = new[] { new { command = "menu", description = "See the menu" } } });
            while (true)
            {
                var updates = await Call("getUpdates", new { offset, timeout = 30 });
                foreach (var update in updates.EnumerateArray())
                {
                    offset = update.GetProperty("update_id").GetInt64() + 1;
                    await Handle(update);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private Task Handle(JsonElement update) =>
        update.TryGetProperty("callback_query", out var tap) ? Tapped(tap)
        : update.TryGetProperty("pre_checkout_query", out var checkout) ? Call("answerPreCheckoutQuery", new { pre_checkout_query_id = checkout.GetProperty("id").GetString(), ok = true })
        : update.TryGetProperty("message", out var message) ? Heard(message)
        : Task.CompletedTask;

    private async Task Heard(JsonElement message)
    {
        var chat = message.GetProperty("chat").GetProperty("id").GetInt64();
        if (message.TryGetProperty("contact", out var contact))
            await Say(chat, contact.TryGetProperty("user_id", out _) ? "Your own number" : "Somebody else's number", new { remove_keyboard = true });
        else if (message.TryGetProperty("location", out var place))
            await Say(chat, $"You are at {place.GetProperty("latitude").GetDouble():0.0}");
        else if (message.TryGetProperty("successful_payment", out _))
            await Say(chat, "Paid, thank you");
        else if (message.TryGetProperty("text", out var text))
            await Answer(chat, text.GetString()!);
    }

    private Task Answer(long chat, string text) => text switch
    {
        "/start" => Say(chat, "<b>Welcome</b> to the Trattoria", Buttons(("Menu", "menu"), ("Alert", "alert"))),
        "/phone" => Say(chat, "Your phone?", new { keyboard = new[] { new[] { new { text = "Share my phone", request_contact = true } } } }),
        "/pay" => Call("sendInvoice", new { chat_id = chat, title = "Order 12", description = "Two pizzas", payload = "12", provider_token = "t", currency = "EUR", prices = new[] { new { label = "Pizza", amount = 1800 } } }),
        _ => Say(chat, "You said: " + System.Net.WebUtility.HtmlEncode(text)),
    };

    private async Task Tapped(JsonElement tap)
    {
        var message = tap.GetProperty("message");
        var chat = message.GetProperty("chat").GetProperty("id").GetInt64();
        var id = message.GetProperty("message_id").GetInt32();
        var data = tap.GetProperty("data").GetString();
        var query = tap.GetProperty("id").GetString();
        if (data == "alert")
        {
            await Call("answerCallbackQuery", new { callback_query_id = query, text = "Closed today", show_alert = true });
            return;
        }

        if (data == "menu")
        {
            await Call("editMessageText", new { chat_id = chat, message_id = id, text = "Margherita 9.00", reply_markup = Buttons(("Order", "order")) });
            await Call("answerCallbackQuery", new { callback_query_id = query, text = "Here is the menu" });
            return;
        }

        if (data == "order")
            await Say(_staff, "Ticket 12", Buttons(("Accept", "accept")));
        else
            await Call("editMessageText", new { chat_id = chat, message_id = id, text = "Accepted by " + tap.GetProperty("from").GetProperty("first_name").GetString() });
        await Call("answerCallbackQuery", new { callback_query_id = query });
    }

    private Task<JsonElement> Say(long chat, string text, object? markup = null) =>
        Call("sendMessage", new { chat_id = chat, text, parse_mode = "HTML", reply_markup = markup });

    private async Task<JsonElement> Call(string method, object arguments)
    {
        using var response = await _http.PostAsJsonAsync(method, arguments, _stopping.Token);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(_stopping.Token);
        return body.GetProperty("ok").GetBoolean() ? body.GetProperty("result") : throw new InvalidOperationException($"{method}: {body}");
    }
}
