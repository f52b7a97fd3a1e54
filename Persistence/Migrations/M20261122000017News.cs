using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>News to all who asked for it.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000017_News")]
public sealed class M20261122000017News : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "broadcasts",
        table => new
        {
            ShopId = table.Column<int>(),
            Id = table.Column<long>(),
            Status = table.Column<string>(maxLength: 16),
            Text = table.Column<string>(),
            Picture = table.Column<string>(nullable: true),
            WrittenAt = table.Column<long>(),
            ChatId = table.Column<long>(),
            MessageId = table.Column<int>(nullable: true),
            Language = table.Column<string>(maxLength: 8, nullable: true),
            Cursor = table.Column<long>(),
            Promised = table.Column<int>(),
            EndedAt = table.Column<long>(nullable: true),
        },
        constraints: table => table.PrimaryKey("PK_broadcasts", row => new { row.ShopId, row.Id }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("broadcasts");
}
