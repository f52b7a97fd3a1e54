using System.Data.Common;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Team;
using ShopBot.Persistence;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Reliability;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Conversation;

/// <summary>
/// Runs the updates of one poll as one unit of work: load, decide each, commit once; only then are taps answered and screens shown.
/// An update that fails again and again is set aside alone, and the others go on.
/// </summary>
public sealed class TurnRunner(
    ShopContext context, UpdateReader reader, TurnStore store, QuarantineStore quarantine, Turns turns, TapAnswers answers, Aftermath aftermath,
    FloodGuard flood, TimeProvider time, ILogger<TurnRunner> log)
{
    private const int TriesOnConflict = 5;
    private const int TriesBeforeQuarantine = 3;

    /// <summary>One batch or replay at a time: the flow walks through one conversation after the other.</summary>
    private readonly SemaphoreSlim _one = new(1, 1);

    private readonly Effects _effects = new(context, store, answers, aftermath);

    /// <summary>After this returns, the whole effect of every update is committed, and they may be confirmed.</summary>
    /// <exception cref="DbException">The database cannot be written now, or its reply to the commit was lost: run them again, what was committed counts once.</exception>
    public Task Run(IReadOnlyList<Update> updates, CancellationToken cancellationToken) => Alone(() => RunBatch(updates, cancellationToken), cancellationToken);

    /// <summary>Runs an update that was set aside once more, under its own id.</summary>
    /// <exception cref="Exception">It failed again, or was released meanwhile: nothing was committed.</exception>
    public Task Replay(Update update, CancellationToken cancellationToken) =>
        Alone(() => RunSome([reader.Read(update)], isReplay: true, cancellationToken), cancellationToken);

    /// <summary>Whether the update is to blame: trouble with the database is not, and neither is a stop.</summary>
    private static bool IsPoison(Exception exception, CancellationToken stopping) => exception switch
    {
        OperationCanceledException => !stopping.IsCancellationRequested,
        IOException => false,
        _ => Refusals.IsOfContent(exception) || !Refusals.IsOfDatabase(exception),
    };

    private async Task Alone(Func<Task> run, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await run();
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task RunBatch(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        await _effects.LookUp(cancellationToken);
        try
        {
            await RunTogether(updates, cancellationToken);
        }
        catch (Exception exception) when (IsPoison(exception, cancellationToken))
        {
            log.LogWarning("A batch of {Count} failed and is run one by one: {Reason}", updates.Count, exception.Message);
            foreach (var update in updates)
            {
                await RunAlone(update, cancellationToken);
            }
        }

        flood.Done(updates.Select(update => (long)update.Id));
    }

    private async Task RunAlone(Update update, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunTogether([update], cancellationToken);
                return;
            }
            catch (Exception exception) when (IsPoison(exception, cancellationToken))
            {
                if (attempt >= TriesBeforeQuarantine)
                {
                    await SetAside(update.Id, System.Text.Json.JsonSerializer.Serialize(update, global::Telegram.Bot.JsonBotAPI.Options), exception);
                    return;
                }
            }
        }
    }

    private async Task RunTogether(IReadOnlyList<Update> updates, CancellationToken cancellationToken)
    {
        ArraySegment<Received> received = updates.Select(reader.Read).Select(flood.Look).ToArray();
        while (received.Count > 0)
        {
            received = received[await RunSome(received, isReplay: false, cancellationToken)..];
        }
    }

    /// <summary>
    /// All of them, or as many as stand before somebody was forgotten or the shop was changed: what comes after that is loaded anew.
    /// </summary>
    /// <returns>How many are done.</returns>
    private async Task<int> RunSome(IReadOnlyList<Received> received, bool isReplay, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcome = await LoadDecideCommit(received, isReplay, cancellationToken);
                await _effects.Come(outcome);
                return outcome.Taken;
            }
            catch (Exception exception) when (attempt < TriesOnConflict && Refusals.IsConflict(exception))
            {
                log.LogDebug("Decided at the same time as somebody else, once more: {Reason}", exception.Message);
            }
        }
    }

    private async Task<Outcome> LoadDecideCommit(IReadOnlyList<Received> received, bool isReplay, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = BatchReading.Keys(received, context, one => turns.Desk(one, now), isReplay);
        await using var batch = await store.Load(keys, now, cancellationToken);
        var outcome = turns.Decide(received, batch);
        try
        {
            await batch.Commit(cancellationToken);
        }
        catch (Exception exception) when (!IsPoison(exception, cancellationToken) && !Refusals.IsConflict(exception))
        {
            _effects.MayCome(isReplay ? null : batch.FirstBegun, outcome);
            throw;
        }

        return outcome;
    }

    /// <summary>Keeps what cannot be handled, or cannot even be read, so that the others go on; owners hear of it, and whoever tapped reads an apology.</summary>
    /// <param name="payload">JSON.</param>
    public async Task SetAside(long updateId, string payload, Exception why)
    {
        var owners = context.Shop.AllOwners().Select(owner => (UserId: owner, Line: turns.Trouble(owner))).ToList();
        var row = new QuarantineRow
        {
            ShopId = context.Shop.Id,
            BotId = context.BotId,
            UpdateId = updateId,
            Payload = payload,
            Error = why.ToString(),
            At = time.GetUtcNow(),
        };
        if (await quarantine.SetAside(row, owners) > 0)
        {
            log.LogError(why, "Update {UpdateId} cannot be handled and was set aside", updateId);
            aftermath.Nudge(owners.Select(owner => owner.UserId));
        }

        if (UnreadTap.Find(payload) is { } tap)
        {
            answers.Answer(tap.CallbackId, turns.Sorry(tap.LanguageCode));
        }
    }
}
