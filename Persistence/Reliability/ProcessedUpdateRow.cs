using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Reliability;

/// <summary>An update whose whole effect is in the database; kept for 7 days, so that the same one never has a second effect.</summary>
public sealed class ProcessedUpdateRow
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public int ShopId { get; init; }

    /// <summary>Each bot counts its own updates.</summary>
    public long BotId { get; init; }

    public long UpdateId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>An update that no try could handle; set aside with what it held, so that the others go on.</summary>
public sealed class QuarantineRow
{
    public int ShopId { get; init; }

    public long BotId { get; init; }

    public long UpdateId { get; init; }

    /// <summary>The update as JSON.</summary>
    public required string Payload { get; init; }

    public required string Error { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>A group that became a supergroup has a new id; settings may still name the old one.</summary>
public sealed class ChatMoveRow
{
    public int ShopId { get; init; }

    public long FromChatId { get; init; }

    public long ToChatId { get; set; }
}

internal sealed class ProcessedUpdateTable : IEntityTypeConfiguration<ProcessedUpdateRow>
{
    public void Configure(EntityTypeBuilder<ProcessedUpdateRow> builder)
    {
        builder.ToTable("processed_updates");
        builder.HasKey(row => new { row.ShopId, row.BotId, row.UpdateId });
        builder.HasIndex(row => new { row.ShopId, row.At });
    }
}

internal sealed class QuarantineTable : IEntityTypeConfiguration<QuarantineRow>
{
    public void Configure(EntityTypeBuilder<QuarantineRow> builder)
    {
        builder.ToTable("quarantine");
        builder.HasKey(row => new { row.ShopId, row.BotId, row.UpdateId });
    }
}

internal sealed class ChatMoveTable : IEntityTypeConfiguration<ChatMoveRow>
{
    public void Configure(EntityTypeBuilder<ChatMoveRow> builder)
    {
        builder.ToTable("chat_moves");
        builder.HasKey(row => new { row.ShopId, row.FromChatId });
    }
}
