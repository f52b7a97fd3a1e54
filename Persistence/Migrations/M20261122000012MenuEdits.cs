using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>The menu is changed by chat: what is not saved yet, what was saved, and which state of an entry it was; and who sent a menu file.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000012_MenuEdits")]
public sealed class M20261122000012MenuEdits : Migration
{
    private static readonly string[] Entries = ["categories", "products"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Entries)
        {
            migrationBuilder.AddColumn<int>("Version", table, nullable: false, defaultValue: 1);
            migrationBuilder.AddColumn<string>("ChangedBy", table, nullable: true);
            migrationBuilder.AddColumn<long>("ChangedAt", table, nullable: true);
        }

        migrationBuilder.AddColumn<long>("UserId", "menu_imports", nullable: true);
        migrationBuilder.AddColumn<string>("By", "menu_imports", nullable: true);
        migrationBuilder.AddColumn<string>("Role", "menu_imports", maxLength: 16, nullable: true);
        migrationBuilder.AddColumn<int>("MessageId", "menu_imports", nullable: true);
        migrationBuilder.AddColumn<int>("Leaving", "menu_imports", nullable: true);
        migrationBuilder.CreateTable(
            "menu_drafts",
            table => new
            {
                ShopId = table.Column<int>(),
                UserId = table.Column<long>(),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(),
                Version = table.Column<int>(),
                Step = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_menu_drafts", row => new { row.ShopId, row.UserId }));
        migrationBuilder.CreateTable(
            "menu_edits",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(),
                Version = table.Column<int>(),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_menu_edits", row => new { row.ShopId, row.Id }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("menu_edits");
        migrationBuilder.DropTable("menu_drafts");
        foreach (var column in (string[])["Leaving", "MessageId", "Role", "By", "UserId"])
        {
            migrationBuilder.DropColumn(column, "menu_imports");
        }

        foreach (var table in Entries)
        {
            migrationBuilder.DropColumn("ChangedAt", table);
            migrationBuilder.DropColumn("ChangedBy", table);
            migrationBuilder.DropColumn("Version", table);
        }
    }
}
