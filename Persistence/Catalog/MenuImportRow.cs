using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopBot.Domain.Team;

namespace ShopBot.Persistence.Catalog;

/// <summary>A file that was sent to become the menu: what the row says is done next survives a restart.</summary>
public sealed class MenuImportRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    public ImportStatus Status { get; set; }

    /// <summary>Where answers go.</summary>
    public long ChatId { get; init; }

    public required string FileId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The menu it was compared with, as a hash; null: not compared yet.</summary>
    public string? ComparedWith { get; set; }

    public DateTimeOffset SentAt { get; init; }

    /// <summary>Who sent it, or said yes: what comes of it is logged as theirs. Null: it was sent before that was kept.</summary>
    public long? UserId { get; set; }

    public string? By { get; set; }

    public Role? Role { get; set; }

    /// <summary>The message that said it would be taken; what came of it stands there. Null: nobody said yes.</summary>
    public int? MessageId { get; set; }

    /// <summary>Dishes that would leave the menu; null: not compared yet, or so few that it is asked once.</summary>
    public int? Leaving { get; set; }

    public MenuImport ToImport() => new(Id, FileName, Status, Leaving);
}

internal sealed class MenuImportTable : IEntityTypeConfiguration<MenuImportRow>
{
    public void Configure(EntityTypeBuilder<MenuImportRow> builder)
    {
        builder.ToTable("menu_imports");
        builder.HasKey(import => new { import.ShopId, import.Id });
        builder.Property(import => import.Status).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
        builder.Property(import => import.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(import => import.ComparedWith).HasMaxLength(64);
    }
}
