using System.Net.Http.Json;
using System.Text.Json;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>A simulator, one bot, one customer who has pressed START, and a raw HTTP line to the Bot API.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Line(SimulatorServer server)
    {
        Server = server;
        Bot = server.Bot("42:TEST", "Shop", "shop_bot");
        Anna = server.User(1001, "Anna", "it");
        Anna.Start(Bot);
    }

    public SimulatorServer Server { get; }

    public SimulatedBot Bot { get; }

    public SimulatedUser Anna { get; }

    public SimulatedPrivateChat Chat => Anna.Chat(Bot);

    public HttpClient Http => _http;

    public static async Task<Line> Open(TimeProvider? time = null, bool strict = true) =>
        new(await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, TimeProvider = time ?? TimeProvider.System, Strict = strict }));

    public string Address(string method) => $"{Server.Url}/bot42:TEST/{method}";

    public Task<Reply> Call(string method, object arguments) => Post(method, JsonContent.Create(arguments));

    public async Task<Reply> Post(string method, HttpContent body)
    {
        using var response = await _http.PostAsync(Address(method), body);
        return await Reply.Read(response);
    }

    public Task<Reply> Say(string text, object? markup = null, string? mode = null) =>
        Call("sendMessage", new { chat_id = 1001, text, reply_markup = markup, parse_mode = mode });

    /// <summary>Sends one callback button and gives the message as the chat shows it.</summary>
    public async Task<SimulatedMessage> Offer(string label, string data)
    {
        await Say("Choose", Keyboard(label, data));
        return Chat.Last!;
    }

    public static object Keyboard(string label, string data) => new { inline_keyboard = new[] { new[] { new { text = label, callback_data = data } } } };

    public async Task<IReadOnlyList<JsonElement>> Updates(long offset = 0, int limit = 100, int timeout = 0) =>
        [.. (await Call("getUpdates", new { offset, limit, timeout })).Result.EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}

internal sealed record Reply(int Status, JsonElement Body)
{
    public bool Ok => Body.GetProperty("ok").GetBoolean();

    public JsonElement Result => Body.GetProperty("result");

    public string Description => Body.TryGetProperty("description", out var text) ? text.GetString()! : "";

    public static async Task<Reply> Read(HttpResponseMessage response) =>
        new((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class StillClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
