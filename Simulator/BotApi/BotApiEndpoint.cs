using System.Globalization;

namespace ShopBot.Simulator;

/// <summary><c>/bot&lt;token&gt;/&lt;method&gt;</c> and <c>/file/bot&lt;token&gt;/&lt;path&gt;</c>.</summary>
internal sealed class BotApiEndpoint(World world, Polling polling)
{
    public async Task Call(HttpContext context, string tokenAndMethod)
    {
        var slash = tokenAndMethod.IndexOf('/');
        var bot = slash < 0 ? null : Bot(tokenAndMethod[..slash]);
        if (bot is null)
        {
            await Write(context, ApiError.Unauthorized);
            return;
        }

        var name = tokenAndMethod[(slash + 1)..].TrimEnd('/');
        if (ApiSchema.Method(name) is not { } shape)
        {
            await Unreadable(context, bot, name, ApiError.NoSuchMethod);
            return;
        }

        var (call, error) = await CallReader.Read(context, bot, shape);
        if (call is null)
            await Unreadable(context, bot, shape.Name, error!);
        else
            await Play(context, call);
    }

    public async Task File(HttpContext context, string tokenAndPath)
    {
        var slash = tokenAndPath.IndexOf('/');
        StoredFile? file = null;
        if (slash > 0 && Bot(tokenAndPath[..slash]) is { } bot)
        {
            lock (world.Gate)
                file = world.Files.FindByPath(bot, tokenAndPath[(slash + 1)..]);
        }

        if (file is null)
        {
            await Write(context, ApiError.NoSuchMethod);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private async Task Unreadable(HttpContext context, SimulatedBot bot, string method, ApiError error)
    {
        lock (world.Gate)
            world.Journal.Unreadable(bot, method, error);
        await Write(context, error);
    }

    private SimulatedBot? Bot(string token)
    {
        lock (world.Gate)
            return world.BotByToken(token);
    }

    private async Task Play(HttpContext context, Call call)
    {
        Fate fate;
        lock (world.Gate)
            fate = world.Trouble.FateOf(call.Bot, call.Method, call.Whole("chat_id"));

        if (fate.Delay > TimeSpan.Zero)
            await Task.Delay(fate.Delay, world.Options.TimeProvider, context.RequestAborted);

        if (fate.Error is not null || fate.Drop || fate.HtmlPage)
        {
            Answer refused = fate.Error ?? (fate.Drop ? new ApiError(0, "the connection was cut") : ApiError.BadGateway);
            lock (world.Gate)
                Dispatch.Record(world, call, refused, fate.Name);
            if (fate.Drop)
                await Hang(context, fate);
            else if (fate.HtmlPage)
                await WritePage(context);
            else
                await Write(context, refused);
            return;
        }

        Answer answer;
        if (call.Method == "getUpdates")
        {
            answer = ApiCheck.Check(call, world.Options.Strict) is { } problem ? problem : await polling.GetUpdates(call, context.RequestAborted);

            // Polls that brought nothing would fill the journal of a quiet bot.
            if (answer.Error is not null || fate != Fate.None)
            {
                lock (world.Gate)
                    Dispatch.Record(world, call, answer, fate.Name);
            }
        }
        else
        {
            answer = Dispatch.Play(world, call, fate.Name);
        }

        if (fate.LoseReply)
            await Hang(context, fate);
        else
            await Write(context, answer, isCut: fate.CutReply);
    }

    /// <summary>Cuts the connection: at once, or when the bot has waited long enough.</summary>
    private async Task Hang(HttpContext context, Fate fate)
    {
        if (fate.Silent)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, world.Stopping);
            await Task.Delay(Timeout.Infinite, ended.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        context.Abort();
    }

    private static async Task WritePage(HttpContext context)
    {
        context.Response.StatusCode = 502;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>", context.RequestAborted);
    }

    private static async Task Write(HttpContext context, Answer answer, bool isCut = false)
    {
        var body = answer.Body();
        if (isCut)
            body = body[..(body.Length / 2)];
        var response = context.Response;
        response.StatusCode = answer.Error?.Code ?? 200;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (answer.Error?.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
