using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace ShopBot.Bot.Tests.Compat;

/// <summary>Answers what the test has lined up, in order, and keeps what it was sent.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    public const string Token = "4242:AAHsecretSecretSecret";
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly WebApplication _app;

    private StubServer(WebApplication app) => _app = app;

    public List<Call> Calls { get; } = [];

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<StubServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var server = new StubServer(builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A client that waits out no 429 unless told to.</summary>
    public TelegramBotClient Client(int retryThreshold = 0, int retryCount = 3, CancellationToken cancel = default) =>
        new(new TelegramBotClientOptions(Token, Address) { RetryThreshold = retryThreshold, RetryCount = retryCount }, null, cancel);

    public StubServer Answers(string result) => AnswersRaw($$"""{"ok":true,"result":{{result}}}""");

    public StubServer Refuses(int code, string description, string parameters = "null") =>
        AnswersRaw($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}""", code);

    public StubServer AnswersRaw(string body, int status = 200, string type = "application/json")
    {
        _answers.Enqueue(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        return this;
    }

    public StubServer Does(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        Calls.Add(await Call.Read(context.Request));
        if (!_answers.TryDequeue(out var answer))
            throw new InvalidOperationException("More calls than answers: line up another answer in the test.");
        await answer(context);
    }
}
