using ShopBot.Domain.News;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.News;

/// <summary>News that the team writes, sends and stops in one batch.</summary>
public sealed class NewsBatch
{
    private readonly OpenConnection _open;
    private readonly int _shopId;
    private readonly DateTimeOffset _now;
    private readonly TeamRowsLoaded _rows;
    private readonly Dictionary<long, BroadcastRow> _known;

    internal NewsBatch(OpenConnection open, int shopId, DateTimeOffset now, TeamRowsLoaded rows)
    {
        (_open, _shopId, _now, _rows) = (open, shopId, now, rows);
        _known = rows.Found.Values.OfType<AskedNews>().SelectMany(asked => asked.Rows).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
    }

    /// <summary>Whether something is to be sent, or no more.</summary>
    public bool HasDecided { get; private set; }

    /// <summary>As earlier turns of the batch left it.</summary>
    internal FoundNews Found(AskedNews asked) => new(
        asked.Id is { } id ? _known.GetValueOrDefault(id)?.ToBroadcast() : null,
        asked.Running ?? _known.Values.FirstOrDefault(known => known.Status == BroadcastStatus.Sending)?.ToBroadcast(),
        asked.Reached, asked.Recipients, _rows.LastBroadcastId + 1)
    {
        Newest = Drafts(asked.ChatId).MaxBy(row => row.Id)?.ToBroadcast(),
        Before = asked.Before,
    };

    /// <summary>Older drafts of the chat can no longer be sent.</summary>
    public void Keep(NewsDraft draft, long chatId)
    {
        foreach (var replaced in Drafts(chatId).ToList())
        {
            Drop(replaced.Id);
        }

        var row = new BroadcastRow { ShopId = _shopId, Id = draft.Id, Text = draft.Text, Picture = draft.Picture, WrittenAt = _now, ChatId = chatId };
        _rows.LastBroadcastId = row.Id;
        _open.Db.Add(row);
        _known.Add(row.Id, row);
    }

    /// <summary>The row stays, so that its number is not given again to words that its buttons never showed.</summary>
    public void Drop(long id)
    {
        if (_known.GetValueOrDefault(id) is { Status: BroadcastStatus.Draft } row)
        {
            (row.Status, row.EndedAt) = (BroadcastStatus.Stopped, _now);
        }
    }

    internal void Take(DeskFact.BroadcastDecided decided, long chatId, int? messageId)
    {
        var row = _known[decided.Id];
        row.Status = decided.Status;
        if (decided.Status == BroadcastStatus.Sending || row.ChatId == chatId)
        {
            (row.ChatId, row.MessageId, row.Language) = (chatId, messageId, decided.Language);
        }
        else
        {
            // Whoever sent it goes on reading how far it is; whoever stops it reads how far it came.
            (row.StopperChatId, row.StopperMessageId, row.StopperLanguage) = (chatId, messageId, decided.Language);
        }

        HasDecided = true;
    }

    private IEnumerable<BroadcastRow> Drafts(long chatId) => _known.Values.Where(row => row.Status == BroadcastStatus.Draft && row.ChatId == chatId);
}
