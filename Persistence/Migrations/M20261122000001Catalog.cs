using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Shops, categories and products. Columns name no type, so that the same steps serve SQLite and PostgreSQL.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000001_Catalog")]
public sealed class M20261122000001Catalog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "shops",
            table => new
            {
                Id = table.Column<int>(),
                Key = table.Column<string>(maxLength: 32),
                Document = table.Column<string>(),
                ChangedByOwner = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_shops", row => row.Id));
        migrationBuilder.CreateIndex("IX_shops_Key", "shops", "Key", unique: true);

        migrationBuilder.CreateTable(
            "categories",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<string>(maxLength: 24),
                Position = table.Column<int>(),
                Document = table.Column<string>(),
                ChangedByOwner = table.Column<bool>(),
                Gone = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_categories", row => new { row.ShopId, row.Id });
                table.ForeignKey("FK_categories_shops_ShopId", row => row.ShopId, "shops", "Id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "products",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<string>(maxLength: 24),
                CategoryId = table.Column<string>(maxLength: 24),
                Position = table.Column<int>(),
                Document = table.Column<string>(),
                ChangedByOwner = table.Column<bool>(),
                Gone = table.Column<bool>(),
                FileStock = table.Column<int>(nullable: true),
                StockLeft = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_products", row => new { row.ShopId, row.Id });
                table.ForeignKey(
                    "FK_products_categories_ShopId_CategoryId",
                    row => new { row.ShopId, row.CategoryId },
                    "categories",
                    ["ShopId", "Id"],
                    onDelete: ReferentialAction.Cascade);
                table.CheckConstraint("CK_products_StockLeft", "\"StockLeft\" >= 0");
            });
        migrationBuilder.CreateIndex("IX_products_ShopId_CategoryId", "products", ["ShopId", "CategoryId"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("products");
        migrationBuilder.DropTable("categories");
        migrationBuilder.DropTable("shops");
    }
}
