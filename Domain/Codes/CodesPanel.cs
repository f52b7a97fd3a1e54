using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Codes;

/// <summary>Codes to print: of a table, a product, a campaign, the shop; "/qr", "/qr c spring-flyer".</summary>
public static class CodesPanel
{
    private const string Campaign = "c", TheShop = "shop", AllTables = "tables";

    private const int TablesAPage = 48, MostProducts = 90;

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("qr", Permission.RunDay)
        {
            Command = (text, desk) => string.IsNullOrWhiteSpace(text) ? DeskAnswer.Showing(Choose(desk)) : Written(text.Trim(), desk),
            Press = (argument, desk, _) => Press(argument, desk),
            Answer = (_, name, desk, _) => OfCampaign(name.Trim(), desk) ?? AskForCampaign(),
        },
    ];

    /// <summary>"t 5", "p margherita", "c spring-flyer", "shop", "tables"; an underscore parts them too, as it does in the link.</summary>
    private static DeskAnswer Written(string text, Desk desk) => (text.Split([' ', '_', '\n'], 2, StringSplitOptions.TrimEntries) switch
    {
        [AllTables] => Sheet(desk),
        [TheShop] => OfShop(desk),
        ["t" or "table", var name] => OfTable(name, desk),
        ["p" or "product", var name] => OfProduct(name, desk),
        [Campaign or "campaign", var name] => OfCampaign(name, desk),
        _ => null,
    }) ?? DeskAnswer.Saying(How(desk));

    private static DeskAnswer Press(string? argument, Desk desk) => argument?.Split('.', 2) switch
    {
        null => DeskAnswer.Showing(Choose(desk)),
        [TheShop] => OfShop(desk),
        [AllTables] => Sheet(desk),
        [Campaign] => AskForCampaign(),
        ["t"] => DeskAnswer.Showing(Tables(desk, 0)),
        ["page", var page] when int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => DeskAnswer.Showing(Tables(desk, number)),
        ["t", var table] => OfTable(table, desk),
        ["p"] => DeskAnswer.Showing(Categories(desk)),
        ["in", var id] when desk.Shop.Menu.Category(id) is { } category => DeskAnswer.Showing(Products(category)),
        ["p", var id] when desk.Shop.Menu.Product(id) is { } product => OfProduct(product, desk),
        _ => null,
    } ?? DeskAnswer.Unknown;

    private static View Choose(Desk desk) => new(new Phrase("qr.title"))
    {
        Rows = new Rows()
            .Row(HasTables(desk.Shop) ? new Button(new Phrase(HasRooms(desk) ? "button.qr_sheet_rooms" : "button.qr_sheet"), "qr", AllTables) : null)
            .Row(HasTables(desk.Shop) ? new Button(new Phrase(HasRooms(desk) ? "button.qr_room" : "button.qr_table"), "qr", "t") : null)
            .Row(new Button(new Phrase("button.qr_product"), "qr", "p"), new Button(new Phrase("button.qr_campaign"), "qr", Campaign))
            .Row(new Button(new Phrase("button.qr_shop"), "qr", TheShop), AdminPanel.Back)
            .ToList(),
    };

    private static View Tables(Desk desk, int wanted)
    {
        var page = Page.Of(desk.Shop.Tables, TablesAPage, wanted);
        return new(new Phrase("qr.which"))
        {
            Rows = new Rows()
                .Grid(4, page.Items.Select(table => new Button(Phrase.Verbatim(table), "qr", $"t.{table}")))
                .Row(
                    page.Number > 0 ? new Button(new Phrase("button.page_before"), "qr", $"page.{Buttons.Number(page.Number - 1)}") : null,
                    page.Number < page.Count - 1 ? new Button(new Phrase("button.page_after"), "qr", $"page.{Buttons.Number(page.Number + 1)}") : null)
                .Row(Back).ToList(),
        };
    }

    private static View Categories(Desk desk) => new(new Phrase("qr.which"))
    {
        Rows = new Rows().Grid(2, desk.Shop.Menu.Categories.Take(MostProducts).Select(category => new Button(Phrase.Verbatim(category.Name), "qr", $"in.{category.Id}"))).Row(Back).ToList(),
    };

    private static View Products(Category category) => new(new Phrase("qr.which"))
    {
        Rows = new Rows().Grid(2, category.Products.Take(MostProducts).Select(product => new Button(Phrase.Verbatim(product.Name), "qr", $"p.{product.Id}"))).Row(new Button(new Phrase("button.back"), "qr", "p")).ToList(),
    };

    private static DeskAnswer AskForCampaign() =>
        DeskAnswer.Showing(new View(new Phrase("qr.ask_campaign", ("letters", DeepLink.MaxCampaignLength))) { Rows = new Rows().Row(Back).ToList() }) with { Asks = new("qr", Campaign) };

    private static DeskAnswer OfShop(Desk desk) => Send(Phrase.Verbatim(desk.Shop.Name), null, desk);

    private static DeskAnswer? OfTable(string name, Desk desk) =>
        HasTables(desk.Shop) && desk.Shop.Tables.FirstOrDefault(table => table.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } table
            ? Send(PlaceText.OnCode(desk.Shop, table), DeepLink.ToTable(table), desk)
            : null;

    private static DeskAnswer? OfProduct(string name, Desk desk) => (desk.Shop.Menu.Product(name) is { } known ? [known] : Search.Find(desk.Shop.Menu, name)) switch
    {
        [] => null,
        [var product] => OfProduct(product, desk),
        var several => DeskAnswer.Showing(new View(new Phrase("qr.which"))
        {
            Rows = new Rows().Grid(2, several.Take(MostProducts).Select(product => new Button(Phrase.Verbatim(product.Name), "qr", $"p.{product.Id}"))).ToList(),
        }),
    };

    private static DeskAnswer OfProduct(Product product, Desk desk) => Send(Phrase.Verbatim(product.Name), DeepLink.ToProduct(product.Id), desk);

    private static DeskAnswer? OfCampaign(string name, Desk desk) =>
        DeepLink.ToCampaign(name) is { } argument ? Send(new Phrase("qr.campaign", ("name", name)), argument, desk) : null;

    private static DeskAnswer Send(Phrase what, string? argument, Desk desk) => new()
    {
        Sends = new(
            "qr", argument is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["start"] = argument },
            new Phrase("qr.code", ("what", what), ("link", DeepLink.Url(desk.BotName, argument))), new Phrase("export.otherwise")),
        Toast = new Phrase("export.toast"),
    };

    private static DeskAnswer? Sheet(Desk desk) => !HasTables(desk.Shop) ? null : new()
    {
        Sends = new("qr_sheet", new Dictionary<string, string>(), new Phrase("qr.sheet"), new Phrase("export.otherwise")),
        Toast = new Phrase("export.toast"),
    };

    private static Phrase How(Desk desk) => Phrase.Lines(
        new Phrase("qr.how"),
        HasTables(desk.Shop) ? new Phrase("qr.how_tables", ("table", desk.Shop.Tables[0])) : null,
        new Phrase("qr.how_others", ("product", desk.Shop.Menu.Products.FirstOrDefault()?.Id ?? "margherita"), ("letters", DeepLink.MaxCampaignLength)));

    private static bool HasRooms(Desk desk) => desk.Shop.Place == Place.Room;

    private static bool HasTables(Shop shop) => shop.Rules(Way.AtTable) is not null && shop.Tables.Count > 0;

    private static Button Back { get; } = new(new Phrase("button.back"), "qr");
}
