using Microsoft.Playwright;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>One page in real Chromium, and the errors its console showed.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly string[] Quietly =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Problems.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Problems.Add(error);
    }

    public IPage Page { get; }

    public List<string> Problems { get; } = [];

    public static async Task<BrowserPage> Open(string url, int width = 1100, int height = 800, ColorScheme colors = ColorScheme.Light)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = Quietly });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colors });
        var opened = new BrowserPage(playwright, browser, page);
        await page.GotoAsync(url);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
