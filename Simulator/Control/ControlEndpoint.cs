using System.Globalization;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Everything under <c>/simulator/</c>: for the page, and for tools that read the journal.</summary>
internal sealed class ControlEndpoint(World world)
{
    private readonly ChangeFeed _feed = new(world);
    private readonly Acts _acts = new(world);
    private readonly Uploads _uploads = new(world);

    public Task Handle(HttpContext context, string path)
    {
        var get = HttpMethods.IsGet(context.Request.Method);
        return path switch
        {
            "changes" when get => _feed.Stream(context),
            "journal" when get => Journal(context),
            "act" when HttpMethods.IsPost(context.Request.Method) => Act(context),
            "upload" when HttpMethods.IsPost(context.Request.Method) => _uploads.Take(context),
            _ when get && path.StartsWith("file/", StringComparison.Ordinal) => File(context, path[5..]),
            _ => NotFound(context),
        };
    }

    private async Task Act(HttpContext context)
    {
        // Only a page of this origin can send this content type without asking first.
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            await Refuse(context, 415, "send the act as application/json");
            return;
        }

        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        if (!Call.TryParse(memory.ToArray(), out var act) || act.ValueKind != JsonValueKind.Object)
            await Refuse(context, 400, "the act is not a JSON object");
        else
            await Answer(context, world, () => _acts.Play(act));
    }

    private Task Journal(HttpContext context)
    {
        var entries = world.Journal.After(Number(context.Request.Query["after"]));
        return Json(context, 200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("violations", world.Journal.Violations.Count);
            writer.WriteStartArray("entries");
            foreach (var entry in entries)
                entry.Write(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async Task File(HttpContext context, string id)
    {
        StoredFile? file;
        lock (world.Gate)
            file = world.Files.Any(id);
        if (file is null)
        {
            await NotFound(context);
            return;
        }

        context.Response.ContentType = ContentTypes.Safe(file.Bytes);
        context.Response.Headers.CacheControl = "private, max-age=86400";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    /// <summary>Plays an act under the world's lock and answers with its id, or with what is wrong about it.</summary>
    public static async Task Answer(HttpContext context, World world, Func<string?> act)
    {
        string? id;
        try
        {
            lock (world.Gate)
                id = act();
        }
        catch (ArgumentException problem)
        {
            await Refuse(context, 400, problem.Message);
            return;
        }

        await Json(context, 200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("ok", true);
            writer.Optional("id", id);
            writer.WriteEndObject();
        });
    }

    private static Task NotFound(HttpContext context) => Refuse(context, 404, "there is nothing here");

    public static Task Refuse(HttpContext context, int status, string error) => Json(context, status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok", false);
        writer.WriteString("error", error);
        writer.WriteEndObject();
    });

    private static async Task Json(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonBytes.Write(write), context.RequestAborted);
    }

    public static long Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
