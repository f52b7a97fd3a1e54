using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ShopBot.Persistence.Catalog;

/// <summary>
/// How values become documents. Null and computed members are left out, so a member that is added later, with a default,
/// reads the documents of today.
/// </summary>
internal static class DocumentJson
{
    public static JsonSerializerOptions Options() => new()
    {
        Converters = { new CurrencyJson(), new MoneyJson(), new LocalTextJson(), new ZoneShapeJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
