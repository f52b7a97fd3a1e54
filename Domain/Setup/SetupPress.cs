using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Setup;

/// <summary>Presses on the checklist of a new shop.</summary>
internal static class SetupPress
{
    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "CHF", "MXN", "ARS", "RUB", "KZT"];

    public static DeskAnswer Take(string? argument, Desk desk) => argument?.Split('.') switch
    {
        null => DeskAnswer.Showing(SetupPanel.Show(desk)),
        ["name"] => Ask("name", new Phrase("setup.ask_name", ("name", desk.Shop.Name))),
        ["phone"] => Ask("phone", new Phrase("setup.ask_phone")),
        ["address"] => Ask("address", new Phrase("setup.ask_address")),
        ["currency"] => WhyNotCurrency(desk) ?? AskCurrency(null),
        ["currency", var code] when Currency.TryParse(code) is { } currency => SetCurrency(currency, desk),
        ["zone"] => WhyNotNow(desk) ?? Ask("zone", new Phrase("setup.ask_zone", ("zone", desk.Shop.TimeZone))),
        ["lang"] => WhyNotNow(desk) ?? Languages(desk.Shop),
        ["lang", var language] when ShopBasics.Spoken.Contains(language) => WhyNotNow(desk) ?? Toggle(language, desk),
        ["tax"] when desk.Shop.Taxes.Rates.Count == 1 => Ask("tax", new Phrase("setup.ask_tax")),
        ["ways"] => Ways(desk.Shop),
        ["ways", var word] when Enum.TryParse<Way>(word, ignoreCase: true, out var way) && Enum.IsDefined(way) => Toggle(way, desk),
        ["pay"] => DeskAnswer.Showing(Payments(desk.Shop)),
        ["pay", var word] when Enum.TryParse<PaymentMethod>(word, ignoreCase: true, out var payment) && Enum.IsDefined(payment) => Toggle(payment, desk),
        ["staff"] => DeskAnswer.Showing(new View(new Phrase("setup.how_staff")) { Rows = new Rows().Row(Back).ToList() }),
        _ => DeskAnswer.Unknown,
    };

    public static DeskAnswer AskCurrency(Phrase? wrong) => Ask(
        "currency", new Phrase("setup.ask_currency"), new Rows().Grid(4, Currencies.Select(code => new Button(Phrase.Verbatim(code), SetupPanel.Verb, $"currency.{code}"))), wrong);

    public static DeskAnswer SetCurrency(Currency currency, Desk desk) =>
        WhyNotCurrency(desk) ?? Set(ShopBasics.Of(desk.Shop) with { Currency = currency }, "currency", desk.Shop.Currency.Code, currency.Code, desk);

    /// <summary>The shop as it is to be, and its checklist again.</summary>
    /// <param name="what">For the log: setup_*.</param>
    public static DeskAnswer Set(ShopBasics basics, string what, string before, string after, Desk desk) =>
        DeskAnswer.Showing(SetupPanel.Show(desk with { Shop = basics.Apply(desk.Shop) })).Doing(new DeskFact.BasicsChanged(basics) { Log = new($"setup_{what}", null, before, after) });

    public static DeskAnswer Ask(string argument, Phrase question, Rows? rows = null, Phrase? wrong = null) =>
        DeskAnswer.Showing(new View(Phrase.Lines(wrong, question)) { Rows = (rows ?? new Rows()).Row(Back).ToList() }) with { Asks = new(SetupPanel.Verb, argument) };

    public static DeskAnswer? WhyNotNow(Desk desk) => desk.Found is FoundSetup { HasOrders: false } ? null : DeskAnswer.Toasting(new Phrase("setup.has_orders"));

    public static Button Back { get; } = new(new Phrase("button.back"), SetupPanel.Verb);

    private static DeskAnswer? WhyNotCurrency(Desk desk) =>
        WhyNotNow(desk) ?? (ShopBasics.HasAmounts(desk.Shop) ? DeskAnswer.Toasting(new Phrase("setup.has_prices")) : null);

    private static DeskAnswer Toggle(string language, Desk desk)
    {
        var before = desk.Shop.Languages;
        IReadOnlyList<string> after = before.Contains(language) ? [.. before.Where(other => other != language)] : [.. before, language];
        if (after.Count == 0)
        {
            return DeskAnswer.Toasting(new Phrase("setup.one_language"));
        }

        var basics = ShopBasics.Of(desk.Shop) with { Languages = after, Name = new(after.Select(each => KeyValuePair.Create(each, desk.Shop.Name.In(each)))) };
        return Set(basics, "languages", string.Join(", ", before), string.Join(", ", after), desk) with { View = Languages(basics.Apply(desk.Shop)).View };
    }

    private static DeskAnswer Languages(Shop shop) => DeskAnswer.Showing(new View(new Phrase("setup.which_languages"))
    {
        Rows = new Rows()
            .Grid(2, ShopBasics.Spoken.Select(language => new Button(
                new Phrase(shop.Languages.Contains(language) ? "button.setup_on" : "button.setup_off", ("name", new Phrase($"language.{language}"))), SetupPanel.Verb, $"lang.{language}")))
            .Row(Back).ToList(),
    });

    private static DeskAnswer Ways(Shop shop) => DeskAnswer.Showing(new View(new Phrase("setup.which_ways"))
    {
        Rows = new Rows()
            .Column(Enum.GetValues<Way>().Select(way => new Button(
                new Phrase(shop.Rules(way) is null ? "button.setup_off" : "button.setup_on", ("name", SetupPanel.Say(way))), SetupPanel.Verb, $"ways.{way.ToString().ToLowerInvariant()}")))
            .Row(Back).ToList(),
    });

    private static View Payments(Shop shop) => new(new Phrase("setup.which_payments"))
    {
        Rows = new Rows()
            .Column(Enum.GetValues<PaymentMethod>().Select(payment => new Button(
                new Phrase(shop.Payments.Contains(payment) ? "button.setup_on" : "button.setup_off", ("name", SetupPanel.Say(payment))), SetupPanel.Verb, $"pay.{Word(payment)}")))
            .Row(Back).ToList(),
    };

    /// <summary>In one order, whichever was tapped first: customers see them so.</summary>
    private static DeskAnswer Toggle(PaymentMethod payment, Desk desk)
    {
        var before = desk.Shop.Payments;
        IReadOnlyList<PaymentMethod> after = [.. Enum.GetValues<PaymentMethod>().Where(each => before.Contains(each) != (each == payment))];
        if (after.Count == 0)
        {
            return DeskAnswer.Toasting(new Phrase("setup.one_payment"));
        }

        var basics = ShopBasics.Of(desk.Shop) with { Payments = after };
        return Set(basics, "payments", string.Join(", ", before.Select(Word)), string.Join(", ", after.Select(Word)), desk) with { View = Payments(basics.Apply(desk.Shop)) };
    }

    private static string Word(PaymentMethod payment) => payment.ToString().ToLowerInvariant();

    private static DeskAnswer Toggle(Way way, Desk desk)
    {
        var shop = desk.Shop;
        return shop.Rules(way) is not null
            ? shop.Ways.Count == 1 ? DeskAnswer.Toasting(new Phrase("setup.one_way")) : SetWays([.. shop.Ways.Where(rules => rules.Way != way)], ShopBasics.Of(shop), desk)
            : way == Way.AtTable && shop.Tables.Count == 0 ? Ask("tables", new Phrase("setup.ask_tables"))
            : way == Way.Delivery ? Ask("delivery", new Phrase("setup.ask_delivery"))
            : SetWays([.. shop.Ways, new(way, SetupAnswers.Minutes(way), null)], ShopBasics.Of(shop), desk);
    }

    public static DeskAnswer SetWays(IReadOnlyList<WayRules> ways, ShopBasics basics, Desk desk)
    {
        var kept = basics with { Ways = ways };
        return Set(kept, "ways", Names(desk.Shop.Ways), Names(ways), desk) with { View = Ways(kept.Apply(desk.Shop)).View };

        static string Names(IEnumerable<WayRules> some) => string.Join(", ", some.Select(rules => rules.Way.ToString().ToLowerInvariant()));
    }
}
