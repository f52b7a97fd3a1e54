using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Members of the team are told in their own language what others did, and what they wrote waits until they confirm it.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000016_TeamWords")]
public sealed class M20261122000016TeamWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "team_languages",
            table => new
            {
                ShopId = table.Column<int>(),
                UserId = table.Column<long>(),
                Language = table.Column<string>(maxLength: 8),
            },
            constraints: table => table.PrimaryKey("PK_team_languages", one => new { one.ShopId, one.UserId }));
        migrationBuilder.AddColumn<string>("Words", "questions", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Words", "questions");
        migrationBuilder.DropTable("team_languages");
    }
}
