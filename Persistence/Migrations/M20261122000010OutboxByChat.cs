using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>What one chat is still owed is found without a look at what all others are owed.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000010_OutboxByChat")]
public sealed class M20261122000010OutboxByChat : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex(
        "IX_outbox_open", "outbox", ["ShopId", "ChatId"], filter: "\"State\" IN ('Pending', 'Sending', 'Ambiguous')");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex("IX_outbox_open", "outbox");
}
