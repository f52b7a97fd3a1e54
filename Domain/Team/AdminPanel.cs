using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>The day at a glance, with what one decides about it in a hurry.</summary>
internal static class AdminPanel
{
    private static readonly int[] PauseMinutes = [15, 30, 60];
    private static readonly int[] RushMinutes = [10, 20, 30];
    private static readonly int[] OpenHours = [1, 2, 3];

    public static Button Back { get; } = new(new Phrase("button.back"), "admin");

    /// <param name="desk">Its <see cref="Desk.Found"/> is the day.</param>
    public static DeskAnswer Show(Desk desk)
    {
        var shop = desk.Shop;
        var day = desk.Found as FoundDay ?? new(new Dictionary<Ordering.OrderStatus, int>(), 0, Money.Zero(shop.Currency), 0, 0);
        return DeskAnswer.Showing(new View(Phrase.Lines(
        [
            new Phrase("admin.title", ("shop", shop.Name)),
            Hours(desk),
            shop.Trading?.RushMinutes(desk.Now) is > 0 and var more
                ? new Phrase("admin.rush", ("minutes", more), ("time", Clock(desk, shop.Trading.Rush!.Until)))
                : null,
            Phrase.Blank,
            Open(day),
            day.Orders == 0 ? new Phrase("admin.no_orders") : new Phrase("admin.takings", ("count", day.Orders), ("total", day.Takings)),
            !shop.TakesBookings ? null : day.Bookings == 0 ? new Phrase("admin.no_bookings") : new Phrase("admin.bookings", ("count", day.Bookings), ("guests", day.Guests)),
            SoldOut(desk),
        ]))
        {
            Rows = Buttons(desk),
        });
    }

    private static Phrase Hours(Desk desk)
    {
        var (shop, now) = (desk.Shop, desk.Now);
        if (shop.Trading is { Pause.Until: var until } trading && trading.IsPaused(now))
        {
            // One that lasts until the end of the day ends with the next opening.
            var again = shop.Hours.IsOpen(shop.Zone, until) ? until : shop.Hours.NextOpening(shop.Zone, now);
            return again is { } opens ? new Phrase("admin.paused", ("when", Moment.Say(shop, now, opens))) : new Phrase("admin.closed");
        }

        return shop.Hours.IsOpen(shop.Zone, now)
            ? shop.Hours.ClosesAt(shop.Zone, now) is { } closing ? new Phrase("admin.open_until", ("time", Clock(desk, closing))) : new Phrase("admin.open")
            : shop.Hours.NextOpening(shop.Zone, now) is { } opening ? new Phrase("admin.closed_until", ("when", Moment.Say(shop, now, opening)))
            : new Phrase("admin.closed");
    }

    private static Phrase Open(FoundDay day) => day.Open.Count == 0
        ? new Phrase("admin.no_open_orders")
        : new Phrase("admin.open_orders", ("list", day.Open.OrderBy(status => status.Key)
            .Select(status => new Phrase("admin.open_status", ("status", new Phrase($"status.short_{status.Key.ToString().ToLowerInvariant()}")), ("orders", status.Value)))
            .Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)))));

    private static Phrase? SoldOut(Desk desk)
    {
        var names = desk.Shop.Menu.Products.Where(product => desk.SoldOut.Contains(product.Id)).Select(product => Phrase.Verbatim(product.Name)).ToList();
        return names.Count == 0 ? null
            : names.Count > SoldOutNamed ? new Phrase("admin.sold_out_many", ("products", names.Count))
            : new Phrase("admin.sold_out", ("products", names.Aggregate((list, name) => new Phrase("list.and_then", ("list", list), ("item", name)))));
    }

    private const int SoldOutNamed = 6;

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Desk desk)
    {
        var (shop, now) = (desk.Shop, desk.Now);
        var rows = new Rows();
        if (shop.Trading?.IsPaused(now) == true)
        {
            rows.Row(new Button(new Phrase("button.open_again"), "open"));
        }
        else if (shop.Hours.IsOpen(shop.Zone, now))
        {
            rows.Row(PauseMinutes.Select(minutes => new Button(new Phrase("button.pause", ("minutes", minutes)), "pause", Number(minutes))));
            rows.Row(new Button(new Phrase("button.close_today"), "close"));
        }
        else
        {
            rows.Row(OpenHours.Select(hours => new Button(new Phrase("button.open_hours", ("hours", hours)), "open", Number(hours))));
        }

        return rows
            .Row(RushMinutes.Select(minutes => new Button(new Phrase("button.busy", ("minutes", minutes)), "busy", Number(minutes))))
            .Row(shop.Trading?.RushMinutes(now) > 0 ? new Button(new Phrase("button.not_busy"), "busy", "0") : null)
            .Row(new Button(new Phrase("button.sold_out"), "soldout"), new Button(new Phrase("button.hours"), "hours"))
            .Row(desk.IsPrivate && desk.May(Permission.Menu) ? new Button(new Phrase("button.edit_menu"), "edit") : null)
            .Row(desk.May(Permission.Figures) ? new Button(new Phrase("button.stats"), "stats") : null, new Button(new Phrase("button.qr"), "qr"))
            .Row(desk.IsPrivate && desk.May(Permission.Team) ? new Button(new Phrase("button.team"), "team") : null, new Button(new Phrase("button.refresh"), "admin"))
            .ToList();
    }

    private static TimeOnly Clock(Desk desk, DateTimeOffset instant) => TimeOnly.FromDateTime(desk.Shop.ToLocal(instant));

    private static string Number(int number) => Conversation.Buttons.Number(number);
}
