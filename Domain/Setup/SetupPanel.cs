using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Setup;

public sealed record SetupLook : Look;

/// <param name="HasOrders">Whether anybody has ordered or booked: what is counted in then stays as it is.</param>
public sealed record FoundSetup(bool HasOrders) : Found;

/// <summary>What a new owner does first, with buttons that lead to each; later the place for the shop's name and ways.</summary>
internal static class SetupPanel
{
    internal const string Verb = "setup";

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new(Verb, Permission.Team)
        {
            Command = (_, desk) => DeskAnswer.Showing(Show(desk)),
            Press = (argument, desk, _) => SetupPress.Take(argument, desk),
            Answer = (argument, words, desk, _) => SetupAnswers.Take(argument ?? string.Empty, words, desk),
            Looks = (_, _) => new SetupLook(),
            IsInStaffChat = false,
            AnswersTakePlace = true,
        },
    ];

    /// <param name="above">Said first; null: nothing.</param>
    public static View Show(Desk desk, Phrase? above = null) => Show(desk.Shop, desk.ReadsStaffChat, above);

    private static View Show(Shop shop, bool? readsStaffChat, Phrase? above) => new(Phrase.Lines(
    [
        above,
        above is null ? null : Phrase.Blank,
        new Phrase(shop.IsBeingSetUp ? "setup.title" : "setup.title_open"),
        new Phrase("setup.name", ("name", shop.Name)),
        shop.Phone is { } phone ? new Phrase("setup.phone", ("phone", phone)) : new Phrase("setup.no_phone"),
        shop.Address is { } address ? new Phrase("setup.address", ("address", address)) : new Phrase("setup.no_address"),
        shop.Taxes.Rates.Count == 1
            ? new Phrase("setup.place_and_tax", ("currency", shop.Currency.Code), ("zone", shop.TimeZone), ("percent", shop.Taxes.Rates[0].Percent))
            : new Phrase("setup.place", ("currency", shop.Currency.Code), ("zone", shop.TimeZone)),
        new Phrase("setup.languages", ("languages", List(shop.Languages.Select(language => new Phrase($"language.{language}"))))),
        new Phrase("setup.ways", ("ways", List(shop.Ways.Select(rules => Say(rules.Way))))),
        new Phrase("setup.payments", ("payments", List(shop.Payments.Select(Say)))),
        new Phrase(shop.Trading?.Week is null ? "setup.hours_usual" : "setup.hours_set"),
        new Phrase(shop.Menu.Products.Count == 0 ? "setup.menu_empty" : "setup.menu", ("dishes", shop.Menu.Products.Count)),
        new Phrase(Helpers(shop) == 0 ? "setup.no_helpers" : "setup.helpers", ("helpers", Helpers(shop))),
        new Phrase(shop.StaffChat is null ? "setup.no_staff_chat" : readsStaffChat == false ? "setup.staff_chat_deaf" : "setup.staff_chat"),
    ]))
    {
        Rows = new Rows()
            .Row(Button("button.setup_name", "name"), Button("button.setup_ways", "ways"))
            .Row(Button("button.setup_phone", "phone"), Button("button.setup_address", "address"))
            .Row(Button("button.setup_currency", "currency"), Button("button.setup_zone", "zone"))
            .Row(Button("button.setup_payments", "pay"), shop.Taxes.Rates.Count == 1 ? Button("button.setup_tax", "tax") : null)
            .Row(Button("button.setup_languages", "lang"), shop.StaffChat is null ? Button("button.setup_staff", "staff") : null)
            .Row(HoursPanel.OpenInSetup, new Button(new Phrase("button.edit_menu"), "edit"))
            .Row(new Button(new Phrase("button.setup_import"), "import"), new Button(new Phrase("button.invite"), "invite"))
            .ToList(),
    };

    public static Button Button(string label, string? argument) => new(new Phrase(label), Verb, argument);

    public static Phrase Say(Way way) => new($"setup.way_{way.ToString().ToLowerInvariant()}");

    public static Phrase Say(PaymentMethod payment) => new(payment == PaymentMethod.Cash ? "setup.pay_cash" : "setup.pay_card");

    private static int Helpers(Shop shop) => (shop.Members ?? []).Count(member => member.Role is > Role.None and < Role.Owner);

    private static Phrase List(IEnumerable<Phrase> items) => items.Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));
}
