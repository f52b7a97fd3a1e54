using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog.Files;

public sealed class TakeMenuTests : IDisposable
{
    private readonly CatalogDatabase _database = new();

    private readonly Shop _file = GoodShop.Read().Shop!;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_owners_menu_replaces_the_one_there_is_and_a_second_time_changes_nothing()
    {
        var shopId = (await _database.Import(_file)).ShopId;
        var menu = new Menu([new("drinks", Text("Drinks"), "🥤", [Product("cola", 3), _file.Menu.Product("green")! with { Price = Euros(4) }])]);

        var first = await _database.Store.TakeMenu(shopId, menu, CancellationToken.None);
        var second = await _database.Store.TakeMenu(shopId, menu, CancellationToken.None);

        first!.Added.Should().Equal("category drinks", "product cola");
        first.Changed.Should().Equal("product green");
        first.Gone.Should().Equal("category tea", "product black");
        second.Should().BeEquivalentTo(new ImportReport(shopId, [], [], [], []));
        await Stands(menu);
    }

    [Fact]
    public async Task The_shop_file_leaves_an_owners_menu_alone_until_it_is_to_be_taken()
    {
        var shopId = (await _database.Import(_file)).ShopId;
        var menu = new Menu([new("drinks", Text("Drinks"), null, [Product("cola", 3)]), _file.Menu.Categories[0] with { Products = [_file.Menu.Product("black")!] }]);
        await _database.Store.TakeMenu(shopId, menu, CancellationToken.None);

        var kept = await _database.Import(_file);

        kept.Kept.Should().Contain(["category drinks", "product cola", "product green"]);
        kept.Added.Concat(kept.Changed).Concat(kept.Gone).Should().BeEmpty();
        await Stands(menu);

        await _database.Import(_file, takeFile: true);

        await Stands(_file.Menu);
    }

    [Fact]
    public async Task The_order_of_an_owners_menu_outlives_the_shop_file()
    {
        var shopId = (await _database.Import(_file)).ShopId;
        var menu = new Menu([_file.Menu.Categories[0] with { Products = [.. _file.Menu.Categories[0].Products.Reverse()] }]);
        await _database.Store.TakeMenu(shopId, menu, CancellationToken.None);

        await _database.Import(_file);

        await Stands(menu);
    }

    [Fact]
    public async Task What_the_file_adds_to_a_category_that_the_owner_took_away_can_be_seen()
    {
        var shopId = (await _database.Import(_file)).ShopId;
        await _database.Store.TakeMenu(shopId, new([new("drinks", Text("Drinks"), null, [Product("cola", 3)])]), CancellationToken.None);
        var tea = _file.Menu.Categories[0];

        await _database.Import(_file with { Menu = new([tea with { Products = [.. tea.Products, Product("chai", 2)] }]) });

        (await _database.Load(_file)).Menu.Products.Select(product => product.Id).Should().BeEquivalentTo("cola", "chai");
    }

    [Fact]
    public async Task Stock_left_starts_anew_only_where_the_owners_figure_differs()
    {
        var shopId = (await _database.Import(_file with { Menu = Cakes(10, 10) })).ShopId;
        await using (var db = _database.CreateDbContext())
        {
            await db.Products.ExecuteUpdateAsync(row => row.SetProperty(product => product.StockLeft, 3));
        }

        await _database.Store.TakeMenu(shopId, Cakes(10, 12), CancellationToken.None);
        await _database.Import(_file with { Menu = Cakes(10, 10) });

        await using var after = _database.CreateDbContext();
        (await after.Products.OrderBy(row => row.Id).Select(row => row.StockLeft).ToListAsync()).Should().Equal(3, 12);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_takes_no_menu() =>
        (await _database.Store.TakeMenu(7, _file.Menu, CancellationToken.None)).Should().BeNull();

    private async Task Stands(Menu menu) =>
        MenuDifference.Between(menu, (await _database.Load(_file)).Menu).IsEmpty.Should().BeTrue();

    private static Menu Cakes(int first, int second) =>
        new([new("cakes", Text("Cakes"), null, [Product("a", 4) with { Stock = first }, Product("b", 4) with { Stock = second }])]);

    private static Product Product(string id, int euros) => new() { Id = id, Name = Text(id), Price = Euros(euros) };

    private static Money Euros(int euros) => new(euros * 100, Currency.Of("EUR"));

    private static LocalText Text(string text) => new([new("en", text), new("it", text)]);
}
