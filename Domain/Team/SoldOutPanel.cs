using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>Takes a product off the menu for now and puts it back: "86" in the words of kitchens.</summary>
public static class SoldOutPanel
{
    /// <summary>A shorter menu is shown at once, a longer one by category.</summary>
    private const int MostAtOnce = 30;
    private const int MostShown = 96;
    private const int TalkWords = 3;

    /// <summary>"86 margherita": the dish that words in the staff chat call sold out; empty for "86" alone, null when they call none.</summary>
    public static string? Called(string words) => words.Split([' ', '\n'], 2, StringSplitOptions.TrimEntries) switch
    {
        ["86"] => string.Empty,
        ["86", var name] => name,
        _ => null,
    };

    /// <summary>Words to nobody in particular: "86 guests tonight" is talk, and a dish of so many words is none.</summary>
    /// <param name="isAnswer">Whether they answer the bot, and so are meant for it.</param>
    public static DeskAnswer? Said(string dish, bool isAnswer, Desk desk) =>
        !isAnswer && dish.Split(' ').Length >= TalkWords && Search.Find(desk.Shop.Menu, dish).Count == 0 ? null
        : desk.May(Permission.SoldOut) ? Begin(dish, desk)
        : DeskAnswer.Refusing(Permission.SoldOut);

    /// <summary>"86" and no dish: how it is written. Null when something else was said.</summary>
    public static DeskAnswer? SaidAlone(string words, Desk desk) =>
        Called(words) is not { Length: 0 } || desk.Shop.Menu.Products.FirstOrDefault() is not { } example ? null
        : desk.May(Permission.SoldOut) ? DeskAnswer.Saying(new Phrase("soldout.how", ("example", example.Name)))
        : DeskAnswer.Refusing(Permission.SoldOut);

    /// <summary>In private, where "86 Baker Street" may be an address: null unless a dish has just that name, or nothing else is asked.</summary>
    /// <param name="searches">Whether words there look for a dish: of one that is nearly meant, or unknown, they are asked or told.</param>
    public static DeskAnswer? Ordered(string words, bool searches, Desk desk) =>
        desk.Role == Role.None || Called(words) is not { Length: > 0 } dish ? null
        : Search.IsName(desk.Shop.Menu, dish) ? Said(dish, isAnswer: true, desk)
        : searches && desk.May(Permission.SoldOut) ? Nearest(dish, desk)
        : null;

    /// <param name="name">Of a product, in any of the shop's languages; null: choose.</param>
    public static DeskAnswer Begin(string? name, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return DeskAnswer.Showing(Everything(desk));
        }

