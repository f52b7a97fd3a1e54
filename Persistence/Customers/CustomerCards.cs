using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Customers;

/// <summary>Finds customers, and puts their cards together.</summary>
public static class CustomerCards
{
    public const int MostFound = 20;

    /// <summary>Nobody has a longer name; a pasted page would make a question too large for the database.</summary>
    private const int MostWords = 10;

    /// <summary>Fewer digits are a customer's number, not a telephone's.</summary>
    private const int LeastOfAPhone = 5;

    /// <summary>Of a customer who was merged into another: that one's. Null where there is none, or they were erased.</summary>
    public static async Task<CustomerCard?> Load(ShopBotDb db, Shop shop, long customerId, CancellationToken cancellationToken)
    {
        var row = await Find(db, shop.Id, customerId, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var (shopId, id) = (shop.Id, row.Id);
        var orders = db.Orders.Where(order => order.ShopId == shopId && order.CustomerId == id
            && order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled);
        var bookings = await db.Bookings.Where(booking => booking.ShopId == shopId && booking.CustomerId == id)
            .GroupBy(booking => booking.Status).Select(group => new { Status = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Status, group => group.Count, cancellationToken);
        var lastOrderAt = await orders.OrderByDescending(order => order.Id).Select(order => (DateTimeOffset?)order.PlacedAt).FirstOrDefaultAsync(cancellationToken);
        return new CustomerCard
        {
            Id = id,
            Name = row.Name,
            Language = row.Language,
            ContactPoints = [.. (await db.ContactPoints.AsNoTracking().Where(point => point.ShopId == shopId && point.CustomerId == id)
                .OrderBy(point => point.AddedAt).ToListAsync(cancellationToken)).Select(ToPoint)],
            Consents = row.Consents is null ? [] : SessionJson.ReadConsents(row.Consents),
            Addresses = SessionJson.ReadAddresses(row.Addresses),
            Orders = await orders.CountAsync(cancellationToken),
            Spent = new Money(await orders.Where(order => order.Currency == shop.Currency.Code).SumAsync(order => order.Total - order.Refunded, cancellationToken), shop.Currency),
            LastOrderAt = lastOrderAt,
            Bookings = Count(BookingStatus.Confirmed) + Count(BookingStatus.Seated) + Count(BookingStatus.Left) + Count(BookingStatus.NoShow),
            History = new(Count(BookingStatus.Seated) + Count(BookingStatus.Left), Count(BookingStatus.NoShow)),
            Notes = await db.CustomerNotes.Where(note => note.ShopId == shopId && note.CustomerId == id)
                .OrderByDescending(note => note.Id).Select(note => new CustomerNote(note.Id, note.Text, note.By, note.At)).ToListAsync(cancellationToken),
            Labels = await db.CustomerLabels.Where(label => label.ShopId == shopId && label.CustomerId == id)
                .OrderBy(label => label.Label).Select(label => label.Label).ToListAsync(cancellationToken),
            Source = row.Source,
            FirstSeenAt = row.FirstSeenAt,
            LastSeenAt = row.LastSeenAt ?? row.FirstSeenAt,
        };

        int Count(BookingStatus status) => bookings.GetValueOrDefault(status);
    }

    /// <summary>
    /// By number ("#12", "12"), telephone (five digits of it or more), e-mail (a part with "@"), or name (its first <see cref="MostWords"/>
    /// words or parts of them, in any case and without accents). At most <see cref="MostFound"/>, who was here last first; one pass over the shop's customers at worst.
    /// </summary>
    public static async Task<IReadOnlyList<FoundCustomer>> Find(ShopBotDb db, int shopId, string text, CancellationToken cancellationToken)
    {
        var customers = db.Customers.AsNoTracking().Where(row => row.ShopId == shopId && row.MergedIntoId == null && row.ErasedAt == null);
        var wanted = Wanted(db, customers, shopId, text.Trim());
        return wanted is null ? [] : await wanted
            .OrderByDescending(row => row.LastSeenAt ?? row.FirstSeenAt).ThenByDescending(row => row.Id)
            .Take(MostFound).Select(row => new FoundCustomer(row.Id, row.Name, row.Phone, row.Email)).ToListAsync(cancellationToken);
    }

    /// <summary>Follows a merge to its end.</summary>
    internal static async Task<CustomerRow?> Find(ShopBotDb db, int shopId, long customerId, CancellationToken cancellationToken)
    {
        var row = await db.Customers.AsNoTracking().FirstOrDefaultAsync(one => one.ShopId == shopId && one.Id == customerId, cancellationToken);
        return row is { MergedIntoId: { } kept } ? await Find(db, shopId, kept, cancellationToken) : row is { ErasedAt: null } ? row : null;
    }

    private static IQueryable<CustomerRow>? Wanted(ShopBotDb db, IQueryable<CustomerRow> customers, int shopId, string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            var part = text.ToLowerInvariant();
            return customers.Where(row => db.ContactPoints.Any(point => point.ShopId == shopId && point.CustomerId == row.Id
                && point.Kind == ContactPointRow.Email && point.Value.Contains(part)));
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length > 0 && !text.Any(char.IsLetter))
        {
            var id = text[0] != '+' && digits.Length < 10 ? long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
            return digits.Length < LeastOfAPhone
                ? customers.Where(row => row.Id == id)
                : customers.Where(row => row.Id == id || db.ContactPoints.Any(point => point.ShopId == shopId && point.CustomerId == row.Id
                    && point.Kind == ContactPointRow.Phone && point.Value.Contains(digits)));
        }

        var words = Search.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null
            : words.Take(MostWords).Aggregate(customers, (found, word) => found.Where(row => row.SearchName!.Contains(word)));
    }

    internal static ContactPoint ToPoint(ContactPointRow row) => new(
        row.Kind switch
        {
            ContactPointRow.Telegram => ContactChannel.Telegram,
            ContactPointRow.Phone => ContactChannel.Phone,
            _ => ContactChannel.Email,
        },
        row.Value,
        row.AddedAt);
}
