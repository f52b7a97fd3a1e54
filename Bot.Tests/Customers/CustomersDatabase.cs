using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;

namespace ShopBot.Bot.Tests.Customers;

/// <summary>A shop with customers whose rows are put in as they are.</summary>
internal sealed class CustomersDatabase : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly CatalogDatabase _catalog;
    private int _ids;

    private CustomersDatabase(CatalogDatabase catalog, Shop shop)
    {
        (_catalog, Shop) = (catalog, shop);
    }

    public Shop Shop { get; }

    public string File => _catalog.File;

    public Database Database => _catalog.Database;

    public static async Task<CustomersDatabase> Open()
    {
        var catalog = new CatalogDatabase();
        var shop = GoodShop.Read().Shop!;
        await catalog.Import(shop);
        return new(catalog, await catalog.Load(shop));
    }

    public void Add(params object[] rows)
    {
        using var db = Database.CreateDbContext();
        db.AddRange(rows);
        db.SaveChanges();
    }

    public T Ask<T>(Func<ShopBotDb, T> question)
    {
        using var db = Database.CreateDbContext();
        return question(db);
    }

    public async Task<T> Read<T>(Func<ShopBotDb, Task<T>> question)
    {
        await using var db = Database.CreateDbContext();
        return await question(db);
    }

    /// <summary>As a turn would, in one transaction.</summary>
    public async Task<T> Write<T>(Func<ShopBotDb, Task<T>> change)
    {
        await using var db = Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var done = await change(db);
        await transaction.CommitAsync();
        return done;
    }

    public CustomerRow Customer(long id, string name, string? phone = null, string? email = null)
    {
        var row = new CustomerRow { ShopId = Shop.Id, Id = id, Name = string.Empty, Language = "en", Phone = phone, Email = email, Addresses = "[]", FirstSeenAt = Now };
        row.Rename(name);
        Add(row);
        Add([.. new[] { (ContactPointRow.Telegram, (string?)$"{1000 + id}"), (ContactPointRow.Phone, phone), (ContactPointRow.Email, email?.ToLowerInvariant()) }
            .Where(point => point.Item2 is not null).Select(point => Point(id, point.Item1, point.Item2!))]);
        return row;
    }

    public ContactPointRow Point(long customerId, string kind, string value) =>
        new() { ShopId = Shop.Id, CustomerId = customerId, Kind = kind, Value = value, AddedAt = Now };

    public OrderRow Order(long id, long customerId, long total = 250, string? words = null, DateTimeOffset? placedAt = null) => new()
    {
        ShopId = Shop.Id,
        Id = id,
        CheckoutId = new Guid(++_ids, 0, 0, new byte[8]),
        CustomerId = customerId,
        ChatId = 1000 + customerId,
        Language = "en",
        CustomerName = words ?? "Anna",
        Phone = words ?? "+393331234567",
        Way = words is null ? Way.Pickup : Way.Delivery,
        Address = words is null ? null : $$"""{"Text":"{{words}}","ZoneId":"near","Details":"{{words}}"}""",
        KitchenSlot = Now,
        DueAt = Now,
        Payment = PaymentMethod.Cash,
        Comment = words,
        Currency = "EUR",
        Subtotal = total,
        Taxes = "[]",
        TaxesIncluded = true,
        Total = total,
        Source = words,
        PlacedAt = placedAt ?? Now,
        Status = OrderStatus.Delivered,
        Steps = "[]",
        Lines =
        [
            new()
            {
                ShopId = Shop.Id, OrderId = id, ProductId = "green", Name = """{"en":"Green"}""", Options = "[]",
                Quantity = 1, UnitPrice = total, Total = total, TaxRateId = "food", TaxPercent = 10, Note = words,
            },
        ],
    };

    public BookingRow Booking(long id, long customerId, BookingStatus status, string? words = null, BookingKind kind = BookingKind.Table) => new()
    {
        ShopId = Shop.Id,
        Id = id,
        DraftId = new Guid(++_ids, 0, 0, new byte[8]),
        Kind = kind,
        Status = status,
        CustomerId = customerId,
        ChatId = 1000 + customerId,
        Language = "en",
        Name = words ?? "Anna",
        Phone = words ?? "+393331234567",
        Email = words,
        Party = 2,
        Resources = "table:1",
        From = Now,
        To = Now.AddHours(2),
        ClaimedTo = Now.AddHours(2),
        Day = new DateOnly(2026, 11, 25),
        Comment = words,
        DeclineReason = words,
        Currency = "EUR",
        MadeAt = Now,
        Steps = "[]",
    };

    public void Dispose() => _catalog.Dispose();
}
