using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Exports;

namespace ShopBot.Bot.Exports;

/// <summary>
/// What the owner takes along: customers, orders, their lines, bookings. Titles are the same in every language, so that a sheet or a
/// program that was built on them keeps working; times are the shop's wall clock.
/// </summary>
internal sealed class ExportTables(ExportReader reader, Shop shop, Period period)
{
    public IReadOnlyList<Table> All => [Customers, Orders, Lines, Bookings];

    private Table Customers => new(
        "Customers",
        Columns("Customer", "Name:24", "Language", "Telegram:14", "Phone:18", "E-mail:28", "Offers by", "Source", "First seen:20", "Last seen:12", "Orders", "Spent", "Currency", "Bookings", "No-shows", "Labels:20", "Notes:40"),
        reader.Customers(period.From(shop), period.To(shop)).Select(customer => (IReadOnlyList<Cell?>)[
            customer.Id, customer.Name, customer.Language,
            Points(customer, ContactChannel.Telegram), Points(customer, ContactChannel.Phone), Points(customer, ContactChannel.Email),
            string.Join(", ", Enum.GetValues<ContactChannel>().Where(channel => customer.Consents.Allow(channel, Purpose.Offers))),
            customer.Source, Local(customer.FirstSeenAt), DateOnly.FromDateTime(Local(customer.LastSeenAt)),
            customer.Orders, customer.Spent, shop.Currency.Code, customer.Bookings, customer.NoShows,
            string.Join(", ", customer.Labels), string.Join("\n", customer.Notes)]));

    private Table Orders => new(
        "Orders",
        Columns("Order", "Placed:20", "Due:20", "Status", "Way", "Customer", "Name:24", "Phone:18", "Address:40", "Table", "Payment", "Subtotal", "Discount", "Discount for:20", "Delivery", "Tax", "Tax included", "Total", "Currency", "Source", "Comment:40", "Channel", "Given back"),
        OfOrders(order => [
            order.Id, Local(order.PlacedAt), Local(order.DueAt), $"{order.Status}", $"{order.Way}", order.CustomerId, order.CustomerName, order.Phone,
            order.Address is { } address ? string.Join(", ", new[] { address.Text, address.Details }.Where(part => !string.IsNullOrEmpty(part))) : null,
            order.Table, $"{order.Payment}", order.Totals.Subtotal, order.Totals.Discount, order.Totals.DiscountName?.In(shop.DefaultLanguage), order.Totals.Delivery,
            order.Totals.Taxes.Aggregate(Domain.Money.Zero(order.Totals.Total.Currency), (sum, tax) => sum + tax.Tax),
            order.Totals.TaxesIncluded ? "yes" : "no", order.Totals.Total, order.Totals.Total.Currency.Code, order.Source, order.Comment, $"{order.Channel}", order.Refunded]));

    private Table Lines => new(
        "Order lines",
        Columns("Order", "Line", "Placed:20", "Product:28", "Variant:16", "Options:32", "Quantity", "Unit price", "Total", "Currency", "Tax rate", "Note:32", "Product id:20", "Status"),
        reader.Orders(period.From(shop), period.To(shop)).SelectMany(order => order.Lines.Select((line, index) => (IReadOnlyList<Cell?>)[
            order.Id, index + 1, Local(order.PlacedAt), line.Name.In(shop.DefaultLanguage), line.VariantName?.In(shop.DefaultLanguage),
            string.Join(", ", line.Options.Select(option => option.Quantity > 1 ? $"{option.Quantity} × {option.Name.In(shop.DefaultLanguage)}" : option.Name.In(shop.DefaultLanguage))),
            line.Quantity, line.UnitPrice, line.Total, line.Total.Currency.Code, line.Tax.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
            line.Note, line.ProductId, $"{order.Status}"])));

    private Table Bookings => new(
        "Bookings",
        Columns("Booking", "Kind", "Day:12", "From:20", "To:20", "Status", "Guests", "Places:20", "Customer", "Name:24", "Phone:18", "E-mail:28", "Made:20", "Total", "Deposit", "Deposit received", "Currency", "Comment:40"),
        reader.Bookings(period.First, period.Last).Select(booking => (IReadOnlyList<Cell?>)[
            booking.Id, $"{booking.Kind}", booking.Day, Local(booking.From), Local(booking.To), $"{booking.Status}", booking.Party, string.Join(", ", booking.Resources),
            booking.CustomerId, booking.Name, booking.Phone, booking.Email, Local(booking.MadeAt), booking.Stay?.Total, booking.Deposit,
            booking.Deposit is null ? null : booking.DepositReceived ? "yes" : "no", (booking.Stay?.Total ?? booking.Deposit)?.Currency.Code, booking.Comment]));

    private IEnumerable<IReadOnlyList<Cell?>> OfOrders(Func<Order, IReadOnlyList<Cell?>> row) => reader.Orders(period.From(shop), period.To(shop)).Select(row);

    private DateTime Local(DateTimeOffset instant) => shop.ToLocal(instant);

    private static string Points(ExportedCustomer customer, ContactChannel channel) =>
        string.Join(", ", customer.ContactPoints.Where(point => point.Channel == channel).Select(point => point.Value));

    /// <summary>"Name:24": a title and, where it is not as wide as its title, the width.</summary>
    private static IReadOnlyList<Column> Columns(params IEnumerable<string> titles) =>
        [.. titles.Select(title => title.Split(':') is [var name, var width] ? new Column(name, int.Parse(width, System.Globalization.CultureInfo.InvariantCulture)) : new Column(title))];
}
