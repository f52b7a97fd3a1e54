using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Members, invites, the log, open questions; what the team decided about the hours and what is sold out.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000005_Team")]
public sealed class M20261122000005Team : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Trading", "shops", nullable: true);
        migrationBuilder.AddColumn<bool>("SoldOut", "products", nullable: false, defaultValue: false);
        Members(migrationBuilder);
        Log(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["questions", "log", "invites", "members"])
        {
            migrationBuilder.DropTable(table);
        }

        migrationBuilder.DropColumn("SoldOut", "products");
        migrationBuilder.DropColumn("Trading", "shops");
    }

    private static void Members(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "members",
            table => new
            {
                ShopId = table.Column<int>(),
                UserId = table.Column<long>(),
                Name = table.Column<string>(),
                Role = table.Column<string>(maxLength: 16),
                ChangedAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_members", row => new { row.ShopId, row.UserId }));
        migrationBuilder.CreateTable(
            "invites",
            table => new
            {
                ShopId = table.Column<int>(),
                Key = table.Column<string>(maxLength: 64),
                Role = table.Column<string>(maxLength: 16),
                By = table.Column<long>(),
                EndsAt = table.Column<long>(),
                UsedBy = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_invites", row => new { row.ShopId, row.Key }));
    }

    private static void Log(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "log",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                At = table.Column<long>(),
                UserId = table.Column<long>(),
                By = table.Column<string>(),
                Role = table.Column<string>(maxLength: 16),
                What = table.Column<string>(maxLength: 32),
                About = table.Column<string>(nullable: true),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_log", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateTable(
            "questions",
            table => new
            {
                ShopId = table.Column<int>(),
                ChatId = table.Column<long>(),
                UserId = table.Column<long>(),
                Action = table.Column<string>(maxLength: 16),
                Argument = table.Column<string>(maxLength: 64, nullable: true),
                AskedAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_questions", row => new { row.ShopId, row.ChatId, row.UserId }));
    }
}
