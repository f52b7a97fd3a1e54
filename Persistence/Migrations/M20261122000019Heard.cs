using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>When Telegram was last heard outlives the process, so that the next one knows how long nobody listened.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000019_Heard")]
public sealed class M20261122000019Heard : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "heard",
        table => new
        {
            ShopId = table.Column<int>(),
            At = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_heard", row => row.ShopId));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("heard");
}
