using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Setup;

/// <summary>Words that answer what a new shop's checklist asks.</summary>
internal static partial class SetupAnswers
{
    private const int MostTables = 500;
    private const int MostOfAddress = 200;
    private const double MostKilometers = 200;

    public static DeskAnswer Take(string argument, string words, Desk desk) => argument.Split('.', 2) switch
    {
        ["name"] => Name(words, desk),
        ["phone"] => PhoneNumber.TryParse(words, null) is { } phone
            ? SetupPress.Set(ShopBasics.Of(desk.Shop) with { Phone = phone.Value }, "phone", desk.Shop.Phone ?? "-", phone.Value, desk)
            : SetupPress.Ask("phone", new Phrase("setup.ask_phone"), wrong: new Phrase("setup.wrong_phone")),
        ["address"] => Address(words, desk),
        ["currency"] => Currency.TryParse(words) is { } currency
            ? InWords(SetupPress.SetCurrency(currency, desk))
            : SetupPress.AskCurrency(new Phrase("setup.wrong_currency")),
        ["zone"] => Zone(words, desk),
        ["tax"] => Tax(words, desk),
        ["tables"] => int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var tables) && tables is >= 1 and <= MostTables
            ? With(Way.AtTable, ShopBasics.Of(desk.Shop) with { Tables = [.. Enumerable.Range(1, tables).Select(number => Buttons.Number(number))] }, desk)
            : SetupPress.Ask("tables", new Phrase("setup.ask_tables"), wrong: new Phrase("setup.wrong_tables", ("most", MostTables))),
        ["delivery"] => Delivery(words, desk),
        ["delivery", var place] => Delivery(words, desk, place),
        _ => DeskAnswer.Showing(SetupPanel.Show(desk)),
    };

    /// <summary>Minutes that are promised until somebody says otherwise.</summary>
    public static int Minutes(Way way) => way == Way.Delivery ? 45 : 20;

    /// <summary>Words are answered by words: there is no button to answer with a toast.</summary>
    private static DeskAnswer InWords(DeskAnswer answer) => answer is { View: null, Toast: { } no } ? DeskAnswer.Saying(no) : answer;

    private static DeskAnswer With(Way way, ShopBasics basics, Desk desk) => SetupPress.SetWays([.. desk.Shop.Ways, new(way, Minutes(way), null)], basics, desk);

    private static DeskAnswer Name(string words, Desk desk)
    {
        if (WrittenText.Name(words) is not { } name)
        {
            return SetupPress.Ask("name", new Phrase("setup.ask_name", ("name", desk.Shop.Name)), wrong: EditQuestions.WrongName(words));
        }

        var basics = ShopBasics.Of(desk.Shop) with { Name = new(desk.Shop.Languages.Select(language => KeyValuePair.Create(language, name))) };
        return SetupPress.Set(basics, "name", desk.Shop.Name.In(desk.Shop.DefaultLanguage), name, desk) with
        {
            View = SetupPanel.Show(desk with { Shop = basics.Apply(desk.Shop) }, new Phrase("setup.name_of_bot")),
        };
    }

    private static DeskAnswer Address(string words, Desk desk)
    {
        if (Place().IsMatch(words.Trim()))
        {
            return SetupPress.Ask("address", new Phrase("setup.ask_address"), wrong: new Phrase("setup.address_in_words"));
        }

        var address = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return address.Length is > 0 and <= MostOfAddress
            ? SetupPress.Set(ShopBasics.Of(desk.Shop) with { Address = address }, "address", desk.Shop.Address ?? "-", address, desk)
            : SetupPress.Ask("address", new Phrase("setup.ask_address"), wrong: new Phrase("setup.wrong_address", ("most", MostOfAddress)));
    }

    /// <summary>"Europe/Rome", or only its city where there is one of that name.</summary>
    private static DeskAnswer Zone(string words, Desk desk)
    {
        if (SetupPress.WhyNotNow(desk) is { } refused)
        {
            return InWords(refused);
        }

        var wanted = words.Trim().Replace(' ', '_');
        var found = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)
            .Where(id => id.Contains('/') && (id.Equals(wanted, StringComparison.OrdinalIgnoreCase) || id.EndsWith($"/{wanted}", StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal).ToList();
        return found.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } exact ? Set(exact)
            : found.Count == 1 ? Set(found[0])
            : SetupPress.Ask("zone", new Phrase("setup.ask_zone", ("zone", desk.Shop.TimeZone)), wrong: new Phrase("setup.wrong_zone", ("zone", wanted.Length <= 40 ? wanted : wanted[..40])));

        DeskAnswer Set(string id) => SetupPress.Set(ShopBasics.Of(desk.Shop) with { TimeZone = id }, "zone", desk.Shop.TimeZone, id, desk);
    }

    private static DeskAnswer Tax(string words, Desk desk)
    {
        var taxes = desk.Shop.Taxes;
        return taxes.Rates.Count == 1
            && decimal.TryParse(words.Trim().TrimEnd('%').Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100 && decimal.Round(percent, 4) == percent
            ? SetupPress.Set(
                ShopBasics.Of(desk.Shop) with { Taxes = taxes with { Rates = [taxes.Rates[0] with { Percent = percent }] } }, "tax",
                taxes.Rates[0].Percent.ToString(CultureInfo.InvariantCulture), percent.ToString(CultureInfo.InvariantCulture), desk)
            : SetupPress.Ask("tax", new Phrase("setup.ask_tax"), wrong: new Phrase("setup.wrong_tax"));
    }

    /// <summary>
    /// "41.8902, 12.4844, 3 km, 2.50": where the shop is, how far it delivers, what that costs. The place alone, which is what a shared location
    /// is, is kept in the question for the rest.
    /// </summary>
    /// <param name="place">What was said before; null: nothing yet.</param>
    private static DeskAnswer Delivery(string words, Desk desk, string? place = null)
    {
        if (Place().Match(words.Trim()) is { Success: true } pin)
        {
            return SetupPress.Ask($"delivery.{pin.Groups["lat"].Value}, {pin.Groups["lon"].Value}", new Phrase("setup.ask_delivery_rest"));
        }

        words = place is null ? words : $"{place}, {words.Trim()}";
        if (Circle().Match(words.Trim()) is not { Success: true } match || WrittenPrice.Read(match.Groups["fee"].Value, desk.Shop.Currency) is not { } fee)
        {
            return Again();
        }

        var (latitude, longitude, kilometers) = (Number("lat"), Number("lon"), Number("km"));
        return Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180 || kilometers is <= 0 or > MostKilometers
            ? Again()
            : With(Way.Delivery, ShopBasics.Of(desk.Shop) with
            {
                Zones = [new("near", desk.Shop.Name, new ZoneShape.Circle(new(latitude, longitude), kilometers * 1000), fee, null, null)],
            }, desk);

        double Number(string name) => double.Parse(match.Groups[name].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

        DeskAnswer Again() => place is null
            ? SetupPress.Ask("delivery", new Phrase("setup.ask_delivery"), wrong: new Phrase("setup.wrong_delivery"))
            : SetupPress.Ask($"delivery.{place}", new Phrase("setup.ask_delivery_rest"), wrong: new Phrase("setup.wrong_delivery_rest"));
    }

    [GeneratedRegex(@"^(?<lat>-?[0-9]{1,2}(?:\.[0-9]{1,15})?)[,;]?\s+(?<lon>-?[0-9]{1,3}(?:\.[0-9]{1,15})?)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<lat>-?[0-9]{1,2}(?:\.[0-9]{1,15})?)[,;]?\s+(?<lon>-?[0-9]{1,3}(?:\.[0-9]{1,15})?)[,;]?\s+(?<km>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*(?:km|км)?[,;]?\s+(?<fee>.{1,20})$", RegexOptions.IgnoreCase)]
    private static partial Regex Circle();
}
