using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>A pause that Telegram asked for outlives a restart.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000015_ChatPauses")]
public sealed class M20261122000015ChatPauses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "chat_pauses",
        table => new
        {
            ShopId = table.Column<int>(),
            ChatId = table.Column<long>(),
            Until = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("PK_chat_pauses", pause => new { pause.ShopId, pause.ChatId }));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("chat_pauses");
}
