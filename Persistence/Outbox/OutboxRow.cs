using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Outbox;

/// <summary>
/// A message that was promised in the same transaction as what it tells about. Its key says what it is, so it cannot be promised twice.
/// </summary>
public sealed class OutboxRow
{
    public int ShopId { get; init; }

    /// <summary>What it is about: "order:12", "update:98765".</summary>
    public required string Subject { get; init; }

    public OutboxKind Kind { get; init; }

    /// <summary>The subject's version it shows; of two, only the later needs to be seen.</summary>
    public int Step { get; init; }

    public long ChatId { get; set; }

    /// <summary>JSON: what is to be shown, already in the reader's language.</summary>
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
}

public enum OutboxKind
{
    /// <summary>An order in the staff chat: one message, edited from step to step.</summary>
    Ticket,

    /// <summary>An order in the customer's chat: one message, edited from step to step.</summary>
    Status,

    /// <summary>A line of its own, never edited.</summary>
    Notice,
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
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => new { row.ShopId, row.Subject, row.Kind, row.Step });
        builder.Property(row => row.Subject).HasMaxLength(64);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(row => new { row.ShopId, row.State, row.NextAttemptAt });
    }
}
