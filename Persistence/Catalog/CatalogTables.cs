using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Catalog;

internal sealed class ShopTable : IEntityTypeConfiguration<ShopRow>
{
    public void Configure(EntityTypeBuilder<ShopRow> builder)
    {
        builder.ToTable("shops");
        builder.HasKey(shop => shop.Id);
        builder.Property(shop => shop.Id).ValueGeneratedNever();
        builder.Property(shop => shop.Key).HasMaxLength(32);
        builder.Property(shop => shop.FileStamp).HasMaxLength(64);
        builder.HasIndex(shop => shop.Key).IsUnique();
    }
}

internal sealed class CategoryTable : IEntityTypeConfiguration<CategoryRow>
{
    public void Configure(EntityTypeBuilder<CategoryRow> builder)
    {
        builder.ToTable("categories");
        builder.HasKey(category => new { category.ShopId, category.Id });
        builder.Property(category => category.Id).HasMaxLength(24);
        builder.Property(category => category.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken();
        builder.HasOne<ShopRow>().WithMany().HasForeignKey(category => category.ShopId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProductTable : IEntityTypeConfiguration<ProductRow>
{
    public void Configure(EntityTypeBuilder<ProductRow> builder)
    {
        builder.ToTable("products", table => table.HasCheckConstraint("CK_products_StockLeft", "\"StockLeft\" >= 0"));
        builder.HasKey(product => new { product.ShopId, product.Id });
        builder.Property(product => product.Id).HasMaxLength(24);
        builder.Property(product => product.CategoryId).HasMaxLength(24);
        builder.Property(product => product.Version).HasDefaultValue(1).ValueGeneratedNever().IsConcurrencyToken();
        builder.Property(product => product.StockLeft).IsConcurrencyToken();
        builder.Property(product => product.SoldOut).HasDefaultValue(false);
        builder.HasOne<CategoryRow>().WithMany()
            .HasForeignKey(product => new { product.ShopId, product.CategoryId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(product => new { product.ShopId, product.CategoryId });
    }
}
