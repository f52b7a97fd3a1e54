using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Why a table cannot be had, with what can be done instead; null: nothing speaks against it.</summary>
public static class TableRefusals
{
    /// <summary>Nobody, or more than the shop's tables seat.</summary>
    public static Refusal? OfParty(TableBookingRules rules, int party) =>
        party < 1 ? new(new Phrase("refusal.party_of_none"))
        : party > rules.LargestParty ? new(new Phrase("refusal.party_too_large", ("count", rules.LargestParty)))
        : TablePlan.Of(rules).SetsFor(party, null).Count == 0 ? new(new Phrase("refusal.no_table", ("count", party)))
        : null;

    /// <summary>An area without a table for that many, while another area has one.</summary>
    /// <param name="area">Null: any.</param>
    public static Refusal? OfArea(TableBookingRules rules, int party, string? area) =>
        area is not null && TablePlan.Of(rules).SetsFor(party, area).Count == 0 ? new(new Phrase("refusal.no_table_in_area", ("count", party))) : null;

    /// <summary>A day that is over, too far ahead or closed.</summary>
    public static Refusal? OfDay(Shop shop, TableBookingRules rules, DateOnly day, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(shop.ToLocal(now));
        var last = today.AddDays(rules.DaysAhead);
        return day < today ? new(new Phrase("refusal.past_day", ("date", day)))
            : day > last ? new(new Phrase("refusal.too_far", ("date", last)))
            : TableTimes.On(rules, shop.Zone, day).Count > 0 ? null
            : rules.Service.Special(day)?.Reason is { } reason ? new(new Phrase("refusal.closed_because", ("date", day), ("reason", reason)))
            : new(new Phrase("refusal.closed", ("date", day)));
    }

    /// <summary>A time that is over, too soon, none of those offered, or taken.</summary>
    /// <param name="calendar">One that holds <paramref name="day"/>.</param>
    /// <param name="area">Null: any.</param>
    public static Refusal? OfTime(Shop shop, TableBookingRules rules, TableCalendar calendar, DateOnly day, TimeOnly clock, int party, string? area, DateTimeOffset now)
    {
        if (calendar.FreeTimes(day, party, area).Any(time => time.Clock == clock))
        {
            return null;
        }

        var times = TableTimes.On(rules, shop.Zone, day).Where(time => time.From + rules.Stay(party) <= time.ServiceEnd).ToList();
        var index = times.FindIndex(time => time.Clock == clock);
        return index < 0 ? new(new Phrase("refusal.no_such_time", ("time", clock)))
            : times[index].From < now ? new(new Phrase("refusal.past_time", ("time", clock)))
            : times[index].From < now.AddMinutes(rules.LeadMinutes) ? new(new Phrase("refusal.too_soon", ("time", clock)))
            : new(new Phrase("refusal.just_taken", ("time", clock)));
    }
}
