namespace ShopBot.Simulator;

/// <summary>Which part of the server answers which path.</summary>
internal sealed class Routes(World world, Polling polling)
{
    private readonly BotApiEndpoint botApi = new(world, polling);

    public Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith("/bot", StringComparison.Ordinal))
            return botApi.Call(context, path[4..]);
        if (path.StartsWith("/file/bot", StringComparison.Ordinal))
            return botApi.File(context, path[9..]);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
