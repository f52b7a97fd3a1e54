using System.Globalization;

namespace ShopBot.Simulator;

/// <summary>
/// Files that people send: <c>POST /simulator/upload?bot=1&amp;user=2&amp;chat=2&amp;kind=document&amp;name=menu.csv</c>, the file being the body;
/// kind is document, photo or voice; caption, replyTo and topic may be there too.
/// </summary>
internal sealed class Uploads(World world)
{
    private const int MaxMegabytes = 50;

    public async Task Take(HttpContext context)
    {
        if (context.Request.ContentLength is not { } length || length > MaxMegabytes << 20)
        {
            await ControlEndpoint.Refuse(context, 413, $"the simulator takes files of at most {MaxMegabytes} MB");
            return;
        }

        var content = new byte[length];
        await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted);
        var query = context.Request.Query;
        await ControlEndpoint.Answer(context, world, () => Send(query, content).Id.ToString(CultureInfo.InvariantCulture));
    }

    private SimulatedMessage Send(IQueryCollection query, byte[] content)
    {
        var user = world.User(Number(query, "user") ?? 0) ?? throw new ArgumentException("no such user");
        var bot = world.Bots.FirstOrDefault(candidate => candidate.Id == Number(query, "bot")) ?? throw new ArgumentException("no such bot");
        SimulatedChat chat = Number(query, "chat") is { } id and < 0
            ? world.Group(id) ?? throw new ArgumentException("no such group")
            : world.PrivateChat(user, bot);
        var caption = query["caption"].ToString().Trim();
        var replied = Number(query, "replyTo") is { } message ? chat.Message((int)message) : null;
        var topic = (int?)Number(query, "topic");
        return query["kind"].ToString() switch
        {
            "document" => user.SendDocument(chat, Name(query["name"].ToString()), content, caption, replied, topic),
            "photo" => user.SendPhoto(chat, content, caption, replied, topic),
            "voice" => user.SendVoice(chat, content, (int)(Number(query, "seconds") ?? 1), caption, replied, topic),
            _ => throw new ArgumentException("a file goes as document, photo or voice"),
        };
    }

    private static string Name(string given) => Path.GetFileName(given) is { Length: > 0 } name ? name : "file";

    private static long? Number(IQueryCollection query, string name) => query.ContainsKey(name) ? ControlEndpoint.Number(query[name]) : null;
}
