using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Talking;

/// <summary>Who talks, and what their thread says about them.</summary>
/// <param name="Phone">Null: not known.</param>
/// <param name="Language">The customer's.</param>
/// <param name="IsReachable">False since they blocked the bot.</param>
/// <param name="IsInTalk">Whether what they write next goes to the staff, so that nothing has to offer it.</param>
public sealed record TalkPerson(string Name, string? Phone, string Language, bool IsReachable, bool IsInTalk)
{
    public Phrase Blocked => Phone is { } phone ? new("talk.blocked_call", ("name", Name), ("phone", phone)) : new("talk.blocked", ("name", Name));

    public Phrase Left => new("talk.left", ("name", Name));

    public Phrase Silent => new("talk.silent", ("name", Name));

    public Phrase Waits(Shop shop, DateTimeOffset now, DateTimeOffset since) => new("talk.waits", ("name", Name), ("when", Moment.Write(shop, now, since)));

    public Phrase Again => new("talk.again", ("name", Name));

    public Phrase Changed => new("talk.changed", ("name", Name));

    /// <summary>In place of something that Telegram does not copy, or that is gone.</summary>
    public Phrase Lost => new("talk.lost", ("name", Name));

    public Phrase HandedBack(string by) => new("talk.handed_back_by", ("name", Name), ("by", by));
}
