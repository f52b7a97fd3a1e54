using System.Collections.Frozen;

namespace ShopBot.Simulator;

/// <summary>The chat page, out of the assembly.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, (byte[] Bytes, string Type)> All = Read();

    public static async Task Write(HttpContext context, string path)
    {
        if (!All.TryGetValue(path == "/" ? "index.html" : path.TrimStart('/'), out var file))
        {
            await ControlEndpoint.Refuse(context, 404, "there is nothing here");
            return;
        }

        context.Response.ContentType = file.Type;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static FrozenDictionary<string, (byte[], string)> Read()
    {
        var assembly = typeof(PageFiles).Assembly;
        var files = new Dictionary<string, (byte[], string)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("page/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            files.Add(name[5..], (memory.ToArray(), TypeOf(name)));
        }

        return files.ToFrozenDictionary();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
