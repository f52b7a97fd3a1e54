using System.Text.Json;

namespace ShopBot.Bot.Hosting;

/// <summary>Tells a watchdog how the process is: "healthy" while nothing is wrong with any shop. In lines for people, in JSON for whoever accepts that.</summary>
public static class Health
{
    /// <summary>Null when there is to be no page.</summary>
    public static async Task<IAsyncDisposable?> Serve(int port, Host host, CancellationToken cancellationToken)
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
            var shops = await host.Look(http.RequestAborted);
            var isHealthy = shops.All(shop => shop.Problems.Count == 0);
            var status = isHealthy ? "healthy" : "unhealthy";
            http.Response.StatusCode = isHealthy ? 200 : 503;
            if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
            {
                await http.Response.WriteAsJsonAsync(new { status, shops }, JsonSerializerOptions.Web, http.RequestAborted);
                return;
            }

            await http.Response.WriteAsync($"{status}\n{string.Join('\n', shops)}\n", http.RequestAborted);
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
