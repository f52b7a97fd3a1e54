using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Files that were sent to become the menu.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000008_Imports")]
public sealed class M20261122000008Imports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "menu_imports",
        table => new
        {
            ShopId = table.Column<int>(),
            Id = table.Column<long>(),
            Status = table.Column<string>(maxLength: 16),
            ChatId = table.Column<long>(),
            FileId = table.Column<string>(),
            FileName = table.Column<string>(),
            ComparedWith = table.Column<string>(maxLength: 64, nullable: true),
            SentAt = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_menu_imports", row => new { row.ShopId, row.Id }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("menu_imports");
}
