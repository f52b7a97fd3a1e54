using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;

namespace ShopBot.Simulator;

/// <summary>Reads a call from a query string, an urlencoded form, a multipart form or a JSON body.</summary>
internal static class CallReader
{
    private static readonly byte[] NoArguments = "{}"u8.ToArray();

    /// <summary>Null with an error when the body cannot be read as what its content type says.</summary>
    public static async Task<(Call? Call, ApiError? Error)> Read(HttpContext context, SimulatedBot bot, ApiShape shape)
    {
        var request = context.Request;
        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            return await ReadJson(context, bot, shape);

        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            var files = new Dictionary<string, Upload>(StringComparer.Ordinal);
            foreach (var file in form.Files)
            {
                using var memory = new MemoryStream((int)file.Length);
                await file.CopyToAsync(memory, context.RequestAborted);
                files[file.Name] = new Upload(file.FileName, file.ContentType ?? "application/octet-stream", memory.ToArray());
            }

            return (FromPairs(bot, shape, form.Concat(request.Query), files), null);
        }

        return (FromPairs(bot, shape, request.Query, Call.NoFiles), null);
    }

    /// <summary>A call that came in the answer to a webhook.</summary>
    public static Call? FromJson(SimulatedBot bot, ApiShape shape, JsonElement arguments) =>
        new(bot, shape, arguments, Encoding.UTF8.GetBytes(arguments.GetRawText()), Call.NoFiles);

    private static async Task<(Call?, ApiError?)> ReadJson(HttpContext context, SimulatedBot bot, ApiShape shape)
    {
        var body = await Bytes(context);
        if (body.Length == 0)
            body = NoArguments;
        if (!Call.TryParse(body, out var arguments) || arguments.ValueKind != JsonValueKind.Object)
            return (null, ApiError.Broken("can't parse the request: the body is not a JSON object"));
        if (HasBrokenText(body))
            return (null, ApiError.Broken("strings must be encoded in UTF-8"));
        if (context.Request.Query.Count > 0)
        {
            var inBody = arguments.EnumerateObject().Select(argument => KeyValuePair.Create(argument.Name, new StringValues(argument.Value.ToString())));
            return (FromPairs(bot, shape, inBody.Concat(context.Request.Query), Call.NoFiles), null);
        }

        return (new Call(bot, shape, arguments, body, Call.NoFiles), null);
    }

    // Half a surrogate pair, written as an escape, or bytes that are no UTF-8. Bodies without escapes, nearly all, are only scanned.
    private static bool HasBrokenText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            return true;
        if (body.IndexOf("\\u"u8) < 0)
            return false;
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static async Task<byte[]> Bytes(HttpContext context)
    {
        if (context.Request.ContentLength is { } length and >= 0 and < 1 << 20)
        {
            var exact = new byte[length];
            await context.Request.Body.ReadExactlyAsync(exact, context.RequestAborted);
            return exact;
        }

        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        return memory.ToArray();
    }

    private static Call FromPairs(
        SimulatedBot bot, ApiShape shape, IEnumerable<KeyValuePair<string, StringValues>> pairs, IReadOnlyDictionary<string, Upload> files)
    {
        var json = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, values) in pairs)
            {
                var text = values.ToString();
                writer.WritePropertyName(name);
                if (shape.Fields.TryGetValue(name, out var field) && field.IsStructure && Call.TryParse(text, out var structure))
                    structure.WriteTo(writer);
                else
                    writer.WriteStringValue(text);
            }

            writer.WriteEndObject();
        });
        Call.TryParse(json, out var arguments);
        return new Call(bot, shape, arguments, json, files);
    }
}
