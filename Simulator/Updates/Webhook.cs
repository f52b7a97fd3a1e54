using System.Net.Http.Headers;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Posts a bot's updates to its address, one at a time, each until it is accepted.</summary>
internal sealed class Webhook(SimulatedBot bot)
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(60);
    private CancellationTokenSource? _running;

    public Uri? Address { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? LastErrorAt { get; private set; }

    private World World => bot.World;

    public void Set(Uri address, string? secret)
    {
        Remove();
        Address = address;
        _running = CancellationTokenSource.CreateLinkedTokenSource(World.Stopping);
        _ = Deliver(address, secret, _running.Token);
    }

    public void Remove()
    {
        _running?.Cancel();
        _running = null;
        Address = null;
        LastError = null;
        LastErrorAt = null;
    }

    private async Task Deliver(Uri address, string? secret, CancellationToken stopped)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        var failures = 0;
        try
        {
            while (!stopped.IsCancellationRequested)
            {
                QueuedUpdate? update;
                Task arrival;
                lock (World.Gate)
                {
                    update = bot.Inbox.Head;
                    arrival = bot.Inbox.NextArrival();
                    if (update is not null)
                        World.Journal.Update(JournalKind.Delivered, bot, update);
                }

                if (update is null)
                {
                    await arrival.WaitAsync(stopped);
                }
                else if (await Post(http, address, secret, update, stopped))
                {
                    failures = 0;
                }
                else
                {
                    var pause = TimeSpan.FromSeconds(Math.Min(MaxPause.TotalSeconds, Math.Pow(2, failures++)));
                    await Task.Delay(pause, World.Options.TimeProvider, stopped);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The webhook was removed or the server stops.
        }
    }

    private async Task<bool> Post(HttpClient http, Uri address, string? secret, QueuedUpdate update, CancellationToken stopped)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(JsonBytes.Write(update.Write));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        try
        {
            using var response = await http.SendAsync(request, stopped);
            if (!response.IsSuccessStatusCode)
                return Fail($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            var body = await response.Content.ReadAsByteArrayAsync(stopped);
            lock (World.Gate)
                bot.Inbox.Confirm(update);
            CallInAnswer(body);
            return true;
        }
        catch (HttpRequestException problem)
        {
            return Fail("Connection failed: " + problem.Message);
        }
        catch (TaskCanceledException) when (!stopped.IsCancellationRequested)
        {
            return Fail("Read timeout expired");
        }
    }

    private bool Fail(string problem)
    {
        lock (World.Gate)
            (LastError, LastErrorAt) = (problem, World.Now);
        return false;
    }

    /// <summary>The answer's body may carry one call: <c>{"method":"sendMessage",...}</c>. Nobody reads its result.</summary>
    private void CallInAnswer(byte[] body)
    {
        if (body.Length == 0 || !Call.TryParse(body, out var answer) || answer.ValueKind != JsonValueKind.Object
            || !answer.TryGetProperty("method", out var method) || ApiSchema.Method(method.ToString()) is not { } shape)
        {
            return;
        }

        var arguments = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in answer.EnumerateObject().Where(property => property.Name != "method"))
                property.WriteTo(writer);
            writer.WriteEndObject();
        });
        Call.TryParse(arguments, out var parsed);
        Dispatch.Play(World, new Call(bot, shape, parsed, arguments, Call.NoFiles));
    }
}
