using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Reliability;

/// <summary>A group that became a supergroup has a new id; settings may still name the old one.</summary>
public sealed class ChatMoveRow
{
    public int ShopId { get; init; }

    public long FromChatId { get; init; }

    public long ToChatId { get; set; }
}

internal sealed class ChatMoveTable : IEntityTypeConfiguration<ChatMoveRow>
{
    public void Configure(EntityTypeBuilder<ChatMoveRow> builder)
    {
        builder.ToTable("chat_moves");
        builder.HasKey(row => new { row.ShopId, row.FromChatId });
    }
}
