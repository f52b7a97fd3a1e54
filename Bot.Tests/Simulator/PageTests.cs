using FluentAssertions;
using Microsoft.Playwright;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Simulator;

public class PageTests
{
    [BrowserFact]
    public async Task A_customer_orders_and_the_staff_accept_by_clicking()
    {
        await using var desk = await Desk.Open();
        var page = desk.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync();
        (await page.Locator(".words b").InnerTextAsync()).Should().Be("Welcome", "formatting is drawn");

        await Key(page, "Menu").ClickAsync();
        await page.GetByText("Here is the menu").WaitForAsync();
        await page.GetByText("Margherita 9.00").WaitForAsync();
        (await page.GetByText("Welcome to the Trattoria").CountAsync()).Should().Be(0, "the message was edited in place");
        (await page.GetByText("edited").CountAsync()).Should().Be(1);

        await Key(page, "Order").ClickAsync();
        await page.GetByLabel("Who acts in this group").SelectOptionAsync("as Sofia");
        await Key(page, "Accept").ClickAsync();
        await page.GetByText("Accepted by Sofia").WaitForAsync();
        desk.Server.Violations.Should().BeEmpty();
        desk.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Alerts_contacts_places_links_and_payments_work()
    {
        await using var desk = await Desk.Open();
        var page = desk.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        await Key(page, "Alert").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByText("Closed today").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();

        await Write(page, "/phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share my phone" }).ClickAsync();
        await page.GetByText("Your own number").WaitForAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Share my phone" }).CountAsync()).Should().Be(0, "the bot took the keyboard away");

        await Attach(page, "Contact");
        await page.GetByLabel("Whose").SelectOptionAsync("other");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await page.GetByText("Somebody else's number").WaitForAsync();

        await Attach(page, "Location");
        await page.GetByLabel("Latitude").FillAsync("45.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await page.GetByText("You are at 45.5").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Open a link or scan a code" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Link" }).FillAsync("https://t.me/shop_bot?start=t_4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await page.GetByText("You said: /start t_4").WaitForAsync();

        await Write(page, "/pay");
        await Key(page, "Pay").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await page.GetByText("Paid, thank you").WaitForAsync();
        desk.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Text_of_others_is_shown_as_text()
    {
        await using var desk = await Desk.Open();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        const string nasty = "<img src=x onerror=alert(1)> & <b>no</b>";
        await Write(desk.Page, nasty);
        await desk.Page.GetByText("You said: " + nasty).WaitForAsync();
        (await desk.Page.Locator(".words img").CountAsync()).Should().Be(0);
        desk.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task On_a_phone_there_is_one_column_and_customers_are_added_at_a_click()
    {
        await using var desk = await Desk.Open(390, 844);
        var page = desk.Page;
        (await page.Locator(".pane").CountAsync()).Should().Be(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "+ customer" }).ClickAsync();
        await page.GetByLabel("Language of their Telegram").SelectOptionAsync("ru");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Анна", Selected = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing sticks out sideways");

        await page.ReloadAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync();
        desk.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_blocked_bot_is_unblocked_and_a_deleted_message_goes()
    {
        await using var desk = await Desk.Open();
        var page = desk.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).ClickAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync();
        await page.Locator(".row", new() { HasText = "Welcome" }).HoverAsync();
        await page.Locator(".row", new() { HasText = "Welcome" }).GetByLabel("More about this message").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete" }).ClickAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Block the bot" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "UNBLOCK BOT" }).ClickAsync();
        await page.GetByText("Welcome to the Trattoria").WaitForAsync();
        desk.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_clock_that_can_be_moved_is_put_forward_on_a_phone_too()
    {
        var clock = new DemoClock(new ShopClock(new DateTimeOffset(2026, 11, 25, 18, 0, 0, TimeSpan.Zero)));
        await using var server = await SimulatorServer.StartAsync(
            new SimulatorOptions { Port = 0, TimeProvider = clock, PutClockForward = clock.PutForward, ClockZone = "Europe/Rome" });
        server.User(1001, "Tom", "en");
        server.Bot("42:TEST", "Trattoria", "shop_bot");
        await using var browser = await BrowserPage.Open(server.Url, 390, 844);
        var page = browser.Page;

        await page.GetByText("Wed 25 Nov, 19:00").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 h" }).ClickAsync();
        await page.GetByText("Wed 25 Nov, 20:00").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await page.GetByText("Thu 26 Nov, 20:00").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+15 min" }).ClickAsync();
        await page.GetByText("Thu 26 Nov, 20:15").WaitForAsync();

        clock.GetUtcNow().Should().Be(new DateTimeOffset(2026, 11, 26, 19, 15, 0, TimeSpan.Zero));
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing sticks out sideways");
        browser.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Where_the_clock_cannot_be_moved_there_is_none()
    {
        await using var desk = await Desk.Open();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "START", Exact = true }).WaitForAsync();

        (await desk.Page.Locator("#clock").IsVisibleAsync()).Should().BeFalse();
    }

    private static ILocator Key(IPage page, string label) => page.Locator(".key", new() { HasText = label });

    private static async Task Write(IPage page, string text)
    {
        await page.GetByLabel("Message", new() { Exact = true }).First.FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Attach(IPage page, string what)
    {
        await page.GetByLabel("Attach a file, a picture, a contact or a location").First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = what }).ClickAsync();
    }

    /// <summary>A browser on the page of a simulator with one customer, two staff and the echo bot.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly EchoBot _bot;
        private readonly BrowserPage _browser;

        private Desk(SimulatorServer server, EchoBot bot, BrowserPage browser) => (Server, _bot, _browser) = (server, bot, browser);

        public SimulatorServer Server { get; }

        public IPage Page => _browser.Page;

        public List<string> Problems => _browser.Problems;

        public static async Task<Desk> Open(int width = 1100, int height = 800)
        {
            var server = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, BotsJoinGroups = true });
            server.User(1001, "Tom", "en");
            var staff = server.Group(-1001, "Kitchen", [server.User(1101, "Marco"), server.User(1102, "Sofia")]);
            server.Bot("42:TEST", "Trattoria", "shop_bot");
            return new(server, EchoBot.Start(server.Url, staff.Id), await BrowserPage.Open(server.Url, width, height));
        }

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            await _bot.DisposeAsync();
            await Server.DisposeAsync();
        }
    }
}
