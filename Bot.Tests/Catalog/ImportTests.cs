using FluentAssertions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

public sealed class ImportTests : IDisposable
{
    private static readonly Currency Euro = Currency.Of("EUR");

    private readonly CatalogDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_new_shop_comes_whole()
    {
        var file = Shop(Product("tea"), Product("cake", stock: 3));

        var report = await _database.Import(file);

        report.Added.Should().Equal("shop", "category all", "product tea", "product cake");
        (await _database.Load(file)).Should().BeEquivalentTo(file with { Id = report.ShopId });
        report.ShopId.Should().BePositive();
        (await StockLeft("cake")).Should().Be(3);
    }

    [Theory]
    [MemberData(nameof(SamplesTests.Samples), MemberType = typeof(SamplesTests))]
    public async Task A_sample_comes_back_from_the_database_as_it_was_read(string name)
    {
        var file = SamplesTests.Read(name).Shop!;

        var report = await _database.Import(file);

        var back = await _database.Load(file);
        back.Should().BeEquivalentTo(
            file with { Id = report.ShopId }, options => options.WithStrictOrdering().RespectingRuntimeTypes().ComparingByValue<LocalText>());
        CatalogJson.Write(back).Should().Be(CatalogJson.Write(file));
        (await _database.Store.Load(report.ShopId, CancellationToken.None)).Should().BeEquivalentTo(back);
    }

    [Fact]
    public async Task The_same_file_changes_nothing_the_second_time()
    {
        var file = SamplesTests.Read("trattoria").Shop!;
        var first = await _database.Import(file);

        var second = await _database.Import(file);

        second.Should().BeEquivalentTo(new ImportReport(first.ShopId, [], [], [], []));
    }

    [Fact]
    public async Task Two_shops_with_the_same_products_do_not_meet()
    {
        await _database.Import(Shop(Product("tea", 2)));
        var second = await _database.Import(Shop(Product("tea", 5)) with { Key = "other" });

        second.Added.Should().Contain("product tea");
        (await _database.Load(Shop())).Menu.Product("tea")!.Price.Minor.Should().Be(200);
        (await _database.Store.Load("other", CancellationToken.None))!.Menu.Product("tea")!.Price.Minor.Should().Be(500);
    }

    [Fact]
    public async Task A_change_in_the_file_is_followed()
    {
        await _database.Import(Shop(Product("tea", 2), Product("cake", 4)));

        var report = await _database.Import(Shop(Product("cake", 4), Product("tea", 3)) with { Phone = "+39 06 1" });

        report.Changed.Should().Equal("shop", "product tea");
        var shop = await _database.Load(Shop());
        shop.Phone.Should().Be("+39 06 1");
        shop.Menu.Categories[0].Products.Select(product => (product.Id, product.Price.Minor)).Should().Equal(("cake", 400), ("tea", 300));
    }

    [Fact]
    public async Task What_left_the_file_is_marked_gone_and_may_come_back()
    {
        await _database.Import(Shop(Product("tea"), Product("cake", stock: 3)));

        var gone = await _database.Import(Shop(Product("tea")));

        gone.Gone.Should().Equal("product cake");
        (await _database.Load(Shop())).Menu.Product("cake").Should().BeNull();
        (await StockLeft("cake")).Should().Be(3, "the row stays for the orders that refer to it");
        (await _database.Import(Shop(Product("tea")))).Gone.Should().BeEmpty();

        var back = await _database.Import(Shop(Product("tea"), Product("cake", stock: 3)));

        back.Added.Should().Equal("product cake");
        (await _database.Load(Shop())).Menu.Product("cake").Should().NotBeNull();
    }

    [Fact]
    public async Task What_the_owner_changed_is_kept_and_reported()
    {
        var shopId = (await _database.Import(Shop(Product("tea", 2)))).ShopId;
        (await _database.Store.Update(shopId, Product("tea", 9))).Should().BeTrue();

        var same = await _database.Import(Shop(Product("tea", 2)));
        var newer = await _database.Import(Shop(Product("tea", 3)));

        same.Kept.Should().Equal("product tea");
        newer.Kept.Should().Equal("product tea");
        newer.Changed.Should().BeEmpty();
        (await _database.Load(Shop())).Menu.Product("tea")!.Price.Minor.Should().Be(900);
    }

