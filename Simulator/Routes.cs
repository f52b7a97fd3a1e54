namespace ShopBot.Simulator;

/// <summary>Which part of the server answers which path, and whom.</summary>
internal sealed class Routes(World world, Polling polling)
{
    // Nothing from elsewhere is loaded, and nobody frames the page.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly BotApiEndpoint _botApi = new(world, polling);
    private readonly ControlEndpoint _control = new(world);

    public Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var isBotApi = path.StartsWith("/bot", StringComparison.Ordinal) || path.StartsWith("/file/bot", StringComparison.Ordinal);
        if (isBotApi ? !Doorman.IsOwnOrigin(context.Request) : !Doorman.MayControl(context.Request))
            return ControlEndpoint.Refuse(context, 403, Doorman.Remedy);
        if (isBotApi)
            return path[1] == 'b' ? _botApi.Call(context, path[4..]) : _botApi.File(context, path[9..]);

        context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return path.StartsWith("/simulator/", StringComparison.Ordinal)
            ? _control.Handle(context, path["/simulator/".Length..])
            : PageFiles.Write(context, path);
    }
}
