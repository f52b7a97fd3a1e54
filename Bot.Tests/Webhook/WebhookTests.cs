using System.Diagnostics;
using System.Net;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Tests.Reliability;
using Telegram.Bot;
using Xunit;

namespace ShopBot.Bot.Tests.Webhook;

/// <summary>A shop that Telegram brings updates to sells as one that asks for them.</summary>
public class WebhookTests
{
    [Fact]
    public async Task Customers_order_and_staff_accept_through_the_webhook()
    {
        await using var open = await KnockingShop.Open();
        var shop = open.Shop;

        await shop.Order(shop.Customer(1));
        var ticket = await shop.Ticket(1);
        shop.Marco.TapData(ticket, "t.1.accept.20");
        await shop.Settle();

        new Audit(shop).Check();
        shop.Ask(db => db.Orders.Single().Status.ToString()).Should().Be("Accepted");
        shop.Simulator.Journal.Calls.Should().NotContain(call => call.Method == "getUpdates");
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task Neither_what_Telegram_is_told_to_call_nor_the_log_gives_the_token_away()
    {
        await using var open = await KnockingShop.Open();

        var address = open.Shop.Bot.WebhookAddress!;

        address.Should().Be(open.Path);
        address.AbsolutePath.Should().NotContain("SECRET").And.NotContain("42");
        open.Shop.Log.All.Should().NotContain(line => line.Contains(KnockingShop.Key.Path) || line.Contains(KnockingShop.Key.Secret) || line.Contains(ShopUnderTest.Token));
    }

    [Fact]
    public async Task The_same_update_brought_twice_has_no_second_effect()
    {
        await using var open = await KnockingShop.Open();
        var shop = open.Shop;
        var update = KnockingShop.Start(7_000_001, shop.Customer(1).Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => open.Post(update, KnockingShop.Key.Secret)));

        answers.Should().OnlyContain(answer => answer == HttpStatusCode.OK);
        shop.Ask(db => db.ProcessedUpdates.Count(row => row.UpdateId == 7_000_001)).Should().Be(1);
        shop.Ask(db => db.Chats.Single().Version).Should().Be(1, "one turn was taken");
        await shop.Settle();
    }

    [Fact]
    public async Task What_is_brought_at_once_is_committed_before_each_is_confirmed()
    {
        await using var open = await KnockingShop.Open();
        var shop = open.Shop;
        var guests = Enumerable.Range(1, 150).Select(number => shop.Customer(number)).ToList();

        await Task.WhenAll(guests.Select(async guest =>
        {
            (await open.Post(KnockingShop.Start(8_000_000 + guest.Id, guest.Id), KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
            shop.Ask(db => db.Chats.Any(chat => chat.ChatId == guest.Id)).Should().BeTrue("200 is said after the commit");
        }));

        shop.Ask(db => db.Chats.Count()).Should().Be(150);
    }

    [Fact]
    public async Task What_cannot_be_committed_is_not_confirmed_and_brought_again()
    {
        await using var open = await KnockingShop.Open(lockPatienceSeconds: 1);
        var shop = open.Shop;
        var update = KnockingShop.Start(7_000_001, shop.Customer(1).Id);
        await shop.Settle();

        await using (var other = new SqliteConnection(shop.ConnectionString))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction();
            (await open.Post(update, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.InternalServerError);
        }

        (await open.Post(update, KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
        shop.Ask(db => db.Chats.Single().Version).Should().Be(1);
    }

    [Fact]
    public async Task A_stop_in_the_middle_loses_nothing_and_doubles_nothing()
    {
        await using var open = await KnockingShop.Open();
        var shop = open.Shop;
        var guests = Enumerable.Range(1, 12).Select(number => shop.Customer(number)).ToList();
        var orders = guests.Select(guest => shop.Order(guest)).ToList();
        for (var stops = 0; stops < 3; stops++)
        {
            var before = shop.Ask(db => db.ProcessedUpdates.Count());
            await shop.Simulator.Until(() => shop.Ask(db => db.ProcessedUpdates.Count()) > before + 10, TimeSpan.FromSeconds(120));
            await shop.Stop();
            await shop.Start();
        }

        await Task.WhenAll(orders);
        await shop.Settle();

        new Audit(shop).Orders.Should().Be(12);
        new Audit(shop).Check();
    }

    [Fact]
    public async Task An_address_through_which_nothing_comes_is_no_word_from_Telegram()
    {
        var clock = new QuickClock(100);
        await using var open = await KnockingShop.Open(clock: clock);
        var shop = open.Shop;
        var telegram = new TelegramBotClient(new TelegramBotClientOptions(ShopUnderTest.Token, shop.Simulator.Url));

        // Somebody's proxy is gone: the address is the shop's, and nobody is behind it.
        await telegram.SetWebhook($"http://127.0.0.1:{FreePort.Find()}/{KnockingShop.Key.Path}", secretToken: KnockingShop.Key.Secret);
        shop.Customer(1).Start(shop.Bot);
        await shop.Logged("Telegram could not bring an update");
        var since = Stopwatch.GetTimestamp();
        await Looks(shop, 3);

        (await Silence(shop)).Should().BeGreaterThan(Stopwatch.GetElapsedTime(since));

        var heard = await HeardAt(shop, clock);
        (await open.Post(KnockingShop.Start(7_000_001, shop.Customer(2).Id), KnockingShop.Key.Secret)).Should().Be(HttpStatusCode.OK);
        (await HeardAt(shop, clock)).Should().BeAfter(heard, "what was brought and committed is a word from Telegram, whatever else waits");

        await telegram.SetWebhook(open.Path.OriginalString, secretToken: KnockingShop.Key.Secret);
        await shop.Settle();
        await Looks(shop, 2);

        (await Silence(shop)).Should().BeLessThan(Stopwatch.GetElapsedTime(since));
    }

    [Fact]
    public async Task Without_the_setting_the_shop_polls_again()
    {
        await using var open = await KnockingShop.Open();
        var shop = open.Shop;
        await shop.Stop();
        shop.Bot.WebhookAddress.Should().NotBeNull("another process may serve it");
        shop.Webhook = null;

        await shop.Start();
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        await shop.Shows(anna, "menu");

        shop.Bot.WebhookAddress.Should().BeNull();
    }

    /// <summary>The shop asks so many times more whether its webhook stands.</summary>
    private static async Task Looks(ShopUnderTest shop, int times)
    {
        var before = Count();
        await shop.Simulator.Until(() => Count() >= before + times, ShopUnderTest.Patience);

        int Count() => shop.Simulator.Journal.Calls.Count(call => call.Method == "getWebhookInfo");
    }

    private static async Task<DateTimeOffset> HeardAt(ShopUnderTest shop, QuickClock clock) => clock.GetUtcNow() - await Silence(shop);

    private static async Task<TimeSpan> Silence(ShopUnderTest shop) =>
        TimeSpan.FromSeconds((await shop.Host.Look(CancellationToken.None)).Single().HeardSecondsAgo!.Value);
}
