using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopBot.Domain.Talking;

namespace ShopBot.Persistence.Talking;

/// <summary>The talk of one chat of a customer's with the staff, and where the staff read it. What is said stands nowhere.</summary>
public sealed class TalkRow
{
    public int ShopId { get; init; }

    /// <summary>The customer's chat.</summary>
    public long ChatId { get; init; }

    public long CustomerId { get; init; }

    public int Number { get; set; }

    public bool IsOpen { get; set; }

    public DateTimeOffset BegunAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    public bool HasRung { get; set; }

    public bool AwayTold { get; set; }

    /// <summary>Counts the messages that were promised, both ways: they go in this order.</summary>
    public int Step { get; set; }

    /// <summary>Counts the changes by turns: of two at once, the second is decided anew.</summary>
    public int Version { get; set; }

    /// <summary>Where the thread is; null: nowhere yet. The outbox alone writes this and the next three.</summary>
    public long? TeamChatId { get; set; }

    /// <summary>The topic there; null: the group has none for it.</summary>
    public int? TopicId { get; set; }

    /// <summary>The message with the customer's card.</summary>
    public int? CardMessageId { get; set; }

    /// <summary>The <see cref="Number"/> of the talk that the card was drawn for; negative once it was drawn as ended.</summary>
    public int CardNumber { get; set; }

    public Talk ToTalk() => new(ChatId, CustomerId)
    {
        Number = Number,
        IsOpen = IsOpen,
        BegunAt = BegunAt,
        EndedAt = EndedAt,
        LastAt = LastAt,
        WaitingSince = WaitingSince,
        HasRung = HasRung,
        AwayTold = AwayTold,
    };

    public void Take(Talk talk)
    {
        (Number, IsOpen, BegunAt, EndedAt) = (talk.Number, talk.IsOpen, talk.BegunAt, talk.EndedAt);
        (LastAt, WaitingSince, HasRung, AwayTold) = (talk.LastAt, talk.WaitingSince, talk.HasRung, talk.AwayTold);
        Version++;
    }
}

/// <summary>A message of a talk that either side can answer or change: ids alone.</summary>
public sealed class TalkMessageRow
{
    /// <summary>Answers to older messages are no longer known as such.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public int ShopId { get; init; }

    /// <summary>Where it stands.</summary>
    public long ChatId { get; init; }

    public int MessageId { get; init; }

    /// <summary>The customer's chat, which names the talk.</summary>
    public long TalkChatId { get; init; }

    /// <summary>Whether it stands where the staff read.</summary>
    public bool IsInThread { get; init; }

    /// <summary>What it is a copy of; null: of nothing.</summary>
    public int? SourceMessageId { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class TalkTable : IEntityTypeConfiguration<TalkRow>
{
    public void Configure(EntityTypeBuilder<TalkRow> builder)
    {
        builder.ToTable("talks");
        builder.HasKey(talk => new { talk.ShopId, talk.ChatId });
        builder.Property(talk => talk.Version).IsConcurrencyToken();
        builder.HasIndex(talk => new { talk.ShopId, talk.CustomerId });
        builder.HasIndex(talk => talk.ShopId).HasFilter("\"IsOpen\"").HasDatabaseName("IX_talks_open");
    }
}

internal sealed class TalkMessageTable : IEntityTypeConfiguration<TalkMessageRow>
{
    public void Configure(EntityTypeBuilder<TalkMessageRow> builder)
    {
        builder.ToTable("talk_messages");
        builder.HasKey(message => new { message.ShopId, message.ChatId, message.MessageId });
        builder.HasIndex(message => new { message.ShopId, message.TalkChatId, message.SourceMessageId });
        builder.HasIndex(message => new { message.ShopId, message.At });
    }
}
