using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

/// <summary>A start reads the shop file where it has changed, and only there; what it reads takes its place in the menu.</summary>
public sealed class UnchangedFileTests : IDisposable
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n\x1a\n"u8];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");

    private string ShopFile => Path.Combine(_folder.FullName, "tearoom.yaml");

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "shop.db")}";

    [Fact]
    public async Task What_the_file_says_is_read_when_it_changes_and_again_when_it_changes_back()
    {
        (await PriceAfterStart("price: 2.50")).Should().Be(250);
        await TakeOffTheMenuBehindTheFile();
        (await PriceAfterStart("price: 2.50")).Should().BeNull("an unchanged file is not read: what the database says is served");

        (await PriceAfterStart("price: 3")).Should().Be(300);
        await TakeOffTheMenuBehindTheFile();
        (await PriceAfterStart("price: 2.50")).Should().Be(250, "it was read in between as something else");
    }

    [Fact]
    public async Task A_file_that_is_to_be_taken_is_read_as_it_is()
    {
        await PriceAfterStart("price: 2.50");
        await Change(product => product with { Price = new Money(900, product.Price.Currency) });

        (await PriceAfterStart("price: 2.50")).Should().Be(900, "the owner's change stays");
        (await PriceAfterStart("price: 2.50", takeFile: true)).Should().Be(250);
    }

    [Fact]
    public async Task A_picture_that_is_gone_is_told_of_although_the_file_is_the_same()
    {
        var file = Path.Combine(_folder.FullName, "green.png");
        await File.WriteAllBytesAsync(file, Picture);
        await PriceAfterStart("price: 2.50, picture: green.png");
        File.Delete(file);

        var start = () => PriceAfterStart("price: 2.50, picture: green.png");

        (await start.Should().ThrowAsync<SettingsException>()).WithMessage("*green.png*no such file*");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <returns>In cents; null: green tea is not on the menu.</returns>
    private async Task<long?> PriceAfterStart(string price, bool takeFile = false)
    {
        await File.WriteAllTextAsync(ShopFile, GoodShop.With("price: 2.50", price));
        var settings = new ShopSettings("42:SECRET", ShopFile, null, null, ConnectionString, null, takeFile);
        await using (await Hosting.Host.Open([settings], null, TimeProvider.System, () => Guid.Empty, () => 1, NullLoggerFactory.Instance, CancellationToken.None))
        {
        }

        using var database = new Database(ConnectionString);
        return (await new CatalogStore(database).Load("tearoom", CancellationToken.None))!.Menu.Product("green")?.Price.Minor;
    }

    private async Task Change(Func<Product, Product> change)
    {
        using var database = new Database(ConnectionString);
        var catalog = new CatalogStore(database);
        var shop = (await catalog.Load("tearoom", CancellationToken.None))!;
        (await catalog.Update(shop.Id, change(shop.Menu.Product("green")!))).Should().BeTrue();
    }

    private async Task TakeOffTheMenuBehindTheFile()
    {
        using var database = new Database(ConnectionString);
        await using var db = database.CreateDbContext();
        db.Products.Single(product => product.Id == "green").Gone = true;
        await db.SaveChangesAsync();
    }
}
