using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ShopBot.Bot.Files;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Customers;

/// <summary>Everything that is stored about a customer, as JSON that a person can read. Instants are UTC, amounts major units.</summary>
public sealed class MyDataFile(Database database, Func<Shop> shop, TimeProvider time)
{
    public const string Kind = "mydata";

    private const string Customer = "customer";

    /// <summary>The file is read by people, and never part of a page: "+39" stays "+39".</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="otherwise">HTML; see <see cref="FileWish"/>.</param>
    public static FileWish Wish(long customerId, string otherwise) =>
        new(Kind, new Dictionary<string, string> { [Customer] = customerId.ToString(CultureInfo.InvariantCulture) }, otherwise);

    public async Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var id = long.Parse(parameters[Customer], CultureInfo.InvariantCulture);
        var now = shop();
        if (await PersonalData.Load(database, now, id, cancellationToken) is not { } data)
        {
            return null;
        }

        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await ReadyFile.Write($"{FileNames.Stem(now)}-my-data-{day}.json", file => JsonSerializer.SerializeAsync(file, Document(data, now), Readable, cancellationToken));
    }

    private JsonObject Document(PersonalData data, Shop now)
    {
        var (card, language) = (data.Card, data.Card.Language);
        return new JsonObject
        {
            ["shop"] = now.Name.In(language),
            ["writtenAt"] = At(time.GetUtcNow()),
            ["customer"] = new JsonObject
            {
                ["number"] = card.Id,
                ["name"] = card.Name,
                ["language"] = language,
                ["firstSeenAt"] = At(card.FirstSeenAt),
                ["lastSeenAt"] = At(card.LastSeenAt),
                ["cameBy"] = card.Source,
                ["labels"] = List(card.Labels, label => label),
                ["addresses"] = List(card.Addresses, Address),
            },
            ["contactPoints"] = List(card.ContactPoints, point => new JsonObject { ["channel"] = $"{point.Channel}", ["value"] = point.Value, ["since"] = At(point.AddedAt) }),
            ["consents"] = List(card.Consents, consent => new JsonObject
            {
                ["channel"] = $"{consent.Channel}",
                ["about"] = $"{consent.Purpose}",
                ["given"] = consent.IsGiven,
                ["givenAt"] = At(consent.GivenAt),
                ["withdrawnAt"] = At(consent.WithdrawnAt),
                ["how"] = consent.How,
            }),
            ["notesOfTheShop"] = List(card.Notes, note => new JsonObject { ["at"] = At(note.At), ["text"] = note.Text }),
            ["orders"] = List(data.Orders, order => MyOrders.Of(order, language)),
            ["bookings"] = List(data.Bookings, MyOrders.Of),
            ["waitlist"] = List(data.Waitlist, waiting => new JsonObject
            {
                ["day"] = waiting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["guests"] = waiting.Party,
                ["name"] = waiting.Name,
                ["since"] = At(waiting.MadeAt),
            }),
            ["talksWithTheStaff"] = List(data.Talks, talk => new JsonObject
            {
                ["begun"] = At(talk.BegunAt),
                ["open"] = talk.IsOpen,
                ["ended"] = At(talk.EndedAt),
                ["lastWords"] = At(talk.LastAt),
            }),
            ["chats"] = List(data.Sessions, chat => MyChats.Of(chat.ChatId, chat.Session, now, language)),
            ["messages"] = List(data.Messages, message => new JsonObject
            {
                ["at"] = At(message.CreatedAt),
                ["sent"] = message.State == OutboxState.Sent,
                ["text"] = message.Body.Length == 0 ? null : HtmlText.Plain(Drawn.FromJson(message.Body).Html),
            }),
        };
    }

    internal static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonNode?> write) => new([.. values.Select(write)]);

    internal static string? At(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static JsonNode? Address(DeliveryAddress? address) => address is null ? null : new JsonObject
    {
        ["text"] = address.Text,
        ["details"] = address.Details,
        ["latitude"] = address.Point?.Latitude,
        ["longitude"] = address.Point?.Longitude,
    };
}
