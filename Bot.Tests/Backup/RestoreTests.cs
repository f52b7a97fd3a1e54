using FluentAssertions;
using Microsoft.Extensions.Configuration;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.Team;
using ShopBot.Persistence;
using ShopBot.Persistence.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Backup;

public sealed class RestoreTests : IDisposable
{
    private const string Passphrase = "four words without sense";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-restore-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_backup_comes_back_on_a_new_machine_and_an_old_database_is_only_moved_aside()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Анна");
        shop.Add(shop.Order(1, 1), shop.Order(2, 1));
        var made = await Backups(shop).Make(CancellationToken.None);

        (await Restore(made.Path)).Should().Contain("shops: 1, customers: 1, orders: 2, bookings: 0");
        Names().Should().Equal(["Анна"]);
        (await FluentActions.Awaiting(() => Restore(made.Path)).Should().ThrowAsync<SettingsException>()).Which.Message.Should().Contain("--force");
        (await Restore(made.Path, "--force")).Should().Contain("orders: 2");
        _folder.GetFiles("new.db.before-*").Should().ContainSingle();
        _folder.GetFiles("*restoring*").Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_restored_is_told_how_to_start_with_it()
    {
        using var shop = await CustomersDatabase.Open();
        var made = await Backups(shop).Make(CancellationToken.None);

        var said = await Restore(made.Path);
        var started = said.Split('\n').Last(line => line.Contains("dotnet run", StringComparison.Ordinal)).Trim();

        started.Should().Be($"SHOPBOT_SHOP=my-shop/tearoom.yaml SHOPBOT_DATABASE=\"Data Source={Target}\" dotnet run --project Bot");
        said.Should().Contain($"SHOPBOT_TOKEN=123456:ABC... SHOPBOT_BACKUP_PASSPHRASE=... {started}").And.Contain("key: tearoom")
            .And.Contain($"{started}\nThe demo plays in this database: restore once more for the bot.");
        (await Restore(made.Path, "--force", "--shop=shops/tea.yaml")).Should().Contain("SHOPBOT_SHOP=shops/tea.yaml");
        Settings.Read(SettingsSource.Read(new ConfigurationBuilder().Build(), [new("SHOPBOT_DATABASE", $"Data Source={Target}"), new("SHOPBOT_SHOP", "empty")], []))
            .Shops[0].Database.Should().Be($"Data Source={Target}", "the demo starts on what came back");
    }

    [Fact]
    public async Task The_team_are_no_customers_until_they_order()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Анна");
        shop.Customer(2, "Cook");
        shop.Customer(3, "Owner by the settings");
        shop.Customer(4, "Waiter who eats here");
        shop.Add(
            Member(2), Member(4), Act(3), shop.Order(1, 1), shop.Order(2, 4));

        (await Backups(shop).Make(CancellationToken.None)).Contents.Customers.Should().Be(2);

        LogRow Act(long customer) =>
            new() { ShopId = shop.Shop.Id, Id = 1, At = CustomersDatabase.Now, UserId = 1000 + customer, By = "Olivia", Role = Role.Owner, What = "backup" };

