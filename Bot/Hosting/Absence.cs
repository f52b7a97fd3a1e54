using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Bot.Hosting;

/// <summary>
/// Notices when the shop comes back after Telegram was not heard for longer than a tap waits there, whether the process was gone, the
/// machine asleep or the line cut, and tells the owners once from when to when.
/// </summary>
/// <param name="heardAt">When Telegram last answered; null: not yet.</param>
internal sealed class Absence(
    ShopContext context, HeardStore store, Func<DateTimeOffset?> heardAt, Drawing drawing, Action<IEnumerable<long>> nudge, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);

    /// <summary>One write a minute, not one a poll.</summary>
    private static readonly TimeSpan KeepAgain = TimeSpan.FromMinutes(1);

    /// <summary>As long as Telegram keeps a tap. Default 150 s.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(150);

    /// <summary>As long as Telegram keeps a message.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private DateTimeOffset? _heard;
    private DateTimeOffset? _kept;

    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Look(isLast: false, stopping);
                await Task.Delay(LookAgain, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Look(isLast: true, CancellationToken.None);
        }
    }

    private async Task Look(bool isLast, CancellationToken stopping)
    {
        try
        {
            if (heardAt() is not { } heard || (heard == _heard && !isLast))
            {
                return;
            }

            var before = _heard ?? await store.Last(context.Shop.Id, stopping);
            var wasAway = heard - before >= Longest;
            if (wasAway || isLast || _kept is null || heard - _kept >= KeepAgain || heard < _kept)
            {
                var news = wasAway ? News(before!.Value, heard) : [];
                await store.Keep(context.Shop.Id, heard, news);
                _kept = heard;
                nudge(news.Select(row => row.ChatId));
            }

            if (wasAway)
            {
                log.LogWarning("{Shop} was away from {From:u} to {To:u}; what came meanwhile is answered now", context.Shop.Key, before, heard);
            }

            _heard = heard;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            log.LogDebug("{Shop}: when Telegram was heard could not be kept: {Reason}", context.Shop.Key, exception.Message);
        }
    }

    private List<OutboxRow> News(DateTimeOffset from, DateTimeOffset to)
    {
        var shop = context.Shop;
        var words = to - from > Kept ? new Phrase("away.long", ("from", Moment(from)), ("to", Moment(to)), ("kept", Moment(to - Kept)))
            : new Phrase("away.short", ("from", Moment(from)), ("to", Moment(to)));
        var owners = shop.AllOwners().ToList();
        return [.. (owners.Count > 0 ? owners : [.. context.TicketChat is { } staff ? [staff] : Array.Empty<long>()]).Select(chat => new OutboxRow
        {
            ShopId = shop.Id,
            Subject = $"away:{to.ToUnixTimeMilliseconds()}:{chat}",
            Kind = OutboxKind.Notice,
            ChatId = chat,
            Body = drawing.Line(words, shop, context.LanguageOf(chat)).ToJson(),
            CreatedAt = to,
            NextAttemptAt = to,
        })];

        Phrase Moment(DateTimeOffset at) => shop.ToLocal(from).Date == shop.ToLocal(to).Date
            ? new("away.time", ("time", TimeOnly.FromDateTime(shop.ToLocal(at))))
            : new("away.day_and_time", ("day", DateOnly.FromDateTime(shop.ToLocal(at))), ("time", TimeOnly.FromDateTime(shop.ToLocal(at))));
    }
}
