using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Talking;

namespace ShopBot.Bot.Talking;

/// <summary>Rings when a customer waits for an answer, and ends talks in which nobody says anything any more.</summary>
public sealed class TalkClock(
    ShopContext context, TurnStore store, TalkThreadStore talks, Drawing drawing, Action<IEnumerable<long>> nudge, TimeProvider time, ILogger<TalkClock> log)
{
    private const int TriesOnConflict = 5;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly TalkPost _post = new(context, drawing);

    /// <summary>Looks at the clock until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await LookAndLog(stopping);
                await Task.Delay(LookAgain, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>Does what is due now.</summary>
    /// <exception cref="DbUpdateException">Others were faster again and again, or the database cannot be written.</exception>
    public async Task Look(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await LookOnce(cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (attempt < TriesOnConflict && TurnRunner.IsConflict(exception))
            {
                log.LogDebug("Looked at the talks at the same time as somebody else, once more: {Reason}", exception.Message);
            }
        }
    }

    private async Task LookAndLog(CancellationToken stopping)
    {
        try
        {
            await Look(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: the talks could not be looked at, again soon: {Reason}", context.Shop.Key, exception.Message);
        }
    }

    private async Task LookOnce(CancellationToken cancellationToken)
    {
        var (shop, now) = (context.Shop, time.GetUtcNow());
        var due = (await talks.Open(shop.Id, cancellationToken)).Where(talk => DueTalks.Rings(talk, shop, now) || DueTalks.IsOver(talk, now)).ToList();
        if (due.Count == 0)
        {
            return;
        }

        var keys = new BatchKeys(shop, context.BotId, [], [], []) { Talks = new() { Named = [.. due.Select(talk => talk.ChatId)] } };
        await using var batch = await store.Load(keys, now, cancellationToken);
        var outcome = new Outcome();
        foreach (var talk in batch.Talks.All)
        {
            Do(talk, batch, outcome);
        }

        await batch.Commit(cancellationToken);
        nudge(outcome.Chats);
    }

    private void Do(Talk talk, Batch batch, Outcome outcome)
    {
        if (DueTalks.Rings(talk, context.Shop, batch.Now))
        {
            batch.Talks.Take(talk with { HasRung = true });
            Say(talk, person => person.Waits(context.Shop, batch.Now, talk.WaitingSince!.Value), batch, outcome);
        }
        else if (DueTalks.IsOver(talk, batch.Now))
        {
            var ended = talk.End(batch.Now);
            batch.Talks.Take(ended);
            if (talk.LastAt is not null)
            {
                Say(ended, person => person.Silent, batch, outcome);
            }
        }
    }

    private void Say(Talk talk, Func<TalkPerson, Phrase> line, Batch batch, Outcome outcome)
    {
        if (context.TicketChat is { } team && batch.Talks.Person(talk.ChatId) is { } person)
        {
            _post.ToTeam(talk, team, line(person), replyTo: null, batch, outcome);
        }
    }
}
