using System.Text.RegularExpressions;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the top of a shop file and hands each section to its reader.</summary>
internal static partial class ShopReader
{
    /// <summary>What the bot's own texts are written in.</summary>

    /// <summary>The shop as far as it could be read; meaningless once an error was reported.</summary>
    public static Shop Read(Fields file)
    {
        file.Reading.Languages = file.Need("languages", "languages: [en]")?.Languages() ?? [];
        file.Reading.Currency = file.Need("currency", "currency: EUR")?.Currency();
        var location = file.Find("location")?.Point();
        var ways = file.Need("ways", "ways: {pickup: {minutes: 20}}")?.WayRules() ?? [];
        var has = ways.Select(rules => rules.Way).ToList();
        var taxes = file.Need("taxes", "taxes: {prices: inclusive, rates: {food: 10%}}")?.Taxes() ?? new(true, [], null);
        var parts = new MenuParts(
            has,
            [.. taxes.Rates.Select(rate => rate.Id)],
            file.Find("variants")?.VariantNames() ?? new Dictionary<string, LocalText>(),
            file.Find("option_groups")?.OptionGroups() ?? []);
        var hours = file.Need("hours", $"hours: {{{HoursReader.Example}}}")?.Hours() ?? OpeningHours.Always;
        var tables = file.Find("tables")?.TableNames() ?? [];
        var shop = new Shop
        {
            Key = file.Need("key", "key: my-shop")?.Id(32) ?? "",
            Name = file.Need("name", "name: ...")?.Name() ?? new("", ""),
            About = file.Find("about")?.Description(500),
            Phone = file.Find("phone")?.Phone(),
            Address = file.Find("address")?.Text("Via Roma 1, 00184 Roma"),
            Location = location,
            Currency = file.Reading.Currency ?? default,
            TimeZone = file.Need("time_zone", "time_zone: Europe/Rome")?.TimeZone() ?? "",
            Languages = file.Reading.Languages,
            Hours = hours,
            Ways = ways,
            Zones = file.Find("zones")?.Zones(file.Find("location") is not null) ?? [],
            Slots = file.Find("slots")?.Map("slots", "slots: {minutes: 15, orders: 8, days_ahead: 2}").Slots() ?? WaysReader.Slots(null),
            Payments = file.Need("payments", "payments: [cash, card]")?.WordList<PaymentMethod>() ?? [],
            Taxes = taxes,
            Discounts = file.Find("discounts")?.Discounts(has) ?? [],
            Tables = tables,
            Place = file.Find("place")?.Word<Place>() ?? Place.Table,
            TableBooking = file.Find("table_booking")?.TableBooking(hours, tables),
            RoomBooking = file.Find("room_booking")?.RoomBooking(parts.Taxes),
            StaffChat = file.Find("staff_chat")?.Whole(-9_999_999_999_999, -1, "-1001234567890"),
            Owners = file.Find("owners")?.Users() ?? [],
            Staff = file.Find("staff")?.Users() ?? [],
            Menu = file.Need("menu", "menu: {pizza: {name: ..., products: {...}}}")?.Menu(parts) ?? new([]),
        };
        file.RefuseOthers();
        RefuseHalfAWay(file, has);
        RefuseAPlaceWithoutTables(file);
        RefuseWaysThatNoOpeningIsLongEnoughFor(file, shop);
        return shop;
    }

    /// <summary>A way and what it cannot do without come together.</summary>
    private static void RefuseHalfAWay(Fields file, List<Way> has)
    {
        (Way Way, string Key, string Example)[] pairs =
            [(Way.Delivery, "zones", "zones: {near: {name: ..., distance: 3 km, fee: 2}}"), (Way.AtTable, "tables", "tables: 1-12")];
        foreach (var (way, key, example) in pairs)
        {
            var value = file.Find(key);
            if (has.Contains(way) && value is null)
            {
                file.Reading.Add(file.Find("ways")!.Value.Line, $"{Words.Of(way)} needs {key}: write {example}");
            }
            else if (value is not null && has.Count > 0 && !has.Contains(way))
            {
                file.Reading.Add(value.Value.Line, $"{key} without the way {Words.Of(way)}: add it under ways, or delete {key}");
            }
        }
    }

    private static void RefuseAPlaceWithoutTables(Fields file)
    {
        if (file.Find("place") is { } place && file.Find("tables") is null)
        {
            place.Wrong("it says what tables are, and there are none: write tables: [101-104], or delete place");
        }
    }

    /// <summary>Else nothing could ever be ordered that way, and no customer would learn why.</summary>
    private static void RefuseWaysThatNoOpeningIsLongEnoughFor(Fields file, Shop shop)
    {
        var longest = shop.Hours.Week.SelectMany(periods => periods).Concat(shop.Hours.SpecialDays.SelectMany(day => day.Periods))
            .Select(period => period.To > period.From ? period.To - period.From : TimeSpan.FromDays(1) - (period.From - period.To))
            .DefaultIfEmpty().Max().TotalMinutes;
        foreach (var (way, minutes, _) in shop.Ways.Where(rules => rules.Way != Way.AtTable && rules.Minutes > longest && longest > 0))
        {
            file.Reading.Add(
                file.Find("ways")!.Value.Line,
                $"{Words.Of(way)} takes {minutes} minutes, and no opening is longer than {longest:0}: write fewer minutes, or longer hours");
        }
    }

    private static List<string> Languages(this Value value)
    {
        var languages = new List<string>();
        foreach (var item in value.Listed())
        {
            if (item.Text("en") is not { } language)
            {
                continue;
            }

            if (!TextBook.Languages.Contains(language))
            {
                item.Wrong($"the bot does not speak it: write one of {string.Join(", ", TextBook.Languages)}");
            }
            else if (languages.Contains(language))
            {
                item.Wrong("it stands twice: delete one");
            }
            else
            {
                languages.Add(language);
            }
        }

        return languages;
    }

    private static Currency? Currency(this Value value)
    {
        if (value.Text("EUR") is { } text)
        {
            if (Domain.Currency.TryParse(text) is { } currency)
            {
                return currency;
            }

            value.Wrong("write the three letters of ISO 4217, such as EUR");
        }

        return null;
    }

    private static string? Phone(this Value value)
    {
        if (value.Text("+39 06 5550 1234") is { } text)
        {
            if (PhoneNumber().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 6 and <= 15)
            {
                return text;
            }

            value.Wrong("write it with the country code, such as +39 06 5550 1234");
        }

        return null;
    }

    private static IReadOnlyList<long> Users(this Value value) =>
        value.Each(item => item.Whole(1, 9_999_999_999_999, "123456789"));

    [GeneratedRegex(@"^\+[0-9][0-9 ()./-]+$")]
    private static partial Regex PhoneNumber();
}
