using System.Collections.Concurrent;
using System.Text.Json;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Conversation;

/// <summary>
/// Runs what was set aside once more, beside the turns, and tells whoever asked what came of it. It stays set aside until a try has
/// committed, so that a stop in between leaves it where it was.
/// </summary>
/// <param name="run">Throws when it failed again, and has then committed nothing.</param>
public sealed class Replays(
    ShopContext context, QuarantineStore quarantine, Func<Update, CancellationToken, Task> run, OutboxStore outbox, Drawing drawing,
    Action<IEnumerable<long>> nudge, TimeProvider time, ILogger<Replays> log, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<Task, byte> _underWay = new();

    /// <summary>Does not wait.</summary>
    public void Begin(long updateId, long chatId)
    {
        var task = Task.Run(() => Try(updateId, chatId), CancellationToken.None);
        _underWay.TryAdd(task, 0);
        task.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Waits for the tries under way.</summary>
    public Task Drain() => Task.WhenAll(_underWay.Keys);

    private async Task Try(long updateId, long chatId)
    {
        try
        {
            if (await Load(updateId) is not { } row)
            {
                return;
            }

            if (await Run(row))
            {
                await Tell("trouble.worked", updateId, chatId);
            }
            else if (await Load(updateId) is not null)
            {
                await Tell("trouble.failed_again", updateId, chatId);
            }
        }
        catch (Exception exception)
        {
            log.LogWarning("What was set aside could not be tried again: {Reason}", exception.Message);
        }
    }

    private Task<QuarantineRow?> Load(long updateId) => quarantine.Load(context.Shop.Id, context.BotId, updateId, stopping);

    private async Task<bool> Run(QuarantineRow row)
    {
        try
        {
            await run(JsonSerializer.Deserialize<Update>(row.Payload, JsonBotAPI.Options)!, stopping);
            log.LogInformation("Update {UpdateId} was set aside, and went well at one more try", row.UpdateId);
            return true;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogError(exception, "Update {UpdateId} could not be handled at one more try", row.UpdateId);
            return false;
        }
    }

    private async Task Tell(string key, long updateId, long chatId)
    {
        var now = time.GetUtcNow();
        await outbox.Promise(new OutboxRow
        {
            ShopId = context.Shop.Id,
            Subject = $"replay:{updateId}:{now.ToUnixTimeMilliseconds()}",
            Kind = OutboxKind.Notice,
            ChatId = chatId,
            Body = drawing.Line(new Phrase(key), context.Shop, context.LanguageOf(chatId)).ToJson(),
            CreatedAt = now,
            NextAttemptAt = now,
        });
        nudge([chatId]);
    }
}
