using System.Globalization;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>
/// Holds a call against the Bot API's description: unknown names, missing ones, wrong types, also inside keyboards and media.
/// Telegram ignores unknown names; the simulator refuses them when strict, because they are nearly always a slip.
/// </summary>
internal static class ApiCheck
{
    public static ApiError? Check(Call call, bool strict)
    {
        foreach (var argument in call.Arguments.EnumerateObject())
        {
            if (!call.Shape.Fields.TryGetValue(argument.Name, out var field))
            {
                // Some libraries repeat the method in the body, as an answer to a webhook must.
                if (strict && argument.Name != "method")
                    return ApiError.Broken($"unknown parameter \"{argument.Name}\" of {call.Shape.Name}");
                continue;
            }

            if (Problem(argument.Value, field, strict) is { } problem)
                return ApiError.Broken(problem);
        }

        foreach (var field in call.Shape.Required)
        {
            if (!call.Has(field.Name))
                return ApiError.Broken(Missing(field.Name));
        }

        return null;
    }

    private static string Missing(string name) => name switch
    {
        "text" => "message text is empty",
        "chat_id" => "chat_id is empty",
        "photo" => "there is no photo in the request",
        "document" => "there is no document in the request",
        _ => $"parameter \"{name}\" is required",
    };

    private static string? Problem(JsonElement value, ApiField field, bool strict)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (field.IsStructure && value.ValueKind == JsonValueKind.String)
        {
            // A structure sent as text, as forms must and JSON bodies may.
            if (!Call.TryParse(value.GetString()!, out value))
                return $"can't parse {field.Name}: the value is not a JSON object or array";
        }

        if (field.Fixed is { } only && !(value.ValueKind == JsonValueKind.String && value.ValueEquals(only)))
            return $"field \"{field.Name}\" must be \"{only}\"";

        string? first = null;
        foreach (var type in Candidates(field.Types, value))
        {
            var problem = Problem(value, type, field.Name, strict);
            if (problem is null)
                return null;
            first ??= problem;
        }

        return first ?? $"can't parse {field.Name}: none of its types fits the value";
    }

    // Of several structures the one whose required fields are there, so that the complaint names the real slip.
    private static IEnumerable<ApiType> Candidates(ApiType[] types, JsonElement value) =>
        types.Length == 1 || value.ValueKind != JsonValueKind.Object
            ? types
            : types.OrderBy(type => type.Shape?.Required.Count(field => !value.TryGetProperty(field.Name, out _)) ?? 0);

    private static string? Problem(JsonElement value, ApiType type, string name, bool strict) => type.Kind switch
    {
        ApiKind.Integer => IsInteger(value) ? null : $"field \"{name}\" must be of type Integer",
        ApiKind.Float => IsNumber(value) ? null : $"field \"{name}\" must be of type Float",
        ApiKind.Boolean => IsBoolean(value) ? null : $"field \"{name}\" must be of type Boolean",
        ApiKind.String or ApiKind.File => value.ValueKind == JsonValueKind.String ? null : $"field \"{name}\" must be of type String",
        ApiKind.Array => ArrayProblem(value, type.Item!, name, strict),
        _ => ObjectProblem(value, type.Shape!, name, strict),
    };

    private static string? ArrayProblem(JsonElement value, ApiType item, string name, bool strict)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"field \"{name}\" must be of type Array";
        foreach (var element in value.EnumerateArray())
        {
            if (Problem(element, item, name, strict) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? ObjectProblem(JsonElement value, ApiShape shape, string name, bool strict)
    {
        // A plain text may stand for a button of a reply keyboard.
        if (shape.Name == "KeyboardButton" && value.ValueKind == JsonValueKind.String)
            return null;
        if (value.ValueKind != JsonValueKind.Object)
            return $"field \"{name}\" must be of type Object";
        if (shape.Members.Length > 0)
        {
            var member = shape.Members.FirstOrDefault(candidate => HasFixedFields(value, candidate));
            return member is null ? $"can't parse {name}: no kind of {shape.Name} fits it" : ObjectProblem(value, member, name, strict);
        }

        foreach (var property in value.EnumerateObject())
        {
            if (shape.Fields.TryGetValue(property.Name, out var field))
            {
                if (Problem(property.Value, field, strict) is { } problem)
                    return $"can't parse {shape.Name}: {problem}";
            }
            else if (strict)
            {
                return $"can't parse {shape.Name}: unknown field \"{property.Name}\"";
            }
        }

        foreach (var field in shape.Required)
        {
            if (!value.TryGetProperty(field.Name, out var found) || found.ValueKind == JsonValueKind.Null)
                return $"can't parse {shape.Name}: can't find field \"{field.Name}\"";
        }

        return null;
    }

    private static bool HasFixedFields(JsonElement value, ApiShape shape) => Array.TrueForAll(
        shape.Required,
        field => field.Fixed is null
            ? value.TryGetProperty(field.Name, out _)
            : value.TryGetProperty(field.Name, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(field.Fixed));

    // Numbers and booleans may come as text: forms have nothing else, and Telegram reads JSON the same way.
    private static bool IsInteger(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _),
        JsonValueKind.String => long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool IsNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        || (value.ValueKind == JsonValueKind.String
            && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static bool IsBoolean(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
        || (value.ValueKind == JsonValueKind.String && Call.Truth(value.GetString()!) is not null);
}
