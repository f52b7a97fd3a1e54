using System.Globalization;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>
/// What the page does for people: <c>POST /simulator/act</c> with <c>{"do":"send","bot":1,"user":2,"chat":2,...}</c>.
/// Called under the world's lock.
/// </summary>
internal sealed class Acts
{
    /// <summary>Others at each start: a bot that remembers people must not take a new one for one of last time.</summary>
    private readonly long _firstUserId;

    /// <summary>A week at once.</summary>
    private const int MostMinutes = 7 * 24 * 60;

    private readonly World _world;
    private readonly Dictionary<string, Func<JsonElement, string?>> _acts;

    public Acts(World world)
    {
        _world = world;
        _firstUserId = 10_001 + (world.Options.Seed % 1_000_000 * 1000L);
        _acts = new Dictionary<string, Func<JsonElement, string?>>
        {
            ["addCustomer"] = AddCustomer,
            ["start"] = act => Done(User(act).Start(Bot(act), Text(act, "parameter") is { Length: > 0 } parameter ? parameter : null)),
            ["send"] = Send,
            ["press"] = act => Done(User(act).Press(Chat(act), Text(act, "label") ?? "")),
            ["tap"] = act => User(act).TapData(Shown(act), Text(act, "data") ?? "").Id,
            ["contact"] = Contact,
            ["location"] = act => Done(User(act).ShareLocation(Bot(act), Degrees(act, "latitude", 90), Degrees(act, "longitude", 180))),
            ["pay"] = act => User(act).Pay(Message(act)).QueryId,
            ["delete"] = Delete,
            ["block"] = Block,
            ["unblock"] = Unblock,
            ["forward"] = Forward,
        };
    }

    /// <returns>What the page needs to follow the act up: an id, or nothing.</returns>
    /// <exception cref="ArgumentException">The act makes no sense; the message says why.</exception>
    public string? Play(JsonElement act) =>
        _acts.TryGetValue(Text(act, "do") ?? "", out var play)
            ? play(act)
            : throw new ArgumentException($"no such act; there are: {string.Join(", ", _acts.Keys)}");

    private string? AddCustomer(JsonElement act)
    {
        var name = Text(act, "name")?.Trim();
        if (string.IsNullOrEmpty(name) || name.Length > 64)
            throw new ArgumentException("a customer needs a name of 1-64 characters");
        var id = _world.Users.Select(user => user.Id).Append(_firstUserId - 1).Max() + 1;
        _world.Add(new SimulatedUser(_world, id, name) { LanguageCode = Text(act, "language"), Phone = SimulatedUser.DefaultPhone(id) });
        return id.ToString(CultureInfo.InvariantCulture);
    }

    private string? Send(JsonElement act)
    {
        var text = Text(act, "text")?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > Texts.MaxText)
            throw new ArgumentException($"a message has 1-{Texts.MaxText} characters");
        var user = User(act);
        var chat = Chat(act);
        if (act.TryGetProperty("replyTo", out _) && chat.Message((int)Id(act, "replyTo")) is { } message)
            return Done(user.ReplyTo(message, text));
        int? topic = act.TryGetProperty("topic", out _) ? (int)Id(act, "topic") : null;
        return Done(chat is SimulatedGroup group ? user.SendTo(group, text, topic) : user.Send(Bot(act), text));
    }

    private string? Contact(JsonElement act)
    {
        var user = User(act);
        return Done(Text(act, "phone") is { Length: > 0 } phone
            ? user.ShareStrangersContact(Bot(act), phone, Text(act, "name") is { Length: > 0 } name ? name : "Friend")
            : user.ShareContact(Bot(act)));
    }

    private string? Delete(JsonElement act)
    {
        User(act).Delete(Message(act));
        return null;
    }

    private string? Block(JsonElement act)
    {
        User(act).Block(Bot(act));
        return null;
    }

    private string? Unblock(JsonElement act)
    {
        User(act).Unblock(Bot(act));
        return null;
    }

    private string? Forward(JsonElement act)
    {
        var put = _world.Options.PutClockForward ?? throw new ArgumentException("this clock cannot be moved: only the demo's can");
        var minutes = Id(act, "minutes");
        if (minutes is < 1 or > MostMinutes)
            throw new ArgumentException($"minutes are 1-{MostMinutes}");
        put(TimeSpan.FromMinutes(minutes));
        _world.Signal();
        return null;
    }

    private SimulatedUser User(JsonElement act) => _world.User(Id(act, "user")) ?? throw new ArgumentException("no such user");

    private SimulatedBot Bot(JsonElement act) =>
        _world.Bots.FirstOrDefault(bot => bot.Id == Id(act, "bot")) ?? throw new ArgumentException("no such bot");

    private SimulatedChat Chat(JsonElement act)
    {
        var id = Id(act, "chat");
        return id < 0 ? _world.Group(id) ?? throw new ArgumentException("no such group") : _world.PrivateChat(User(act), Bot(act));
    }

    private SimulatedMessage Message(JsonElement act) =>
        Chat(act).Message((int)Id(act, "message")) ?? throw new ArgumentException("the message is gone");

    // A tap may come from a page that has not yet seen the message go.
    private SimulatedMessage Shown(JsonElement act)
    {
        var chat = Chat(act);
        return chat.Message((int)Id(act, "message")) ?? new SimulatedMessage { Id = (int)Id(act, "message"), Chat = chat, From = Bot(act), Date = _world.Now };
    }

    private static string? Done(SimulatedMessage message) => message.Id.ToString(CultureInfo.InvariantCulture);

    private static string? Text(JsonElement act, string name) =>
        act.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Id(JsonElement act, string name) =>
        act.TryGetProperty(name, out var value) && value.TryGetInt64(out var id) ? id : throw new ArgumentException($"\"{name}\" must be a number");

    private static double Degrees(JsonElement act, string name, double most) =>
        act.TryGetProperty(name, out var value) && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw new ArgumentException($"{name} is a number from -{most} to {most}");
}