    [Fact]
    public async Task The_file_replaces_what_the_owner_changed_when_it_is_to_be_taken()
    {
        var shopId = (await _database.Import(Shop(Product("tea", 2)))).ShopId;
        await _database.Store.Update(shopId, Product("tea", 9));

        var taken = await _database.Import(Shop(Product("tea", 2)), takeFile: true);

        taken.Changed.Should().Equal("product tea");
        taken.Kept.Should().BeEmpty();
        (await _database.Load(Shop())).Menu.Product("tea")!.Price.Minor.Should().Be(200);
        (await _database.Import(Shop(Product("tea", 3)))).Changed.Should().Equal(["product tea"], "the file rules again");
    }

    [Fact]
    public async Task A_file_that_says_what_the_owner_changed_rules_again()
    {
        var shopId = (await _database.Import(Shop(Product("tea", 2)))).ShopId;
        await _database.Store.Update(shopId, Product("tea", 9));

        (await _database.Import(Shop(Product("tea", 9)))).Kept.Should().BeEmpty();

        (await _database.Import(Shop(Product("tea", 3)))).Changed.Should().Equal("product tea");
    }

    [Fact]
    public async Task The_stock_left_starts_anew_only_when_the_files_own_figure_changed()
    {
        await _database.Import(Shop(Product("cake", 4, stock: 10)));
        await Sell("cake", 7);

        await _database.Import(Shop(Product("cake", 5, stock: 10)));
        (await StockLeft("cake")).Should().Be(3);

        await _database.Import(Shop(Product("cake", 5, stock: 12)));
        (await StockLeft("cake")).Should().Be(12);

        await _database.Import(Shop(Product("cake", 5)));
        (await StockLeft("cake")).Should().BeNull();
    }

    [Fact]
    public async Task The_files_stock_counts_for_a_product_that_the_owner_changed()
    {
        var shopId = (await _database.Import(Shop(Product("cake", 4, stock: 10)))).ShopId;
        await _database.Store.Update(shopId, Product("cake", 6, stock: 10));

        await _database.Import(Shop(Product("cake", 4)));

        var cake = (await _database.Load(Shop())).Menu.Product("cake")!;
        (cake.Price.Minor, cake.Stock).Should().Be((600, null));
        (await StockLeft("cake")).Should().BeNull();
    }

    [Fact]
    public async Task The_database_refuses_to_sell_more_than_there_is()
    {
        await _database.Import(Shop(Product("cake", 4, stock: 1)));

        (await this.Awaiting(_ => Sell("cake", 2)).Should().ThrowAsync<SqliteException>()).WithMessage("*CK_products_StockLeft*");
    }

    [Fact]
    public async Task A_product_that_is_gone_cannot_be_changed()
    {
        var shopId = (await _database.Import(Shop(Product("tea"), Product("cake")))).ShopId;
        await _database.Import(Shop(Product("tea")));

        (await _database.Store.Update(shopId, Product("cake", 9))).Should().BeFalse();
    }

    [Fact]
    public async Task Two_imports_of_a_new_shop_at_once_make_one_shop()
    {
        var file = Shop(Product("tea"));

        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _database.Import(file))));

        reports.Select(report => report.ShopId).Distinct().Should().ContainSingle();
        reports.Count(report => report.Added.Count > 0).Should().Be(1);
    }

    private async Task Sell(string id, int pieces)
    {
        await using var db = _database.CreateDbContext();
        await db.Products.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(product => product.StockLeft, product => product.StockLeft - pieces));
    }

    private async Task<int?> StockLeft(string id)
    {
        await using var db = _database.CreateDbContext();
        return (await db.Products.SingleAsync(row => row.Id == id)).StockLeft;
    }

    private static Product Product(string id, int euros = 1, int? stock = null) =>
        new() { Id = id, Name = new("en", id), Price = new(euros * 100, Euro), Stock = stock };

    private static Shop Shop(params Product[] products) => new()
    {
        Key = "tearoom",
        Name = new("en", "Tea room"),
        Currency = Euro,
        TimeZone = "Europe/Rome",
        Languages = ["en"],
        Hours = OpeningHours.Always,
        Ways = [new(Way.Pickup, 20, null)],
        Slots = new(15, null, 2),
        Payments = [PaymentMethod.Cash],
        Taxes = new(true, [new("food", 10)], null),
        Menu = new([new("all", new("en", "All"), null, products)]),
    };
}
