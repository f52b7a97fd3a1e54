using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Team;

/// <summary>What somebody of the team reads in private, as far as they have written there; owners that the settings name have no other row.</summary>
public sealed class TeamLanguageRow
{
    public int ShopId { get; init; }

    public long UserId { get; init; }

    public required string Language { get; set; }
}

internal sealed class TeamLanguageTable : IEntityTypeConfiguration<TeamLanguageRow>
{
    public void Configure(EntityTypeBuilder<TeamLanguageRow> builder)
    {
        builder.ToTable("team_languages");
        builder.HasKey(row => new { row.ShopId, row.UserId });
        builder.Property(row => row.Language).HasMaxLength(8);
    }
}
