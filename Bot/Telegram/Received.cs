using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Telegram;

/// <summary>An update, read: nothing of Telegram's types goes further.</summary>
/// <param name="ChatId">Where it happened.</param>
/// <param name="From">Who did it; null when it was nobody in particular.</param>
public sealed record Received(long UpdateId, long ChatId, Person? From, Matter Matter)
{
    /// <summary>The tap that waits for an answer; null when it was no tap.</summary>
    public string? CallbackId { get; init; }

    /// <summary>The message whose button was tapped.</summary>
    public int? TappedMessageId { get; init; }

    /// <summary>What was said, where it may be for somebody else; null: nothing was.</summary>
    public Heard? Heard { get; init; }

    /// <summary>Whether that message was a picture when it was tapped.</summary>
    public bool TappedIsPicture { get; init; }
}

/// <summary>What an update is about.</summary>
public abstract record Matter
{
    private Matter()
    {
    }

    /// <summary>A customer in private.</summary>
    public sealed record Customer(Input Input) : Matter;

    /// <summary>A button of a ticket.</summary>
    public sealed record Press(long OrderId, string Verb, string? Argument) : Matter;

    /// <summary>A button of a booking's ticket.</summary>
    public sealed record BookingPress(long BookingId, string Verb, string? Argument) : Matter;

    /// <summary>A command of the team's, by one of the team.</summary>
    /// <param name="Name">One of <see cref="Domain.Team.DeskActions.All"/>.</param>
    public sealed record StaffCommand(string Name, string? Argument) : Matter;

    /// <summary>Somebody opened the link of an invite.</summary>
    public sealed record Join(string Code) : Matter;

    /// <summary>A button with which staff choose: what is chosen so far stands in it.</summary>
    public sealed record PanelPress(string Verb, string? Argument) : Matter;

    /// <summary>A file from somebody who may change the menu.</summary>
    public sealed record MenuFile(SentFile File) : Matter;

    /// <summary>A picture from somebody who may change the menu; it answers a question, or is what any customer sends.</summary>
    /// <param name="Otherwise">What it is when no picture was asked for.</param>
    public sealed record MenuPhoto(SentPhoto Photo, Input Otherwise) : Matter;

    /// <summary>Words in the staff chat that answer one of the bot's own messages.</summary>
    public sealed record StaffReply(int MessageId, string Text) : Matter;

    /// <summary>A message was changed after it was sent.</summary>
    public sealed record Changed : Matter;

    /// <summary>A command in a group, or one that asks for ids.</summary>
    public sealed record AskId(bool InGroup) : Matter;

    /// <summary>Somebody talks to the bot in a group as if it were private.</summary>
    public sealed record NotHere : Matter;

    /// <summary>A customer blocked the bot, or came back.</summary>
    public sealed record Reach(bool IsReachable) : Matter;

    /// <summary>The bot became an administrator of the staff chat, or is none any more.</summary>
    public sealed record Standing(bool IsAdministrator) : Matter;

    /// <summary>A group became a supergroup.</summary>
    public sealed record Moved(long ToChatId) : Matter;

    /// <summary>Somebody sends faster than anybody could; this and what follows is dropped.</summary>
    public sealed record TooFast : Matter;

    /// <summary>Nothing to do; counted as handled.</summary>
    public sealed record Nothing : Matter;
}
