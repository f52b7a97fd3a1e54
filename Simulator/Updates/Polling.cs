using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>getUpdates: one poller per bot, long polls, and the conflicts.</summary>
internal sealed class Polling(World world)
{
    private const int MaxTimeoutSeconds = 50;
    private readonly Dictionary<SimulatedBot, TaskCompletionSource> _current = [];

    /// <summary>True while that bot waits in a poll: it has nothing else to do.</summary>
    public bool IsWaiting(SimulatedBot bot) => _current.ContainsKey(bot);

    public async Task<Answer> GetUpdates(Call call, CancellationToken aborted)
    {
        var bot = call.Bot;
        var superseded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var deadline = world.Now + TimeSpan.FromSeconds(Math.Clamp(call.Whole("timeout") ?? 0, 0, MaxTimeoutSeconds));
        var limit = (int)Math.Clamp(call.Whole("limit") ?? 100, 1, 100);
        var offset = call.Whole("offset") ?? 0;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, world.Stopping);
        try
        {
            while (true)
            {
                Task arrival;
                lock (world.Gate)
                {
                    if (superseded.Task.IsCompleted)
                        return ApiError.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
                    if (bot.Webhook.Address is not null)
                        return ApiError.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
                    if (_current.TryGetValue(bot, out var other) && other != superseded)
                        other.TrySetResult();
                    SetAllowed(call);
                    var batch = bot.Inbox.Take(offset, limit);

                    // Below the offset all is confirmed now; a later look in this poll must not count from the end again.
                    offset = Math.Max(offset, 0);
                    if (batch.Count > 0 || world.Now >= deadline || ended.IsCancellationRequested)
                    {
                        _current.Remove(bot);
                        return Deliver(bot, batch);
                    }

                    if (!_current.TryGetValue(bot, out other) || other != superseded)
                    {
                        _current[bot] = superseded;
                        world.Signal();
                    }

                    arrival = bot.Inbox.NextArrival();
                }

                await Wait(arrival, superseded.Task, deadline - world.Now, ended.Token);
            }
        }
        finally
        {
            lock (world.Gate)
            {
                if (_current.TryGetValue(bot, out var own) && own == superseded)
                    _current.Remove(bot);
            }
        }
    }

    /// <summary>The list of types stays until another one is given.</summary>
    public static void SetAllowed(Call call)
    {
        if (call.Structure("allowed_updates") is { ValueKind: JsonValueKind.Array } types)
            call.Bot.Inbox.Allowed = types.GetArrayLength() == 0 ? null : types.EnumerateArray().Select(type => type.ToString()).ToHashSet();
    }

    private Answer Deliver(SimulatedBot bot, IReadOnlyList<QueuedUpdate> batch)
    {
        foreach (var update in batch)
            world.Journal.Update(JournalKind.Delivered, bot, update);
        return Answer.Of(writer =>
        {
            writer.WriteStartArray();
            foreach (var update in batch)
                update.Write(writer);
            writer.WriteEndArray();
        });
    }

    private async Task Wait(Task arrival, Task superseded, TimeSpan rest, CancellationToken ended)
    {
        if (rest <= TimeSpan.Zero)
            return;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ended);
        var elapsed = Task.Delay(rest, world.Options.TimeProvider, timer.Token);
        await Task.WhenAny(arrival, superseded, elapsed);

        // The timer goes with the poll; its cancelled task is nobody's error.
        await timer.CancelAsync();
    }
}
