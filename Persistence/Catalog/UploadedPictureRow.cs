using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Catalog;

/// <summary>A picture that a channel has already: uploaded once, named by its id afterwards.</summary>
public sealed class UploadedPictureRow
{
    public int ShopId { get; init; }

    /// <summary>File ids belong to one bot.</summary>
    public long BotId { get; init; }

    /// <summary>SHA-256 of the file, in hex: another picture under the same name is uploaded anew. Of a picture that was sent by chat: its name.</summary>
    public required string Hash { get; init; }

    public required string FileId { get; set; }
}

internal sealed class UploadedPictureTable : IEntityTypeConfiguration<UploadedPictureRow>
{
    public void Configure(EntityTypeBuilder<UploadedPictureRow> builder)
    {
        builder.ToTable("uploaded_pictures");
        builder.HasKey(row => new { row.ShopId, row.BotId, row.Hash });
        builder.Property(row => row.Hash).HasMaxLength(64);
    }
}
