using System.Text.RegularExpressions;
using ShopBot.Domain.Booking;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads <c>room_booking</c>: how the shop lets its rooms.</summary>
internal static partial class RoomBookingReader
{
    private const string Example = "room_booking: {check_in: 14:00, check_out: 11:00, types: {...}}";

    private static readonly StayRules AnyStay = new(1, 30, []);

    /// <param name="taxes">Ids of the shop's tax rates.</param>
    public static RoomBookingRules? RoomBooking(this Value value, IReadOnlyCollection<string> taxes)
    {
        if (value.Map("room_booking", Example) is not { } fields)
        {
            return null;
        }

        var stay = fields.Stay(AnyStay);
        var seasons = fields.Find("seasons")?.Seasons(stay) ?? [];
        var rules = new RoomBookingRules
        {
            CheckIn = fields.Need("check_in", "check_in: 14:00")?.Time() ?? TimeOnly.MaxValue,
            CheckOut = fields.Need("check_out", "check_out: 11:00")?.Time() ?? TimeOnly.MinValue,
            Stay = stay,
            Seasons = seasons,
            DaysAhead = fields.Find("days_ahead")?.Whole(1, 730) ?? 365,
            LeadDays = fields.Find("lead_days")?.Whole(0, 60) ?? 0,
            BookUntil = fields.Find("book_until")?.Time(),
            Tax = fields.Find("tax")?.IdAmong(taxes, "taxes"),
            PersonTax = fields.Find("person_tax")?.PersonTax(),
            Options = fields.Find("options")?.Options(taxes) ?? [],
            Deposit = fields.Find("deposit")?.Deposit(),
            DepositText = fields.Find("deposit_text")?.Description(500),
            Cancellation = fields.Find("cancel")?.Cancellation(),
            Types = fields.Need("types", RoomTypesReader.Example)?.RoomTypes(seasons) ?? [],
        };
        if (rules.Deposit is not null && rules.DepositText is null)
        {
            fields.Need("deposit_text", "deposit_text: how a deposit is paid, such as by bank transfer to ...");
        }

        fields.RefuseOthers();
        if (rules.CheckOut > rules.CheckIn)
        {
            fields.Find("check_out")!.Value.Wrong("guests would come before others leave: write a time not after check_in");
        }

        foreach (var rule in seasons.Select(season => season.Stay).Prepend(stay).Where(rule => rule.MinNights > rules.DaysAhead).Take(1))
        {
            fields.Reading.Add(fields.Line, $"a stay of {rule.MinNights} nights never fits in days_ahead, {rules.DaysAhead}: write more days or fewer nights");
        }

        return rules;
    }

    private static PersonTax? PersonTax(this Value value)
    {
        if (value.Map("person_tax", "person_tax: {name: ..., amount: 2.50}") is not { } fields)
        {
            return null;
        }

        var name = fields.Need("name", "name: ...")?.Name();
        var amount = fields.Need("amount", "amount: 2.50")?.Amount();
        var most = fields.Find("most_nights")?.Whole(1, StayRules.MostNights);
        fields.RefuseOthers();
        return name is null || amount is null ? null : new(name, amount.Value, most);
    }

    private static List<StayOption> Options(this Value value, IReadOnlyCollection<string> taxes)
    {
        const string Example = "options: {breakfast: {name: ..., price: 12, per: person_night}}";
        var options = new List<StayOption>();
        foreach (var entry in value.Entries(Example))
        {
            if (!entry.KeyIsId("an option") || entry.Map($"option {entry.Key}", Example) is not { } fields)
            {
                continue;
            }

            var name = fields.Need("name", "name: ...")?.Name();
            var price = fields.Need("price", "price: 12")?.Amount();
            var per = fields.Need("per", "per: person_night")?.Word<OptionPer>();
            var tax = fields.Find("tax")?.IdAmong(taxes, "taxes");
            fields.RefuseOthers();
            if (name is not null && price is not null && per is not null)
            {
                options.Add(new(entry.Key, name, price.Value, per.Value, tax));
            }
        }

        return options;
    }

    /// <summary>"30%", "1 night" or "2 nights".</summary>
    private static StayDeposit? Deposit(this Value value)
    {
        if (value.Text("30%") is not { } text)
        {
            return null;
        }

        if (Nights().Match(text) is { Success: true } nights && int.Parse(nights.Groups[1].ValueSpan) is >= 1 and <= 30 and var count)
        {
            return new(null, count);
        }

        if (text.EndsWith('%') && value.Percent() is { } percent)
        {
            if (percent > 0)
            {
                return new(percent, null);
            }

            value.Wrong("nothing is paid before: write more than 0, or delete it");
        }
        else if (!text.EndsWith('%'))
        {
            value.Wrong("write a share such as 30%, or the first nights, such as 1 night or 2 nights, at most 30");
        }

        return null;
    }

    private static StayCancellation? Cancellation(this Value value)
    {
        if (value.Map("cancel", "cancel: {free_days: 3, then: 50%}") is not { } fields)
        {
            return null;
        }

        var days = fields.Need("free_days", "free_days: 3")?.Whole(0, 365);
        var then = fields.Need("then", "then: 50%");
        var percent = then?.Percent();
        fields.RefuseOthers();
        if (percent == 0)
        {
            then!.Value.Wrong("cancelling would always be free: write more than 0, or delete cancel");
        }

        return days is null || percent is null ? null : new(days.Value, percent.Value);
    }

    [GeneratedRegex("^([0-9]{1,2}) nights?$")]
    private static partial Regex Nights();
}
