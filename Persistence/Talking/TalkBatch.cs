using ShopBot.Domain.Talking;

namespace ShopBot.Persistence.Talking;

/// <summary>The talks of one batch; each turn sees what the turns before it did.</summary>
public sealed class TalkBatch
{
    private readonly OpenConnection _open;
    private readonly int _shopId;
    private readonly DateTimeOffset _now;
    private readonly TalkRows _rows;

    internal TalkBatch(OpenConnection open, int shopId, DateTimeOffset now, TalkRows rows)
    {
        (_open, _shopId, _now, _rows) = (open, shopId, now, rows);
    }

    public IReadOnlyList<Talk> All => [.. _rows.Talks.Values.Select(row => row.ToTalk())];

    /// <summary>Null where there was none, or it was not loaded.</summary>
    public Talk? Find(long chatId) => _rows.Talks.GetValueOrDefault(chatId)?.ToTalk();

    /// <summary>Null where the customer is not known any more.</summary>
    public TalkPerson? Person(long chatId) => _rows.People.GetValueOrDefault(chatId);

    /// <summary>The message of a talk that was answered; null: it is of no talk.</summary>
    public TalkMessageRow? Message(long chatId, int messageId) =>
        _rows.Messages.FirstOrDefault(message => message.ChatId == chatId && message.MessageId == messageId && _rows.Talks.ContainsKey(message.TalkChatId));

    /// <summary>The talk that a topic is about; null: none.</summary>
    public Talk? OfTopic(long chatId, int topicId) =>
        _rows.Talks.Values.FirstOrDefault(talk => talk.TeamChatId == chatId && talk.TopicId == topicId)?.ToTalk();

    /// <summary>The newest copy of a message on the other side; null: it was not passed on.</summary>
    public TalkMessageRow? CopyOf(long chatId, int messageId) => _rows.Messages
        .Where(copy => copy.SourceMessageId == messageId && _rows.Talks.TryGetValue(copy.TalkChatId, out var talk)
            && (copy.IsInThread ? copy.TalkChatId : talk.TeamChatId) == chatId)
        .MaxBy(copy => copy.MessageId);

    public void Take(Talk talk)
    {
        if (!_rows.Talks.TryGetValue(talk.ChatId, out var row))
        {
            row = new TalkRow { ShopId = _shopId, ChatId = talk.ChatId, CustomerId = talk.CustomerId };
            _open.Db.Add(row);
            _rows.Talks.Add(talk.ChatId, row);
        }

        row.Take(talk);
    }

    /// <summary>A message of the staff's own in a thread: it can be answered there too.</summary>
    public void Note(long chatId, int messageId, long talkChatId)
    {
        var row = new TalkMessageRow { ShopId = _shopId, ChatId = chatId, MessageId = messageId, TalkChatId = talkChatId, IsInThread = true, At = _now };
        _open.Db.Add(row);
        _rows.Messages.Add(row);
    }

    /// <summary>The place of one more message in the order in which a talk's messages go.</summary>
    internal int NextStep(long chatId)
    {
        var row = _rows.Talks[chatId];
        row.Version++;
        return ++row.Step;
    }
}
