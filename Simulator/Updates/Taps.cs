using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>A press of a callback button, and what the bot answered.</summary>
public sealed class CallbackTap
{
    /// <summary>The callback query's id.</summary>
    public required string Id { get; init; }

    public required SimulatedUser User { get; init; }

    public required SimulatedBot Bot { get; init; }

    public required SimulatedMessage Message { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The update that told the bot; null when the bot does not want callback queries.</summary>
    public long? UpdateId { get; internal set; }

    public bool IsAnswered => AnsweredAt is not null;

    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>What the toast or alert says; empty for a silent answer.</summary>
    public string Text { get; internal set; } = "";

    public bool IsAlert { get; internal set; }

    public string? Url { get; internal set; }

    internal long Changed { get; set; }
}

/// <summary>The taps of late and their answers.</summary>
internal sealed class Taps(World world)
{
    /// <summary>After about that long Telegram takes no answer to a query any more.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(150);

    private const int MaxKept = 10_000;

    // An answer comes soon after its tap, so a look at the newest taps finds it.
    private const int MaxWatched = 500;

    private readonly Dictionary<string, CallbackTap> _byId = [];
    private readonly Queue<CallbackTap> _inOrder = new();

    public IEnumerable<CallbackTap> InOrder => _inOrder;

    public IEnumerable<CallbackTap> ChangedSince(long change) => _inOrder.Reverse().Take(MaxWatched).Where(tap => tap.Changed > change);

    public CallbackTap? Find(string id) => _byId.GetValueOrDefault(id);

    public CallbackTap Tap(SimulatedUser user, SimulatedMessage message, string data)
    {
        var bot = message.From as SimulatedBot
            ?? throw new ArgumentException($"message {message.Id} is not a bot's: it has no buttons that call back", nameof(message));
        var tap = new CallbackTap { Id = world.Digits(18), User = user, Bot = bot, Message = message, Data = data, At = world.Now };
        _byId.Add(tap.Id, tap);
        _inOrder.Enqueue(tap);
        if (_inOrder.Count > MaxKept)
            _byId.Remove(_inOrder.Dequeue().Id);

        // Telegram sends the message as it is now, not as the person saw it; of a deleted one it sends where and which it was.
        var now = message.Chat.Message(message.Id);
        tap.UpdateId = bot.Inbox.Enqueue("callback_query", message.Chat.Id, writer => Write(writer, tap, now));
        world.Signal();
        tap.Changed = world.Changes;
        return tap;
    }

    public ApiError? Answer(string id, SimulatedBot bot, string text, bool alert, string? url)
    {
        if (!_byId.TryGetValue(id, out var tap) || tap.Bot != bot || tap.IsAnswered || world.Now - tap.At > Lifetime)
            return ApiError.Bad("query is too old and response timeout expired or query ID is invalid");
        tap.AnsweredAt = world.Now;
        tap.Text = text;
        tap.IsAlert = alert;
        tap.Url = url;
        world.Signal();
        tap.Changed = world.Changes;
        return null;
    }

    private static void Write(Utf8JsonWriter writer, CallbackTap tap, SimulatedMessage? message)
    {
        writer.WriteStartObject();
        writer.WriteString("id", tap.Id);
        writer.WritePropertyName("from");
        tap.User.Write(writer);
        writer.WritePropertyName("message");
        if (message is not null)
        {
            MessageJson.Write(writer, message);
        }
        else
        {
            writer.WriteStartObject();
            writer.WritePropertyName("chat");
            tap.Message.Chat.Write(writer);
            writer.WriteNumber("message_id", tap.Message.Id);
            writer.WriteNumber("date", 0);
            writer.WriteEndObject();
        }

        writer.WriteString("chat_instance", (tap.Message.Chat.Id * 7_919).ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("data", tap.Data);
        writer.WriteEndObject();
    }
}
