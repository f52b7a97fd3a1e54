using ShopBot.Bot.Telegram;
using ShopBot.Persistence;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Conversation;

/// <summary>
/// What a committed batch sets off outside the database. Where nobody knows whether a batch was committed, its effects wait until one of
/// its updates was looked up: they come once, or not at all.
/// </summary>
public sealed class Effects(ShopContext context, TurnStore store, TapAnswers answers, Aftermath aftermath)
{
    private readonly HashSet<string> _answered = [];
    private (long UpdateId, Outcome Outcome)? _unsure;
    private volatile bool _shopIsStale;

    /// <summary>The reply to its commit was lost, or the commit itself.</summary>
    /// <param name="updateId">The first that the batch counted as handled; null: it counted none, and nothing tells later what became of it.</param>
    public void MayCome(long? updateId, Outcome outcome)
    {
        if (updateId is { } id)
        {
            _unsure = (id, outcome);
        }
        else if (outcome.ChangesShop)
        {
            _shopIsStale = true;
        }
    }

    /// <summary>Before anything else is decided: the next batch must see what the last one changed.</summary>
    /// <exception cref="System.Data.Common.DbException">The database does not tell.</exception>
    public async Task LookUp(CancellationToken cancellationToken)
    {
        if (_shopIsStale)
        {
            await Reload();
        }

        if (_unsure is { } unsure)
        {
            var isCommitted = await store.IsProcessed(context.Shop.Id, context.BotId, unsure.UpdateId, cancellationToken);
            _unsure = null;
            _answered.Clear();
            if (isCommitted)
            {
                await Come(unsure.Outcome);
                Answered(unsure.Outcome);
            }
        }
    }

    /// <exception cref="Exception">
    /// The shop could not be read again, or a move not be written. The former is made up for before the next batch is decided, and the old id
    /// of a group tells of the latter again.
    /// </exception>
    public async Task Come(Outcome outcome)
    {
        if (outcome.ChangesShop)
        {
            _shopIsStale = true;
        }

        outcome.Told.ForEach(tell => tell());
        foreach (var (callbackId, toast) in outcome.Answers.Where(answer => !_answered.Remove(answer.CallbackId)))
        {
            answers.Answer(callbackId, toast);
        }

        var hasNewLanguage = outcome.Languages.Any(one => context.LanguageOf(one.UserId) != one.Language);
        outcome.Languages.ForEach(one => context.TeamLanguages.Learn(one.UserId, one.Language));
        try
        {
            foreach (var (from, to) in outcome.Moves)
            {
                await aftermath.Moved(from, to);
            }

            if (outcome.ChangesShop)
            {
                await Reload();
            }
            else if (hasNewLanguage)
            {
                aftermath.TeamSpeaks();
            }
        }
        catch
        {
            // Its updates are run once more, and count no more.
            Answered(outcome);
            throw;
        }
        finally
        {
            Wake(outcome);
        }
    }

    private void Answered(Outcome outcome) => _answered.UnionWith(outcome.Answers.Select(answer => answer.CallbackId));

    private async Task Reload()
    {
        // Not after it: another turn may commit the next change while this one is read.
        _shopIsStale = false;
        try
        {
            await aftermath.ShopChanged();
        }
        catch (Exception exception)
        {
            // A database that is away comes back. What cannot be read is not tried at each batch: the shop goes on as it was known.
            _shopIsStale = exception is IOException || Refusals.IsOfDatabase(exception);
            throw;
        }
    }

    private void Wake(Outcome outcome)
    {
        outcome.Pictures.ForEach(aftermath.Picture);
        aftermath.Nudge(outcome.Chats);
        if (outcome.HasImports)
        {
            aftermath.ImportsDue();
        }

        if (outcome.HasNews)
        {
            aftermath.NewsDue();
        }

        if (outcome.WantsBackup)
        {
            aftermath.BackUp();
        }

        foreach (var (updateId, chatId) in outcome.Retried)
        {
            aftermath.Replay(updateId, chatId);
        }

        if (outcome.FreesPlaces)
        {
            aftermath.PlacesFreed();
        }
    }
}
