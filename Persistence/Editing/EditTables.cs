using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Editing;

internal sealed class MenuDraftTable : IEntityTypeConfiguration<MenuDraftRow>
{
    public void Configure(EntityTypeBuilder<MenuDraftRow> builder)
    {
        builder.ToTable("menu_drafts");
        builder.HasKey(draft => new { draft.ShopId, draft.UserId });
    }
}

internal sealed class MenuEditTable : IEntityTypeConfiguration<MenuEditRow>
{
    public void Configure(EntityTypeBuilder<MenuEditRow> builder)
    {
        builder.ToTable("menu_edits");
        builder.HasKey(edit => new { edit.ShopId, edit.Id });
    }
}
