using System.Globalization;
using System.Text;

namespace ShopBot.Simulator;

/// <summary>
/// <c>GET /simulator/changes?bot=</c>: Server-Sent Events with what changed. A page that comes back says where it left off
/// (<c>Last-Event-ID</c>) and gets the rest, or everything when this is another start of the server.
/// </summary>
internal sealed class ChangeFeed(World world)
{
    // Changes that come together go out together.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly string _start = world.Now.ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);

    public async Task Stream(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, world.Stopping);
        var since = LeftOff(context.Request);
        try
        {
            while (true)
            {
                byte[]? body = null;
                Task change;
                lock (world.Gate)
                {
                    if (world.Changes > since || since == 0)
                    {
                        body = WorldJson.Since(world, Bot(context.Request), since);
                        since = Math.Max(1, world.Changes);
                    }

                    change = world.NextSignal();
                }

                if (body is not null)
                    await Write(response, $"id: {_start}-{since}\ndata: ", body, ended.Token);
                try
                {
                    await change.WaitAsync(Heartbeat, ended.Token);
                    await Task.Delay(Gather, ended.Token);
                }
                catch (TimeoutException)
                {
                    await Write(response, ": still here", [], ended.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone or the server stops.
        }
    }

    private static async Task Write(HttpResponse response, string head, byte[] body, CancellationToken ended)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(head), ended);
        await response.Body.WriteAsync(body, ended);
        await response.Body.WriteAsync("\n\n"u8.ToArray(), ended);
        await response.Body.FlushAsync(ended);
    }

    private long LeftOff(HttpRequest request)
    {
        var parts = request.Headers["Last-Event-ID"].ToString().Split('-');
        return parts.Length == 2 && parts[0] == _start && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var since) ? since : 0;
    }

    private SimulatedBot? Bot(HttpRequest request) =>
        world.Bots.FirstOrDefault(bot => request.Query["bot"] == bot.Id.ToString(CultureInfo.InvariantCulture)) ?? world.Bots.FirstOrDefault();
}
