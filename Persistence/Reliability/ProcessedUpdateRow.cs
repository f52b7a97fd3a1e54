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

internal sealed class ProcessedUpdateTable : IEntityTypeConfiguration<ProcessedUpdateRow>
{
    public void Configure(EntityTypeBuilder<ProcessedUpdateRow> builder)
    {
        builder.ToTable("processed_updates");
        builder.HasKey(row => new { row.ShopId, row.BotId, row.UpdateId });
        builder.HasIndex(row => new { row.ShopId, row.At });
    }
}
