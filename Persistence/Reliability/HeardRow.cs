using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Reliability;

/// <summary>When a shop last heard from Telegram: its last answer before a stop, to the minute before a kill.</summary>
public sealed class HeardRow
{
    public int ShopId { get; init; }

    public DateTimeOffset At { get; set; }
}

internal sealed class HeardTable : IEntityTypeConfiguration<HeardRow>
{
    public void Configure(EntityTypeBuilder<HeardRow> builder)
    {
        builder.ToTable("heard");
        builder.HasKey(row => row.ShopId);
        builder.Property(row => row.ShopId).ValueGeneratedNever();
    }
}
