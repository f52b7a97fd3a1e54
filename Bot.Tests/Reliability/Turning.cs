using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A shop's database with the store of its turns, and no messenger.</summary>
internal sealed class Turning : IDisposable
{
    public const long Anna = 1001;
    public const long Bruno = 1002;
    private const long BotId = 42;

    public static readonly DateTimeOffset Now = TestShop.At("2026-03-04T12:00Z");

    private readonly CatalogDatabase _database;
    private int _lastUpdate;

    public Turning(params Product[] products)
        : this(shop => shop, onPostgres: false, products)
    {
    }

    public Turning(bool onPostgres, params Product[] products)
        : this(shop => shop, onPostgres, products)
    {
    }

    public Turning(Func<Shop, Shop> change, bool onPostgres = false, params Product[] products)
    {
        _database = new(onPostgres: onPostgres);
        var shop = change(TestShop.Of("EUR", products));
        _database.Import(shop).GetAwaiter().GetResult();
        Shop = _database.Load(shop).GetAwaiter().GetResult();
        Store = new TurnStore(_database.Database);
    }

    public Shop Shop { get; }

    /// <summary>When the next batch is loaded.</summary>
    public DateTimeOffset Clock { get; set; } = Now;

    public TurnStore Store { get; }

    public Database Database => _database.Database;

    public ShopBotDb Db() => _database.CreateDbContext();

    /// <param name="updateId">Null: one that was never seen.</param>
    public async Task<Batch> Load(long[] chats, long[]? orders = null, int? updateId = null, long[]? bookings = null)
    {
        var id = updateId ?? ++_lastUpdate;
        var keys = new BatchKeys(Shop, BotId, [id], chats, orders ?? []) { BookingIds = bookings ?? [], LooksAtCalendar = true };
        var batch = await Store.Load(keys, Clock, CancellationToken.None);
        batch.Begin(id);
        return batch;
    }

    public static Visit Visit(Batch batch, long user) => batch.Visit(new Person(user, $"User {user}", "en"), Guid.Empty, staffIsThere: true);

    /// <summary>Everybody has a chat and is known.</summary>
    public async Task Greet(params long[] users)
    {
        await using var batch = await Load(users);
        foreach (var user in users)
        {
            Say(batch, user);
        }

        await batch.Commit(CancellationToken.None);
    }

    public static void Say(Batch batch, long user)
    {
        var visit = Visit(batch, user);
        batch.Take(user, new Turn(visit.Session with { Version = visit.Session.Version + 1 }, visit.Customer, null, null, []));
    }

    public static void Place(Batch batch, long user, Func<Order, Order> change)
    {
        var visit = Visit(batch, user);
        batch.Take(user, new Turn(visit.Session, visit.Customer, null, null, [new Fact.OrderPlaced(change(Order(user, visit)))]));
    }

    private static Order Order(long user, Visit visit) =>
        Order(user) with { Id = visit.NextOrderId, CustomerId = visit.Customer.Id, CustomerName = visit.Customer.Name };

    /// <summary>Placed just now, and empty.</summary>
    public static Order Order(long user) => new()
    {
        Id = 1,
        CheckoutId = new Guid((int)user, 0, 0, new byte[8]),
        CustomerId = 1,
        ChatId = user,
        Language = "en",
        CustomerName = "Anna",
        Way = Way.Pickup,
        DueAt = Now,
        Payment = PaymentMethod.Cash,
        Lines = [],
        Totals = new(TestShop.Eur(0), TestShop.Eur(0), null, TestShop.Eur(0), [], true, TestShop.Eur(0)),
        PlacedAt = Now,
    };

    public static OrderLine Line(string product, int quantity = 1) => new()
    {
        ProductId = product,
        Name = TestShop.Text(product),
        Quantity = quantity,
        UnitPrice = TestShop.Eur(1),
        Tax = new TaxRate("none", 0),
    };

    public void Dispose() => _database.Dispose();
}
