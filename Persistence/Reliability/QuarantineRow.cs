using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Reliability;

/// <summary>An update that no try could handle; set aside with what it held, so that the others go on.</summary>
public sealed class QuarantineRow
{
    /// <summary>It names customers, so it is not kept for ever.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public int ShopId { get; init; }

    public long BotId { get; init; }

    public long UpdateId { get; init; }

    /// <summary>The update as JSON.</summary>
    public required string Payload { get; init; }

    public required string Error { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class QuarantineTable : IEntityTypeConfiguration<QuarantineRow>
{
    public void Configure(EntityTypeBuilder<QuarantineRow> builder)
    {
        builder.ToTable("quarantine");
        builder.HasKey(row => new { row.ShopId, row.BotId, row.UpdateId });
    }
}
