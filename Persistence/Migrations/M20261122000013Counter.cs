using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Orders that are chased until somebody answers, that came by telephone, or that some money was given back for.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000013_Counter")]
public sealed class M20261122000013Counter : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Channel", "orders", maxLength: 16, nullable: false, defaultValue: "Telegram");
        migrationBuilder.AddColumn<long>("ChaseAt", "orders", nullable: true);
        migrationBuilder.AddColumn<int>("Chased", "orders", nullable: false, defaultValue: 0);
        migrationBuilder.AddColumn<long>("Refunded", "orders", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<string>("Refunds", "orders", nullable: true);
        migrationBuilder.CreateIndex("IX_orders_ShopId_ChaseAt", "orders", ["ShopId", "ChaseAt"], filter: "\"ChaseAt\" IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_orders_ShopId_ChaseAt", "orders");
        foreach (var column in (string[])["Channel", "ChaseAt", "Chased", "Refunded", "Refunds"])
        {
            migrationBuilder.DropColumn(column, "orders");
        }
    }
}
