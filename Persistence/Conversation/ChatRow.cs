using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Conversation;

/// <summary>One chat of a customer with the shop: where it stands and what it shows. The one row that every turn writes.</summary>
public sealed class ChatRow
{
    public int ShopId { get; init; }

    public long ChatId { get; init; }

    public long CustomerId { get; init; }

    /// <summary>See <see cref="SessionJson"/>.</summary>
    public required string Session { get; set; }

    /// <summary>Counts the saves: of two turns decided at once, the second is decided anew.</summary>
    public int Version { get; set; }

    /// <summary>The message that is edited in place; null: the next screen is sent anew.</summary>
    public int? LiveMessageId { get; set; }

    /// <summary>A picture with a caption cannot become plain text again.</summary>
    public bool LiveIsPicture { get; set; }

    /// <summary>Whether a reply keyboard is out that must be taken away.</summary>
    public bool KeyboardIsOut { get; set; }

    /// <summary>The screen that is still to be shown; null: the chat shows what it should. Only the newest counts.</summary>
    public string? PendingScreen { get; set; }

    /// <summary>False since the customer blocked the bot; they are told nothing until they write again.</summary>
    public bool IsReachable { get; set; } = true;
}

internal sealed class ChatTable : IEntityTypeConfiguration<ChatRow>
{
    public void Configure(EntityTypeBuilder<ChatRow> builder)
    {
        builder.ToTable("chats");
        builder.HasKey(chat => new { chat.ShopId, chat.ChatId });
        builder.Property(chat => chat.Version).IsConcurrencyToken();
        builder.HasIndex(chat => chat.ShopId).HasFilter("\"PendingScreen\" IS NOT NULL").HasDatabaseName("IX_chats_pending");
    }
}