        MemberRow Member(long customer) =>
            new() { ShopId = shop.Shop.Id, UserId = 1000 + customer, Name = "One of us", Role = Role.Staff, ChangedAt = CustomersDatabase.Now };
    }

    [Fact]
    public async Task What_cannot_be_restored_changes_nothing()
    {
        using var shop = await CustomersDatabase.Open();
        var made = await Backups(shop).Make(CancellationToken.None);
        var bytes = File.ReadAllBytes(made.Path);
        bytes[^5] ^= 1;
        File.WriteAllBytes(made.Path, bytes);
        File.WriteAllText(Target, "the old one");

        var restore = () => Restore(made.Path, "--force");

        (await restore.Should().ThrowAsync<SettingsException>()).Which.Message.Should().Contain("cannot be restored");
        File.ReadAllText(Target).Should().Be("the old one");
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public async Task The_last_seven_are_kept()
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new Clock();
        var backups = new Backups(shop.Database, Path.Combine(_folder.FullName, "shop.db"), null, clock);
        for (var night = 0; night < Bot.Backup.Backups.Kept + 2; night++)
        {
            clock.Now = clock.Now.AddDays(1);
            await backups.Make(CancellationToken.None);
        }

        new DirectoryInfo(backups.Folder).GetFiles().Should().HaveCount(Bot.Backup.Backups.Kept).And.OnlyContain(file => file.Name.EndsWith(".db.gz", StringComparison.Ordinal));
        backups.LastAt.Should().Be(clock.Now);
    }

    [Fact]
    public async Task A_backup_of_a_clock_that_was_ahead_is_not_the_newest_and_goes_before_true_ones()
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new Clock();
        var backups = new Backups(shop.Database, Path.Combine(_folder.FullName, "shop.db"), null, clock);
        clock.Now = clock.Now.AddYears(1);
        await backups.Make(CancellationToken.None);
        clock.Now = clock.Now.AddYears(-1);
        backups.LastAt.Should().BeNull();

        var made = new List<string>();
        for (var night = 0; night < Bot.Backup.Backups.Kept; night++)
        {
            clock.Now = clock.Now.AddDays(1);
            made.Add((await backups.Make(CancellationToken.None)).Path);
            backups.LastAt.Should().Be(clock.Now);
        }

        Directory.GetFiles(backups.Folder).Should().BeEquivalentTo(made);
    }

    [Theory]
    [InlineData(-365, 0)]
    [InlineData(1, -1)]
    public async Task A_backup_that_was_just_made_stays_though_the_clock_was_set_back(int daysBefore, int minutesMeanwhile)
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new Clock();
        var backups = new Backups(shop.Database, Path.Combine(_folder.FullName, "shop.db"), null, clock);
        for (var night = 0; night < Bot.Backup.Backups.Kept; night++)
        {
            clock.Now = clock.Now.AddDays(1);
            await backups.Make(CancellationToken.None);
        }

        clock.Now = clock.Now.AddDays(daysBefore);
        clock.Step = TimeSpan.FromMinutes(minutesMeanwhile);
        var made = await backups.Make(CancellationToken.None);

        File.Exists(made.Path).Should().BeTrue();
        Directory.GetFiles(backups.Folder).Should().HaveCount(Bot.Backup.Backups.Kept);
    }

    [Fact]
    public async Task Backups_made_while_customers_order_restore_and_add_up()
    {
        await using var shop = await ShopUnderTest.Open();
        var guests = Enumerable.Range(1, 6).Select(number => shop.Customer(number)).ToList();

        var orders = Task.WhenAll(guests.Select(guest => shop.Order(guest)));
        var made = new List<BackupMade>();
        do
        {
            made.AddRange(await shop.BackUp());
        }
        while (!orders.IsCompleted);
        await orders;
        await shop.Settle();
        made.AddRange(await shop.BackUp());

        made.Should().HaveCountGreaterThan(1);
        made[^1].Contents.Orders.Should().Be(6);
        foreach (var backup in made.TakeLast(3))
        {
            await Restore(backup.Path, "--force");
            using var database = new Database($"Data Source={Target};Pooling=False");
            await using var db = database.CreateDbContext();
            db.Orders.Should().HaveCount(backup.Contents.Orders);
            foreach (var order in db.Orders.Select(order => new { order.Total, Lines = order.Lines.ToList() }))
            {
                order.Lines.Sum(line => line.Total).Should().Be(order.Total, "each order came back with all its lines");
            }
        }
    }

    private string Target => Path.Combine(_folder.FullName, "new.db");

    private static Backups Backups(CustomersDatabase shop) => new(shop.Database, shop.File, Passphrase, TimeProvider.System);

    private Task<string> Restore(string backup, params string[] options) => RestoreCommand.Run(
        [backup, $"--database=Data Source={Target}", $"--backup-passphrase={Passphrase}", .. options],
        given => SettingsSource.Read(new ConfigurationBuilder().Build(), [], given), ask: null, TimeProvider.System, CancellationToken.None);

    private List<string> Names()
    {
        using var database = new Database($"Data Source={Target};Pooling=False");
        using var db = database.CreateDbContext();
        return [.. db.Customers.Select(customer => customer.Name)];
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

        /// <summary>How far it is set at each look.</summary>
        public TimeSpan Step { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var now = Now;
            Now += Step;
            return now;
        }
    }
}
