using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Persistence;

/// <summary>The database: every row belongs to a shop, and its key begins with the shop's id.</summary>
public sealed class ShopBotDb(DbContextOptions<ShopBotDb> options) : DbContext(options)
{
    public DbSet<ShopRow> Shops => Set<ShopRow>();

    public DbSet<CategoryRow> Categories => Set<CategoryRow>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ShopTable());
        modelBuilder.ApplyConfiguration(new CategoryTable());
        modelBuilder.ApplyConfiguration(new ProductTable());
    }
}
