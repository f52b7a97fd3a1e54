using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Telegram.Bot;

public static class JsonBotAPI
{
    public static JsonSerializerOptions Options { get; } = Frozen();

    /// <summary>
    /// Reads and writes as the Bot API does: snake case, nothing written for a default, times in Unix seconds.
    /// A kind this subset does not know is skipped; an enum value it does not know reads as 0.
    /// </summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        // The kind of a chat member may stand anywhere in the object.
        options.AllowOutOfOrderMetadataProperties = true;
        // A Cyrillic letter takes 2 bytes on the wire instead of 6.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolverChain.Add(BotJson.Default);
        // For requests and lists that are not named in BotJson.
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
