using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Tests.Telegram;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Persistence.Outbox;
using Xunit;

namespace ShopBot.Bot.Tests.Backup;

public class NightlyBackupTests
{
    private const long Owner = 123;

    [Fact]
    public async Task Every_night_at_three_the_owner_is_promised_one_backup_that_can_be_fetched()
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new ManualClock(); // 13:00 in Rome
        var backups = new Backups(shop.Database, shop.File, "four words without sense", clock);
        using var nightly = Nightly(shop, backups, clock, clock.GetUtcNow());

        await Run(nightly, clock, TimeSpan.FromHours(13.5));
        Promised(shop).Should().BeEmpty("it is half past two");
        await Run(nightly, clock, TimeSpan.FromHours(1));
        await Run(nightly, clock, TimeSpan.FromHours(12));

        var wish = Drawn.FromJson(Promised(shop).Should().ContainSingle().Which.Body).File!;
        await using var file = await backups.Open(wish.Parameters, shop.Shop, CancellationToken.None);
        file!.Name.Should().MatchRegex("^tea-room-[0-9]{8}-[0-9]{6}[.]shopbot$", "the owner knows it by the shop's name");
        (await backups.Open(new Dictionary<string, string> { ["name"] = "../shop.db" }, shop.Shop, CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task Without_a_passphrase_nothing_leaves_the_machine_and_a_missed_night_is_made_up_for()
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new ManualClock();
        var backups = new Backups(shop.Database, shop.File, null, clock);
        using var nightly = Nightly(shop, backups, clock, clock.GetUtcNow().AddDays(-3));

        await Run(nightly, clock, TimeSpan.Zero);

        backups.LastAt.Should().NotBeNull();
        Promised(shop).Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clock_that_was_a_year_ahead_once_puts_no_later_night_off(bool fails)
    {
        using var shop = await CustomersDatabase.Open();
        var clock = new ManualClock();
        var backups = new Backups(shop.Database, shop.File, null, clock);
        using var nightly = Nightly(shop, backups, clock, clock.GetUtcNow().AddDays(-3));
        if (fails)
        {
            File.WriteAllText(backups.Folder, "no folder");
        }

        await Run(nightly, clock, TimeSpan.FromDays(365));
        if (fails)
        {
            File.Delete(backups.Folder);
        }

        await Run(nightly, clock, TimeSpan.FromDays(-365));

        backups.LastAt.Should().Be(clock.GetUtcNow());
    }

    /// <summary>Starts it after some time (which may go back), for one look at the clock.</summary>
    private static async Task Run(NightlyBackup nightly, ManualClock clock, TimeSpan later)
    {
        clock.Pass(later);
        using var stop = new CancellationTokenSource();
        var running = nightly.Run(stop.Token);
        while (clock.Waiting == 0 && !running.IsCompleted)
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();
        await running;
    }

    private static NightlyBackup Nightly(CustomersDatabase shop, Backups backups, TimeProvider clock, DateTimeOffset servedSince) => new(
        backups, shop.Shop, () => Owner, _ => "en", new OutboxStore(shop.Database), Book.Texts, _ => Task.FromResult<DateTimeOffset?>(servedSince), clock, NullLogger<NightlyBackup>.Instance);

    private static List<OutboxRow> Promised(CustomersDatabase shop) => shop.Ask(db => db.Outbox.Where(row => row.ChatId == Owner).ToList());
}
