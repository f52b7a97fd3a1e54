using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Persistence.Conversation;

/// <summary>A session, and the small lists of customers and orders, as JSON. What is null or default is left out.</summary>
public static class SessionJson
{
    private static readonly SessionJsonContext Context = new(DocumentJson.Options());

    public static string Write(Session session) => JsonSerializer.Serialize(session, Context.Session);

    public static Session ReadSession(string document) => JsonSerializer.Deserialize(document, Context.Session)!;

    internal static string Write(IReadOnlyList<DeliveryAddress> addresses) => JsonSerializer.Serialize(addresses, Context.IReadOnlyListDeliveryAddress);

    internal static IReadOnlyList<DeliveryAddress> ReadAddresses(string document) =>
        JsonSerializer.Deserialize(document, Context.IReadOnlyListDeliveryAddress)!;

    internal static string Write(IReadOnlyList<Consent> consents) => JsonSerializer.Serialize(consents, Context.IReadOnlyListConsent);

    public static IReadOnlyList<Consent> ReadConsents(string document) => JsonSerializer.Deserialize(document, Context.IReadOnlyListConsent)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryAddress>))]
[JsonSerializable(typeof(IReadOnlyList<Consent>))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;
