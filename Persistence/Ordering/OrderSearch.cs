using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Persistence.Ordering;

/// <summary>Finds orders as staff name them. The newest first; one pass over the shop's orders at worst.</summary>
internal static class OrderSearch
{
    /// <summary>Longer than any telephone, so that nothing but one is looked for.</summary>
    private const int MostDigits = 15;

    public static async Task<FoundOrders> Find(ShopBotDb db, int shopId, OrdersLook look, CancellationToken cancellationToken)
    {
        var rows = await Wanted(db, shopId, look.Text)
            .OrderByDescending(order => order.Id).Skip(look.Page * OrdersLook.PageSize).Take(OrdersLook.PageSize + 1)
            .Select(order => new { order.Id, order.CustomerName, order.PlacedAt, order.Status, order.Total, order.Currency })
            .ToListAsync(cancellationToken);
        return new(
            [.. rows.Take(OrdersLook.PageSize).Select(order => new OrderSummary(
                order.Id, Order.NumberOf(order.Id), order.CustomerName, order.PlacedAt, order.Status, new Money(order.Total, Currency.Of(order.Currency))))],
            rows.Count > OrdersLook.PageSize);
    }

    private static IQueryable<OrderRow> Wanted(ShopBotDb db, int shopId, string text)
    {
        var orders = db.Orders.AsNoTracking().Where(order => order.ShopId == shopId);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length > 0 && !text.Any(char.IsLetter))
        {
            return digits.Length > MostDigits ? orders.Where(_ => false)
                : digits.Length <= 3 && int.Parse(digits, CultureInfo.InvariantCulture) is var number
                    ? orders.Where(order => (order.Id - 1) % Order.NumbersInUse + 1 == number)
                    : orders.Where(order => order.Phone != null && order.Phone.Contains(digits));
        }

        var words = Search.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var called = words.Aggregate(db.Customers.Where(row => row.ShopId == shopId), (found, word) => found.Where(row => row.SearchName!.Contains(word)));
        return orders.Where(order => called.Any(customer => customer.Id == order.CustomerId));
    }
}
