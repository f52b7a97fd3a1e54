using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Outbox;

/// <summary>
/// A message that was promised in the same transaction as what it tells about. Its key says what it is, so it cannot be promised twice.
/// </summary>
public sealed class OutboxRow
{
    private const string FateMark = ":fate:";

    public int ShopId { get; init; }

    /// <summary>What it is about: "order:12", "booking:3", "update:98765".</summary>
    public required string Subject { get; init; }

    /// <summary>Null when it is not about an order.</summary>
    public long? OrderId => OrderIdIn(Subject);

    /// <summary>Null when it is not about a booking.</summary>
    public long? BookingId => BookingIdIn(Subject);

    public OutboxKind Kind { get; init; }

    /// <summary>The subject's version it shows; of two, only the later needs to be seen.</summary>
    public int Step { get; init; }

    public long ChatId { get; set; }

    /// <summary>JSON: what is to be shown, already in the reader's language. Empty once a notice or a panel is done with: what was said is not kept.</summary>
    public required string Body { get; init; }

    public OutboxState State { get; set; }

    /// <summary>Sends that were begun and not refused: each of them may have arrived.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public int? MessageId { get; set; }

    /// <summary>Why it failed, for the operator.</summary>
    public string? Error { get; set; }

    /// <summary>The talk that a message belongs to, named by the customer's chat; null: to none.</summary>
    public long? TalkChatId => TalkChatIdIn(Subject);

    /// <summary>The broadcast that a message belongs to; null: to none.</summary>
    public long? NewsId => IdAfter("news:", Subject);

    /// <summary>Nobody stops telling the team what concerns it: their chat may be out of reach for a while.</summary>
    public bool IsToTeam => Kind is OutboxKind.Ticket or OutboxKind.TalkToTeam;

    /// <summary>A note that another message may have arrived or not.</summary>
    public bool IsFateNote => Subject.Contains(FateMark, StringComparison.Ordinal);

    /// <summary>What is answered to an update.</summary>
    public static string OfUpdate(long updateId) => $"update:{updateId}";

    public static string OfTalk(long chatId) => $"talk:{chatId}";

    public static string OfNews(long broadcastId) => $"news:{broadcastId}";

    /// <summary>Told to whoever stopped news that another sent: apart, since a later step of a subject takes the place of the earlier ones.</summary>
    public static string OfNewsStopped(long broadcastId) => $"news:{broadcastId}:stopped";

    /// <summary>The note about a message that was given up: "order:12:fate:Ticket".</summary>
    public static string OfFateNote(OutboxRow unanswered) => $"{unanswered.Subject}{FateMark}{unanswered.Kind}";

    internal static long? OrderIdIn(string subject) => IdAfter("order:", subject);

    internal static long? BookingIdIn(string subject) => IdAfter("booking:", subject);

    internal static long? TalkChatIdIn(string subject) => IdAfter("talk:", subject);

    /// <summary>What comes after the id, as in "booking:3:reminder", tells several notices about one thing apart.</summary>
    private static long? IdAfter(string prefix, string subject) =>
        subject.StartsWith(prefix, StringComparison.Ordinal)
        && long.TryParse(subject.AsSpan(prefix.Length, Length(subject.AsSpan(prefix.Length))), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static int Length(ReadOnlySpan<char> rest) => rest.IndexOf(':') is >= 0 and var end ? end : rest.Length;
}

public enum OutboxKind
{
    /// <summary>An order in the staff chat: one message, edited from step to step.</summary>
    Ticket,

    /// <summary>An order in the customer's chat: one message, edited from step to step.</summary>
    Status,

    /// <summary>A line of its own, never edited.</summary>
    Notice,

    /// <summary>What staff look something up or choose with, and where a ticket has gone: replaces a message that is there, which the row names.</summary>
    Panel,

    /// <summary>The last words to somebody who asked to be forgotten, in place of the question, which the row names. The row goes once they are said.</summary>
    Farewell,

    /// <summary>What a customer said, or what has to be said about them, in their thread in the staff chat. In order, each once.</summary>
    TalkToTeam,

    /// <summary>What the staff said to a customer. In order, each once.</summary>
    TalkToCustomer,

    /// <summary>News to a customer who asked for it. Sent beside all else, after all else, and once at most: its steps number the customers.</summary>
    News,
}

public enum OutboxState
{
    Pending,

    /// <summary>A send has begun; found after a crash, nobody knows whether it arrived.</summary>
    Sending,

    Sent,

    /// <summary>Given up; <see cref="OutboxRow.Error"/> says why.</summary>
    Failed,

    /// <summary>Written to the wire, no answer read: sent once more where that does no harm.</summary>
    Ambiguous,

    /// <summary>As <see cref="Ambiguous"/>, of what is not sent again, since nobody misses it.</summary>
    Unknown,
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => new { row.ShopId, row.Subject, row.Kind, row.Step });
        builder.Ignore(row => row.NewsId);
        builder.Ignore(row => row.OrderId).Ignore(row => row.BookingId).Ignore(row => row.TalkChatId).Ignore(row => row.IsToTeam).Ignore(row => row.IsFateNote);
        builder.Property(row => row.Subject).HasMaxLength(64);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(row => new { row.ShopId, row.State, row.NextAttemptAt });
        builder.HasIndex(row => new { row.ShopId, row.ChatId }).HasFilter("\"State\" IN ('Pending', 'Sending', 'Ambiguous')").HasDatabaseName("IX_outbox_open");
    }
}
