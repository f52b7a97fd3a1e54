using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads when guests may sit: the hours of bookings, the shop's own dates, and the dates closed for bookings alone.</summary>
internal static class ServiceReader
{
    /// <param name="shop">The shop's hours: all of them where bookings have none of their own, its dates in any case.</param>
    public static OpeningHours Service(this Fields fields, OpeningHours shop)
    {
        var value = fields.Find("hours");
        var hours = value is { } own ? own.Hours() : shop;
        if (hours is null)
        {
            return shop;
        }

        var closed = fields.Find("closed")?.Dates() ?? [];
        var days = hours.SpecialDays
            .Concat(value is null ? [] : shop.SpecialDays.Where(day => hours.Special(day.Date) is null))
            .Where(day => !closed.Contains(day.Date) || day.Periods.Count == 0)
            .ToList();
        days.AddRange(closed.Where(date => days.TrueForAll(day => day.Date != date)).Select(date => new SpecialDay(date, [], null)));
        var service = hours with { SpecialDays = [.. days.OrderBy(day => day.Date)] };
        if (service.Week.Concat(service.SpecialDays.Select(day => day.Periods)).SelectMany(periods => periods).FirstOrDefault(BeginsBetweenQuarters) is var odd && BeginsBetweenQuarters(odd))
        {
            fields.Reading.Add(
                value?.Line ?? fields.Line,
                $"tables cannot be booked from {odd.From:HH:mm}: bookings are counted in quarters of an hour: write hours under table_booking that begin at :00, :15, :30 or :45");
        }

        return service;
    }

    /// <summary>Such as 2026-12-31, and 2027-01-02 to 2027-01-05.</summary>
    private static List<DateOnly> Dates(this Value value)
    {
        var dates = new List<DateOnly>();
        foreach (var item in value.Items())
        {
            if (item.Text("2026-12-31") is not { } text)
            {
                continue;
            }

            if (WeekDraft.ReadDates(text) is var (first, last))
            {
                dates.AddRange(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
            }
            else
            {
                item.Wrong($"write {WeekDraft.DatesRule}");
            }
        }

        return [.. dates.Distinct()];
    }

    private static bool BeginsBetweenQuarters(Period period) => period.From.Minute % TableBookingRules.GrainMinutes != 0;
}
