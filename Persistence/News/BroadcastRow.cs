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

    /// <summary>Where it was written and, once it is sent, whoever sent it reads how far it is.</summary>
    public long ChatId { get; set; }

    /// <summary>The message there that tells it; null: a new one is sent.</summary>
    public int? MessageId { get; set; }

    /// <summary>What they read.</summary>
    public string? Language { get; set; }

    /// <summary>Every chat up to this one was looked at: the next portion begins after it.</summary>
    public long Cursor { get; set; }

    /// <summary>Messages promised so far; they are numbered.</summary>
    public int Promised { get; set; }

    /// <summary>The last message that the three counts below hold: all up to it came to their end.</summary>
    public int Counted { get; set; }

    /// <summary>Of the counted ones, as <see cref="Domain.News.Reached"/>.</summary>
    public int Sent { get; set; }

    public int OutOfReach { get; set; }

    public int Unknown { get; set; }

    /// <summary>Where somebody else stopped it, and reads what went out before; null: nobody did.</summary>
    public long? StopperChatId { get; set; }

    public int? StopperMessageId { get; set; }

    public string? StopperLanguage { get; set; }

    /// <summary>Null: there is something left to do.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public Broadcast ToBroadcast() => new(Id, Status, Text, Picture) { WrittenAt = WrittenAt };

    /// <summary>How far the counted messages came.</summary>
    public Reached ToReached() => new(Sent, OutOfReach, Unknown);
}

internal sealed class BroadcastTable : IEntityTypeConfiguration<BroadcastRow>
{
    public void Configure(EntityTypeBuilder<BroadcastRow> builder)
    {
        builder.ToTable("broadcasts");
        builder.HasKey(row => new { row.ShopId, row.Id });
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
        builder.Property(row => row.Counted).HasDefaultValue(0);
        builder.Property(row => row.Sent).HasDefaultValue(0);
        builder.Property(row => row.OutOfReach).HasDefaultValue(0);
        builder.Property(row => row.Unknown).HasDefaultValue(0);
        builder.Property(row => row.Language).HasMaxLength(8);
        builder.Property(row => row.StopperLanguage).HasMaxLength(8);
    }
}
