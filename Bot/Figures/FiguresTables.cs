using ShopBot.Bot.Files;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;

namespace ShopBot.Bot.Figures;

/// <summary>A sheet for each way to look at a period.</summary>
internal sealed class FiguresTables(FoundFigures found, Shop shop)
{
    public IReadOnlyList<Table> All =>
    [
        Summary,
        Tallies("Ways", "Way", found.Now.Ways.Select(way => ((Cell?)$"{way.Way}", way.Tally)), "Orders", 16),
        Tallies("Campaigns", "Campaign", found.Now.Sources.Select(source => ((Cell?)source.Source, source.Tally)), "Orders", 28),
        Tallies("Days", "Day", Days.Select(day => ((Cell?)day.Key, Sum(day.Select(hour => hour.Tally)))), "Orders", 12),
        Tallies("Hours", "Hour", Hours.Select(hour => ((Cell?)(long)hour.Key, Sum(hour.Select(one => one.Tally)))), "Orders", 10),
        Tallies("Products", "Product", found.Now.Products.Select(product => ((Cell?)product.Name.In(shop.DefaultLanguage), product.Tally)), "Pieces", 28),
    ];

    private IEnumerable<IGrouping<DateOnly, (DateOnly Day, int Hour, Tally Tally)>> Days => found.Now.Hours.GroupBy(hour => hour.Day);

    private IEnumerable<IGrouping<int, (DateOnly Day, int Hour, Tally Tally)>> Hours => found.Now.Hours.GroupBy(hour => hour.Hour).OrderBy(hour => hour.Key);

    private Table Summary
    {
        get
        {
            var (period, before) = (found.Period, found.Period.Before(shop));
            return new("Summary", [new("What", 28), new("Now", 20), new("Before", 20)],
            [
                ["From", shop.ToLocal(period.From), shop.ToLocal(before.From)],
                ["To", shop.ToLocal(period.To), shop.ToLocal(before.To)],
                ["Currency", shop.Currency.Code, shop.Currency.Code],
                Row("Orders", figures => figures.Orders.Count),
                Row("Takings", figures => figures.Orders.Total),
                Row("Average order", figures => figures.Average),
                Row("Rejected", figures => figures.Rejected),
                Row("Cancelled", figures => figures.Cancelled),
                Row("Minutes to ready (median)", figures => (long?)figures.MinutesToReady),
                Row("Tables booked", figures => figures.Tables),
                Row("Stays", figures => figures.Stays.Count),
                Row("Takings of stays", figures => figures.Stays.Total),
                Row("Guests", figures => figures.Guests),
                Row("No-shows", figures => figures.NoShows),
                Row("New customers", figures => figures.NewCustomers),
                Row("Returning customers", figures => figures.ReturningCustomers),
            ]);
        }
    }

    private IReadOnlyList<Cell?> Row(string what, Func<ShopFigures, Cell?> value) => [what, value(found.Now), value(found.Before)];

    private static Table Tallies(string sheet, string what, IEnumerable<(Cell? What, Tally Tally)> tallies, string count, int width) =>
        new(sheet, [new(what, width), new(count), new("Takings", 14)], tallies.Select(one => (IReadOnlyList<Cell?>)[one.What, one.Tally.Count, one.Tally.Total]));

    private Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(new Tally(0, Money.Zero(shop.Currency)), (sum, one) => sum + one);
}
