using System.Globalization;

namespace ShopBot.Bot.Hosting;

/// <summary>Tells a watchdog how the process is: "healthy" while every shop heard from Telegram lately, or another process serves it.</summary>
public static class Health
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(120);

    /// <summary>Null when there is to be no page.</summary>
    public static async Task<IAsyncDisposable?> Serve(int port, Host host, TimeProvider time, CancellationToken cancellationToken)
    {
        if (port == 0)
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        app.Run(async http =>
        {
            var ages = host.Shops.Select(shop => (shop.Name, Age: time.GetUtcNow() - shop.LastPollAt, shop.IsStandingBy)).ToList();
            var isHealthy = ages.All(shop => shop.IsStandingBy || shop.Age < Lately);
            http.Response.StatusCode = isHealthy ? 200 : 503;
            var lines = ages.Select(shop => $"{shop.Name}: {(shop.IsStandingBy ? "served by another process, standing by" : shop.Age is { } age ? $"last poll {age.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s ago" : "no poll yet")}");
            await http.Response.WriteAsync($"{(isHealthy ? "healthy" : "unhealthy")}\n{string.Join('\n', lines)}\n", cancellationToken);
        });
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            throw new SettingsException($"Port {port} is taken; write another SHOPBOT_HEALTH_PORT.");
        }

        return app;
    }

    /// <summary>The command "health": prints what the page says; exit code 0 when healthy.</summary>
    public static async Task<int> Ask(int port)
    {
        if (port == 0)
        {
            throw new SettingsException("There is no health page to ask: set SHOPBOT_HEALTH_PORT, here and where ShopBot runs.");
        }

        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
            Console.Write(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Console.WriteLine($"unhealthy\nnobody answers on port {port}");
            return 1;
        }
    }
}
