using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Team;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

/// <summary>A menu that somebody said yes to, and a process that ends in between.</summary>
public sealed class ImportDeskTests : IDisposable
{
    private const string File = """
        {"id": 1, "currency": "EUR", "active": true, "categories": [
          {"id": 31, "name": "Cakes", "active": true, "groups": [],
           "items": [{"id": 501, "name": "Carrot cake", "price": 4, "active": true, "groups": [], "sizes": []}]}]}
        """;

    private readonly CustomersDatabase _shop = CustomersDatabase.Open().GetAwaiter().GetResult();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(ImportStatus.Adding, "501,black,green")]
    [InlineData(ImportStatus.Wanted, "501")]
    public async Task After_a_stop_between_taking_and_telling_it_is_told_that_the_menu_was_taken(ImportStatus yes, string products)
    {
        _shop.Add(new MenuImportRow
        {
            ShopId = _shop.Shop.Id,
            Id = 1,
            Status = yes,
            ChatId = 9,
            FileId = "menu",
            FileName = "menu.json",
            ComparedWith = MenuImports.Fingerprint(_shop.Shop.Menu),
            SentAt = CustomersDatabase.Now,
        });

        await this.Invoking(_ => Look(() => throw new IOException("the process ends here"))).Should().ThrowAsync<IOException>();
        Import().Status.Should().Be(yes);
        await Look(() => Task.CompletedTask);

        Import().Status.Should().Be(ImportStatus.Taken);
        (await Menu()).Products.Select(product => product.Id).Order().Should().Equal(products.Split(','));
        _shop.Ask(db => db.Outbox.Single().Body).Should().Contain("menu.json is on the menu now").And.NotContain("meanwhile");
        _shop.Ask(db => db.Log.Single().What).Should().Be("import_take");
    }

    [Fact]
    public async Task A_menu_that_somebody_else_changed_before_it_was_added_to_is_shown_anew()
    {
        _shop.Add(new MenuImportRow
        {
            ShopId = _shop.Shop.Id,
            Id = 1,
            Status = ImportStatus.Adding,
            ChatId = 9,
            FileId = "menu",
            FileName = "menu.json",
            ComparedWith = "another",
            SentAt = CustomersDatabase.Now,
        });

        await Look(() => Task.CompletedTask);

        Import().Status.Should().Be(ImportStatus.Shown);
        (await Menu()).Products.Should().HaveCount(2);
        _shop.Ask(db => db.Outbox.Single().Body).Should().Contain("import.add.1").And.Contain("meanwhile");
    }

    [Fact]
    public async Task A_file_whose_reading_fails_unforeseen_is_refused_in_words()
    {
        Sent(1, "menu.csv");

        await Look(() => Task.CompletedTask, _ => "name,price,picture\nTea,1,tea.png", _ => throw new InvalidOperationException("a bug"));

        Import().Status.Should().Be(ImportStatus.Dropped);
        _shop.Ask(db => db.Outbox.Single().Body).Should().Contain("menu.csv").And.Contain("save it anew").And.NotContain("a bug");
        _shop.Ask(db => db.Log.Single().What).Should().Be("import_refuse");
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_now_is_tried_again_and_does_not_hold_up_the_next()
    {
        Sent(1, "first.json");
        Sent(2, "second.json");

        await this.Invoking(_ => Look(() => Task.CompletedTask, id => id == "file-1" ? throw new IOException("no line") : File)).Should().ThrowAsync<Exception>();

        _shop.Ask(db => db.MenuImports.OrderBy(import => import.Id).Select(import => import.Status).ToList())
            .Should().Equal(ImportStatus.Sent, ImportStatus.Shown);
        await Look(() => Task.CompletedTask);
        _shop.Ask(db => db.MenuImports.Count(import => import.Status == ImportStatus.Shown)).Should().Be(2);
    }

    private void Sent(long id, string name) => _shop.Add(new MenuImportRow
    {
        ShopId = _shop.Shop.Id,
        Id = id,
        Status = ImportStatus.Sent,
        ChatId = 9,
        FileId = $"file-{id}",
        FileName = name,
        SentAt = CustomersDatabase.Now,
    });

    private MenuImportRow Import() => _shop.Ask(db => db.MenuImports.Single());

    private async Task<Menu> Menu() => (await new CatalogStore(_shop.Database).Load(_shop.Shop.Id, default))!.Menu;

    /// <summary>As a process that has just begun: nothing is shared but the database.</summary>
    /// <param name="file">What a file holds, by its id; null: each holds <see cref="File"/>.</param>
    private async Task Look(Func<Task> taken, Func<string, string>? file = null, Func<string, bool>? hasPicture = null)
    {
        var shop = (await new CatalogStore(_shop.Database).Load(_shop.Shop.Id, default))!;
        using var desk = new ImportDesk(
            new ShopContext(shop, 42, "shop_bot"), new(_shop.Database), new(_shop.Database), new Drawing(TextBook.Load()),
            (id, _) => Task.FromResult<byte[]?>(System.Text.Encoding.UTF8.GetBytes(file?.Invoke(id) ?? File)), hasPicture ?? (_ => true), taken, _ => { },
            new ShopClock(CustomersDatabase.Now), NullLogger<ImportDesk>.Instance);
        await desk.Look(default);
    }
}
