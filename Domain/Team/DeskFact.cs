using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Team;

/// <summary>What an action of the team made true; the store turns it into rows in the turn's transaction.</summary>
public abstract record DeskFact
{
    /// <summary>What the log says about it; every act is in the log.</summary>
    public required LogEntry Log { get; init; }

    public sealed record Invited(Invite Invite) : DeskFact;

    /// <summary>Somebody came in by an invite, or has another role now.</summary>
    /// <param name="InviteKey">The invite that is used up; null: none was.</param>
    public sealed record MemberChanged(Member Member, string? InviteKey = null) : DeskFact;

    /// <summary>The shop was opened, closed, paused, or got special hours.</summary>
    public sealed record Traded(Trading Trading) : DeskFact;

    /// <param name="Until">When it is back by itself; null: when somebody says so.</param>
    public sealed record SoldOut(string ProductId, bool IsSoldOut, DateTimeOffset? Until) : DeskFact;

    /// <summary>Where it was said is the staff chat from now on.</summary>
    public sealed record StaffChatChosen : DeskFact;

    /// <summary>A file was sent to become the menu.</summary>
    public sealed record MenuSent(long ImportId, SentFile File) : DeskFact;

    /// <summary>Nothing but the log itself.</summary>
    public sealed record Noted : DeskFact;

    /// <summary>What was set aside is to run once more.</summary>
    public sealed record UpdateRetried(long UpdateId) : DeskFact;

    /// <summary>What was set aside is forgotten.</summary>
    public sealed record UpdateDropped(long UpdateId) : DeskFact;

    /// <summary>The staff ended a talk.</summary>
    public sealed record HandedBack(Talking.Talk Talk) : DeskFact;

    public sealed record BackupWanted : DeskFact;

    public sealed record Noting(long CustomerId, string Text) : DeskFact;

    public sealed record Labelling(long CustomerId, string Label, bool IsOn) : DeskFact;

    /// <summary>Two cards are one person's.</summary>
    public sealed record Merging(long KeptId, long GoneId) : DeskFact;

    /// <summary>Something on the menu is as <paramref name="After"/> says.</summary>
    /// <param name="EditId">Under which it can be taken back.</param>
    /// <param name="Before">Null: it is new.</param>
    public sealed record MenuEdited(long EditId, Editing.MenuEntry? Before, Editing.MenuEntry After) : DeskFact;

    /// <summary>The owner said something of the shop itself.</summary>
    public sealed record BasicsChanged(Setup.ShopBasics Basics) : DeskFact;

    /// <summary>Somebody sent news, or stopped what is on its way.</summary>
    /// <param name="Language">What whoever said it reads: how far it is, is told in it.</param>
    public sealed record BroadcastDecided(long Id, News.BroadcastStatus Status, string Language) : DeskFact;

    public sealed record ImportDecided(long ImportId, ImportStatus Status) : DeskFact;
}
