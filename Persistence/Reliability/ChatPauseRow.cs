using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Reliability;

/// <summary>Telegram asked to send nothing to a chat for a while.</summary>
public sealed class ChatPauseRow
{
    public int ShopId { get; init; }

    public long ChatId { get; init; }

    public DateTimeOffset Until { get; set; }
}

internal sealed class ChatPauseTable : IEntityTypeConfiguration<ChatPauseRow>
{
    public void Configure(EntityTypeBuilder<ChatPauseRow> builder)
    {
        builder.ToTable("chat_pauses");
        builder.HasKey(row => new { row.ShopId, row.ChatId });
    }
}
