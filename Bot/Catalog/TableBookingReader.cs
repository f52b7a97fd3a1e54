using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads <c>table_booking</c>: when, for how long and under which terms tables are booked. The room itself is the <see cref="FloorReader"/>'s.</summary>
internal static class TableBookingReader
{
    public const string Example = "table_booking: {tables: {1-4: {seats: 1-2}, 5: {seats: 2-4}}}";

    private const int DefaultStay = 120;

    /// <param name="hours">The shop's: what counts where bookings have no hours of their own.</param>
    /// <param name="names">The shop's tables to order at; empty where it has none.</param>
    public static TableBookingRules? TableBooking(this Value value, OpeningHours hours, IReadOnlyList<string> names)
    {
        if (value.Map("table_booking", Example) is not { } fields)
        {
            return null;
        }

        var areas = fields.Find("areas")?.Areas() ?? [];
        var tables = fields.Need("tables", "tables: {1-4: {seats: 1-2}}")?.Tables(areas, names) ?? [];
        var joins = fields.Find("joins")?.Joins(tables) ?? [];
        var rules = new TableBookingRules
        {
            Areas = areas,
            Tables = tables,
            Joins = joins,
            Service = fields.Service(hours),
            StepMinutes = fields.Find("slot_minutes")?.Quarters(15, 240) ?? 30,
            Stays = [new(int.MaxValue, DefaultStay)],
            BufferMinutes = fields.Find("buffer_minutes")?.Quarters(0, 120) ?? 15,
            LeadMinutes = fields.Find("lead_minutes")?.Whole(0, 10_080) ?? 60,
            DaysAhead = fields.Find("days_ahead")?.Whole(1, 366) ?? 60,
            LargestParty = 1,
            CancelHours = fields.Find("cancel_hours")?.Whole(0, 336) ?? 0,
        };
        var largest = fields.LargestParty(rules);
        rules = rules with
        {
            LargestParty = largest,
            Stays = fields.Find("stay_minutes")?.Stays(largest) ?? [new(largest, DefaultStay)],
            CoversPerSlot = fields.Find("covers_per_slot")?.Whole(largest, 10_000),
            ApproveFrom = fields.Find("approve_from")?.Whole(1, largest),
            Deposits = fields.Find("deposits")?.Deposits(largest) ?? [],
            DepositText = fields.Find("deposit_text")?.Description(500),
        };
        if (rules.Deposits.Count > 0 && rules.DepositText is null)
        {
            fields.Need("deposit_text", "deposit_text: how a deposit is paid, such as by bank transfer to ...");
        }

        fields.RefuseOthers();
        return rules;
    }

    /// <summary>Minutes that are whole quarters of an hour, as bookings are counted in them.</summary>
    public static int? Quarters(this Value value, int min, int max)
    {
        if (value.Whole(min, max) is not { } minutes)
        {
            return null;
        }

        if (minutes % TableBookingRules.GrainMinutes == 0)
        {
            return minutes;
        }

        var up = Math.Min(max, minutes - (minutes % TableBookingRules.GrainMinutes) + TableBookingRules.GrainMinutes);
        value.Wrong($"bookings are counted in quarters of an hour: write {up}");
        return null;
    }

    /// <summary>Not more than the tables seat, for a party that fits nowhere could be promised nothing.</summary>
    private static int LargestParty(this Fields fields, TableBookingRules rules)
    {
        var most = rules.Tables.Count == 0 ? 0 : TablePlan.Of(rules).MostSeats;
        if (fields.Find("largest_party") is not { } value)
        {
            return most;
        }

        if (value.Whole(1, 1000) is { } largest)
        {
            if (most == 0 || largest <= most)
            {
                return largest;
            }

            value.Wrong($"no tables that can be joined, {TablePlan.MostJoined} at most, seat as many: write at most {most}, or add to tables or joins");
        }

        return Math.Max(1, most);
    }

    /// <summary>One length for all, or one for each size of the party: <c>{2: 90, 6: 120}</c>.</summary>
    private static IReadOnlyList<StayLength> Stays(this Value value, int largest)
    {
        if (value.Node is not Yaml.MapNode)
        {
            return value.Quarters(30, 720) is { } minutes ? [new(largest, minutes)] : [];
        }

        var stays = new List<StayLength>();
        foreach (var entry in value.Entries("stay_minutes: {2: 90, 6: 120}"))
        {
            if (!int.TryParse(entry.Key, System.Globalization.CultureInfo.InvariantCulture, out var party) || party is < 1 or > 1000)
            {
                value.Reading.Add(entry.Line, $"stay_minutes of {TextBook.InEnglish(value.Owner)}: \"{entry.Key}\" is no size of a party: write the largest party it is for, such as 2: 90");
            }
            else if ((entry with { Owner = value.AsOwner() }).Quarters(30, 720) is { } minutes)
            {
                stays.Add(new(party, minutes));
            }
        }

        stays.Sort((a, b) => a.UpToParty.CompareTo(b.UpToParty));
        if (stays.Count > 0 && stays[^1].UpToParty < largest)
        {
            value.Wrong($"nothing for a party of {largest}, the largest: write {largest}: {stays[^1].Minutes} as well");
        }

        return stays;
    }

    private static IReadOnlyList<DepositRule> Deposits(this Value value, int largest)
    {
        var rules = new List<DepositRule>();
        foreach (var item in value.Items())
        {
            if (item.Map("a deposit", "deposits: [{from_party: 8, per_person: 10}]") is not { } fields)
            {
                continue;
            }

            var party = fields.Find("from_party")?.Whole(1, largest) ?? 1;
            var days = fields.Find("days")?.Weekdays() ?? [];
            var noShows = fields.Find("no_shows")?.Whole(1, 100) ?? 0;
            var amount = fields.Need("per_person", "per_person: 10")?.Amount();
            fields.RefuseOthers();
            if (amount is { } perPerson)
            {
                rules.Add(new(party, days, noShows, perPerson));
            }
        }

        return rules;
    }

    private static IReadOnlyList<DayOfWeek> Weekdays(this Value value) => value.Each<DayOfWeek>(item =>
    {
        if (item.Text("sat") is not { } text)
        {
            return null;
        }

        var day = WeekDraft.ReadWeekday(text);
        if (day is null)
        {
            item.Wrong($"write days of {WeekDraft.WeekdaysRule}, such as [fri, sat]");
        }

        return day;
    });
}
