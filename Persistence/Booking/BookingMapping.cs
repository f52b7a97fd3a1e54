using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Booking;

/// <summary>Bookings to rows and back, without loss.</summary>
internal static class BookingMapping
{
    private static readonly BookingJsonContext Json = new(Catalog.DocumentJson.Options());

    public static BookingRow ToRow(Domain.Booking.Booking booking, Shop shop)
    {
        var row = new BookingRow
        {
            ShopId = shop.Id,
            Id = booking.Id,
            DraftId = booking.DraftId,
            Kind = booking.Kind,
            CustomerId = booking.CustomerId,
            ChatId = booking.ChatId,
            Language = booking.Language,
            Name = booking.Name,
            Resources = string.Empty,
            Currency = shop.Currency.Code,
            MadeAt = booking.MadeAt,
            Steps = string.Empty,
        };
        row.Follow(booking);
        row.Reach(booking, shop);
        return row;
    }

    /// <summary>What may change after a booking was made.</summary>
    public static void Follow(this BookingRow row, Domain.Booking.Booking booking)
    {
        row.Status = booking.Status;
        row.Language = booking.Language;
        row.Name = booking.Name;
        row.Phone = booking.Phone;
        row.Email = booking.Email;
        row.Party = booking.Party;
        row.Resources = string.Join(',', booking.Resources);
        row.From = booking.From;
        row.To = booking.To;
        row.Day = booking.Day;
        row.Area = booking.Area;
        row.Comment = booking.Comment;
        row.Deposit = booking.Deposit?.Minor;
        row.DepositReceived = booking.DepositReceived;
        row.Stay = booking.Stay is { } stay ? JsonSerializer.Serialize(stay, Json.StayPrice) : null;
        row.StayTotal = booking.Stay?.Total.Minor;
        row.HeldUntil = booking.HeldUntil;
        row.DeclineReason = booking.DeclineReason;
        row.RemindAt = booking.RemindAt;
        row.IsComing = booking.IsComing;
        row.Steps = JsonSerializer.Serialize(booking.Steps, Json.IReadOnlyListBookingStep);
    }

    /// <summary>Its claims are made by the rules of <paramref name="shop"/>.</summary>
    public static void Reach(this BookingRow row, Domain.Booking.Booking booking, Shop shop) =>
        row.ClaimedTo = booking.Claims(shop).Select(claim => claim.To).DefaultIfEmpty(booking.To).Max();

    public static Domain.Booking.Booking ToBooking(this BookingRow row) => new()
    {
        Id = row.Id,
        DraftId = row.DraftId,
        Kind = row.Kind,
        Status = row.Status,
        CustomerId = row.CustomerId,
        ChatId = row.ChatId,
        Language = row.Language,
        Name = row.Name,
        Phone = row.Phone,
        Email = row.Email,
        Party = row.Party,
        Resources = ResourcesOf(row.Resources),
        From = row.From,
        To = row.To,
        Day = row.Day,
        Area = row.Area,
        Comment = row.Comment,
        Deposit = row.Deposit is { } deposit ? new Money(deposit, Currency.Of(row.Currency)) : null,
        DepositReceived = row.DepositReceived,
        Stay = row.Stay is { } stay ? JsonSerializer.Deserialize(stay, Json.StayPrice) : null,
        HeldUntil = row.HeldUntil,
        MadeAt = row.MadeAt,
        DeclineReason = row.DeclineReason,
        RemindAt = row.RemindAt,
        IsComing = row.IsComing,
        Steps = JsonSerializer.Deserialize(row.Steps, Json.IReadOnlyListBookingStep)!,
    };

    public static string[] ResourcesOf(string resources) => resources.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(StayPrice))]
[JsonSerializable(typeof(IReadOnlyList<BookingStep>))]
internal sealed partial class BookingJsonContext : JsonSerializerContext;