        return Search.Find(desk.Shop.Menu, name) switch
        {
            [var product] when desk.SoldOut.Contains(product.Id) => DeskAnswer.Showing(One(product, "soldout.already")),
            [var product] => Mark(product, OpenAndClose.NextDay(desk), desk) with { View = UntilTomorrow(product, desk) },
            _ => Nearest(name, desk),
        };
    }

    /// <param name="argument">Null: the whole; "c.pizza": a category; "p.margherita": a product from its category's list; "b.margherita": back, from the line that said it; "f.margherita": off until somebody says so.</param>
    public static DeskAnswer Press(string? argument, Desk desk)
    {
        var menu = desk.Shop.Menu;
        switch (argument?.Split('.', 2))
        {
            case null:
                return DeskAnswer.Showing(Everything(desk));
            case ["c", var id] when menu.Category(id) is { } category:
                return DeskAnswer.Showing(In(category, desk));
            case ["p", var id] when menu.Product(id) is { } product:
                var marked = desk.SoldOut.Contains(id) ? Back(product, desk) : Mark(product, OpenAndClose.NextDay(desk), desk);
                var after = desk with { SoldOut = After(product, desk) };
                return marked with { View = menu.Products.Count <= MostAtOnce ? Everything(after) : In(menu.Categories.First(category => category.Products.Contains(product)), after) };
            case ["b", var id] when menu.Product(id) is { } product:
                return Back(product, desk) with { View = new(new Phrase("soldout.back", ("name", product.Name))) };
            case ["f"]:
                return DeskAnswer.Showing(LeftOff(desk));
            case ["f", var id] when menu.Product(id) is { } product:
                return Mark(product, until: null, desk) with { View = One(product, "soldout.done_open") };
            default:
                return DeskAnswer.Unknown;
        }
    }

    private static DeskAnswer Nearest(string name, Desk desk) => Search.Find(desk.Shop.Menu, name) is { Count: > 0 } near
        ? DeskAnswer.Showing(new View(new Phrase("soldout.which")) { Rows = new Rows().Grid(2, near.Select(product => Toggle(product, desk, "p"))).ToList() })
        : DeskAnswer.Saying(new Phrase("soldout.unknown", ("name", name)));

    private static HashSet<string> After(Product product, Desk desk) =>
        desk.SoldOut.Contains(product.Id) ? [.. desk.SoldOut.Where(id => id != product.Id)] : [.. desk.SoldOut, product.Id];

    private static DeskAnswer Mark(Product product, DateTimeOffset? until, Desk desk) => DeskAnswer
        .Toasting(new Phrase(until is null ? "soldout.open_toast" : "soldout.done_toast", ("name", product.Name)))
        .Doing(new DeskFact.SoldOut(product.Id, IsSoldOut: true, until) { Log = new("soldout", product.Name.In(desk.Shop.DefaultLanguage)) });

    private static DeskAnswer Back(Product product, Desk desk)
    {
        var toast = DeskAnswer.Toasting(new Phrase("soldout.back_toast", ("name", product.Name)));
        return desk.SoldOut.Contains(product.Id)
            ? toast.Doing(new DeskFact.SoldOut(product.Id, IsSoldOut: false, null) { Log = new("back", product.Name.In(desk.Shop.DefaultLanguage)) })
            : toast;
    }

    private static View UntilTomorrow(Product product, Desk desk)
    {
        var back = desk.Shop.ToLocal(OpenAndClose.NextDay(desk));
        return new(new Phrase("soldout.done", ("name", product.Name), ("day", DateOnly.FromDateTime(back)), ("time", TimeOnly.FromDateTime(back))))
        {
            Rows = new Rows()
                .Row(BackOn(product))
                .Row(new Button(new Phrase("button.until_i_say"), "soldout", $"f.{product.Id}")).ToList(),
        };
    }

    private static View One(Product product, string key) => new(new Phrase(key, ("name", product.Name))) { Rows = new Rows().Row(BackOn(product)).ToList() };

    private static Button BackOn(Product product) => new(new Phrase("button.back_on", ("name", product.Name)), "soldout", $"b.{product.Id}");

    /// <summary>Those that are off: which of them do not come back by themselves?</summary>
    private static View LeftOff(Desk desk) => new(new Phrase("soldout.which_stay"))
    {
        Rows = new Rows()
            .Grid(2, desk.Shop.Menu.Products.Where(product => desk.SoldOut.Contains(product.Id)).Take(MostShown)
                .Select(product => new Button(Phrase.Verbatim(product.Name), "soldout", $"f.{product.Id}")))
            .Row(new Button(new Phrase("button.back"), "soldout")).ToList(),
    };

    private static View Everything(Desk desk)
    {
        var menu = desk.Shop.Menu;
        var back = desk.Shop.ToLocal(OpenAndClose.NextDay(desk));
        var out86 = menu.Products.Where(product => desk.SoldOut.Contains(product.Id)).ToList();
        return new(Phrase.Lines(
            new Phrase(out86.Count == 0 ? "soldout.title_none" : "soldout.title"),
            new Phrase("soldout.until_tomorrow", ("day", DateOnly.FromDateTime(back)), ("time", TimeOnly.FromDateTime(back))),
            desk.IsPrivate ? null : new Phrase("soldout.words")))
        {
            Rows = menu.Products.Count <= MostAtOnce
                ? new Rows().Grid(2, menu.Products.Select(product => Toggle(product, desk, "p"))).Row(Stays(out86)).Row(ToAdmin(desk)).ToList()
                : new Rows()
                    .Grid(2, out86.Take(MostShown / 2).Select(product => Toggle(product, desk, "p")))
                    .Grid(2, menu.Categories.Take(MostShown / 2).Select(category => new Button(Phrase.Verbatim(category.Name), "soldout", $"c.{category.Id}")))
                    .Row(Stays(out86)).Row(ToAdmin(desk)).ToList(),
        };
    }

    private static View In(Category category, Desk desk) => new(new Phrase("soldout.title_in", ("category", category.Name)))
    {
        Rows = new Rows()
            .Grid(2, category.Products.Take(MostShown).Select(product => Toggle(product, desk, "p")))
            .Row(new Button(new Phrase("button.back"), "soldout")).ToList(),
    };

    private static Button Toggle(Product product, Desk desk, string from) =>
        new(new Phrase(desk.SoldOut.Contains(product.Id) ? "button.is_sold_out" : "button.is_on", ("name", product.Name)), "soldout", $"{from}.{product.Id}");

    private static Button? Stays(List<Product> out86) => out86.Count == 0 ? null : new(new Phrase("button.until_i_say"), "soldout", "f");

    private static Button? ToAdmin(Desk desk) => desk.May(Permission.RunDay) ? AdminPanel.Back : null;
}
