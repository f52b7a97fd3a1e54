using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ShopBot.Bot.Tests.Compat;

/// <summary>One request as the stub server received it.</summary>
internal sealed record Call(
    string HttpMethod,
    string Path,
    string? ContentType,
    string Body,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, (string FileName, byte[] Content)> Files)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public bool IsMultipart => ContentType?.StartsWith("multipart/form-data", StringComparison.Ordinal) == true;

    public static async Task<Call> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            using var reader = new StreamReader(request.Body);
            return new Call(
                request.Method, request.Path, request.ContentType, await reader.ReadToEndAsync(),
                new Dictionary<string, string>(), new Dictionary<string, (string, byte[])>());
        }

        var form = await request.ReadFormAsync();
        var files = new Dictionary<string, (string, byte[])>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            files[file.Name] = (file.FileName, content.ToArray());
        }

        return new Call(
            request.Method, request.Path, request.ContentType, "",
            form.ToDictionary(field => field.Key, field => field.Value.ToString()), files);
    }
}
