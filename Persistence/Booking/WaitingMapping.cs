using ShopBot.Domain.Booking;

namespace ShopBot.Persistence.Booking;

internal static class WaitingMapping
{
    public static WaitingRow ToRow(Waiting waiting, int shopId) => new()
    {
        ShopId = shopId,
        Id = waiting.Id,
        CustomerId = waiting.CustomerId,
        ChatId = waiting.ChatId,
        Language = waiting.Language,
        Name = waiting.Name,
        Day = waiting.Day,
        Party = waiting.Party,
        Area = waiting.Area,
        Wish = waiting.Wish,
        MadeAt = waiting.MadeAt,
        OfferedBookingId = waiting.OfferedBookingId,
    };

    public static Waiting ToWaiting(this WaitingRow row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        ChatId = row.ChatId,
        Language = row.Language,
        Name = row.Name,
        Day = row.Day,
        Party = row.Party,
        Area = row.Area,
        Wish = row.Wish,
        MadeAt = row.MadeAt,
        OfferedBookingId = row.OfferedBookingId,
    };
}
