using System.Text.Json.Nodes;
using ShopBot.Domain.Ordering;

namespace ShopBot.Bot.Customers;

/// <summary>Orders and bookings as they stand in the file of <see cref="MyDataFile"/>.</summary>
internal static class MyOrders
{
    public static JsonNode Of(Order order, string language) => new JsonObject
    {
        ["number"] = order.Id,
        ["placedAt"] = MyDataFile.At(order.PlacedAt),
        ["dueAt"] = MyDataFile.At(order.DueAt),
        ["status"] = $"{order.Status}",
        ["way"] = $"{order.Way}",
        ["name"] = order.CustomerName,
        ["phone"] = order.Phone,
        ["address"] = MyDataFile.Address(order.Address),
        ["table"] = order.Table,
        ["payment"] = $"{order.Payment}",
        ["changeFrom"] = order.ChangeFrom?.ToDecimal(),
        ["comment"] = order.Comment,
        ["cameBy"] = order.Source,
        ["lines"] = MyDataFile.List(order.Lines, line => new JsonObject
        {
            ["quantity"] = line.Quantity,
            ["product"] = line.Name.In(language),
            ["variant"] = line.VariantName?.In(language),
            ["options"] = MyDataFile.List(line.Options, option => option.Name.In(language)),
            ["note"] = line.Note,
            ["total"] = line.Total.ToDecimal(),
        }),
        ["discount"] = order.Totals.Discount.ToDecimal(),
        ["delivery"] = order.Totals.Delivery.ToDecimal(),
        ["total"] = order.Totals.Total.ToDecimal(),
        ["currency"] = order.Totals.Total.Currency.Code,
        ["givenBack"] = MyDataFile.List(order.Refunds, refund => new JsonObject { ["amount"] = refund.Amount.ToDecimal(), ["reason"] = refund.Reason, ["at"] = MyDataFile.At(refund.At) }),
        ["steps"] = MyDataFile.List(order.Steps, step => new JsonObject { ["status"] = $"{step.Status}", ["at"] = MyDataFile.At(step.At) }),
    };

    public static JsonNode Of(Domain.Booking.Booking booking) => new JsonObject
    {
        ["number"] = booking.Id,
        ["kind"] = $"{booking.Kind}",
        ["status"] = $"{booking.Status}",
        ["from"] = MyDataFile.At(booking.From),
        ["to"] = MyDataFile.At(booking.To),
        ["guests"] = booking.Party,
        ["places"] = string.Join(", ", booking.Resources),
        ["name"] = booking.Name,
        ["phone"] = booking.Phone,
        ["email"] = booking.Email,
        ["comment"] = booking.Comment,
        ["answer"] = booking.DeclineReason,
        ["total"] = booking.Stay?.Total.ToDecimal(),
        ["deposit"] = booking.Deposit?.ToDecimal(),
        ["madeAt"] = MyDataFile.At(booking.MadeAt),
        ["steps"] = MyDataFile.List(booking.Steps, step => new JsonObject { ["status"] = $"{step.Status}", ["at"] = MyDataFile.At(step.At) }),
    };
}
