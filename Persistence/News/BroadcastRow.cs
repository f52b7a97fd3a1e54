using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopBot.Domain.News;

namespace ShopBot.Persistence.News;

/// <summary>News to all who asked for it: how far it is survives a restart.</summary>
public sealed class BroadcastRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    /// <summary>Of two who decide at once, the second is decided anew.</summary>
    public BroadcastStatus Status { get; set; }

    public required string Text { get; init; }

    public string? Picture { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Where whoever sent it reads how far it is; 0: it is a draft.</summary>
    public long ChatId { get; set; }

    /// <summary>The message there that tells it; null: a new one is sent.</summary>
    public int? MessageId { get; set; }

    /// <summary>What they read.</summary>
    public string? Language { get; set; }

    /// <summary>Every chat up to this one was looked at: the next portion begins after it.</summary>
    public long Cursor { get; set; }

    /// <summary>Messages promised so far; they are numbered.</summary>
    public int Promised { get; set; }

    /// <summary>Null: there is something left to do.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public Broadcast ToBroadcast() => new(Id, Status, Text, Picture);
}

internal sealed class BroadcastTable : IEntityTypeConfiguration<BroadcastRow>
{
    public void Configure(EntityTypeBuilder<BroadcastRow> builder)
    {
        builder.ToTable("broadcasts");
        builder.HasKey(row => new { row.ShopId, row.Id });
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
        builder.Property(row => row.Language).HasMaxLength(8);
    }
}
