using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>The demo as somebody meets it who has just cloned the project: in a browser, by clicking.</summary>
public class DemoTests
{
    [BrowserFact]
    public async Task A_customer_orders_a_pizza_and_the_staff_accept_it_by_clicking()
    {
        var folder = Directory.CreateTempSubdirectory("shopbot-demo-");
        await using var demo = await RunningDemo.Start(folder, seed: 1);
        await using var browser = await BrowserPage.Open(demo.Url, 1180, 960);
        var page = browser.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        foreach (var button in (string[])["📖 Menu", "Pizza", "Margherita", "Large", "Classic", "Skip", "Add", "🛒", "Check out", "Pickup", "As soon as possible"])
        {
            await Tap(page, button);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Share my number" }).ClickAsync();
        await Tap(page, "Card");
        await page.GetByText("We receive your order when you tap Confirm").WaitForAsync();
        await Tap(page, "Confirm");
        await page.GetByText("⏳ We have your order").WaitForAsync();

        await page.GetByLabel("Who acts in this group").SelectOptionAsync("as Giulia");
        await Tap(page, "20 min");
        await page.GetByText("Accepted · ").First.WaitForAsync();
        (await page.GetByText(", Giulia").CountAsync()).Should().Be(1, "the ticket says who pressed");
        await page.GetByText("Accepted: in about 20 min").First.WaitForAsync();

        demo.Simulator.Violations.Should().BeEmpty();
        browser.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_demo_on_the_same_database_shows_pictures_that_its_Telegram_has_never_seen()
    {
        var folder = Directory.CreateTempSubdirectory("shopbot-demo-");
        try
        {
            for (var seed = 1; seed <= 2; seed++)
            {
                await using var demo = await RunningDemo.Start(folder, seed);
                var bot = demo.Simulator.Bot(Demo.Token);
                var anna = demo.Simulator.User(1002, "Anna", "en");
                anna.Start(bot, "p_margherita");
                await demo.Simulator.Until(() => anna.Chat(bot).Last is { Media: not null });
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Taps, and waits for other buttons to be there: one that stands on both screens would be stale.</summary>
    private static async Task Tap(IPage page, string label)
    {
        const string Buttons = "[...document.querySelectorAll('.key')].map(key => key.innerText).join()";
        var before = await page.EvaluateAsync<string>(Buttons);
        await page.Locator(".key", new() { HasText = label }).Last.ClickAsync();
        await page.WaitForFunctionAsync($"before => {Buttons} !== before", before);
    }

    /// <summary>A Wednesday at seven in the evening in Rome: the trattoria is open.</summary>
    private sealed class RunningDemo : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private Bot.Hosting.Host? _host;
        private Task _running = Task.CompletedTask;

        private RunningDemo(SimulatorServer simulator) => Simulator = simulator;

        public SimulatorServer Simulator { get; }

        public string Url => Simulator.Url;

        public static async Task<RunningDemo> Start(DirectoryInfo folder, int seed)
        {
            var clock = new DemoClock(new ShopClock(new DateTimeOffset(2026, 11, 25, 18, 0, 0, TimeSpan.Zero)));
            var settings = Settings.Read(SettingsSource.Read(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build(), [], ["--demo-port", "0"]));
            var demo = new RunningDemo(await Demo.Start(settings, clock, seed, CancellationToken.None));
            var shop = Demo.Shop(settings, demo.Simulator) with { Database = $"Data Source={Path.Combine(folder.FullName, "demo.db")}" };
            var ids = 1000 * seed;
            demo._host = await Bot.Hosting.Host.Open([shop], null, clock, () => new Guid(++ids, 0, 0, new byte[8]), () => 0.5, NullLoggerFactory.Instance, CancellationToken.None);
            await Demo.ShowOpenOrders(shop, clock, CancellationToken.None);
            demo._running = demo._host.Run(demo._stop.Token);
            return demo;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            await _host!.DisposeAsync();
            await Simulator.DisposeAsync();
            _stop.Dispose();
        }
    }
}
