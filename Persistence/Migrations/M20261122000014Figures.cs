using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Orders are counted by when they were placed, and by how long the kitchen took; stays by what they cost.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000014_Figures")]
public sealed class M20261122000014Figures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("AcceptedAt", "orders", nullable: true);
        migrationBuilder.AddColumn<long>("ReadyAt", "orders", nullable: true);
        migrationBuilder.AddColumn<long>("StayTotal", "bookings", nullable: true);
        migrationBuilder.CreateIndex("IX_orders_ShopId_PlacedAt", "orders", ["ShopId", "PlacedAt"]);
        if (migrationBuilder.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            // What happened before this update is counted too. Another database begins with this schema.
            migrationBuilder.Sql(First("AcceptedAt", "'Accepted'"));
            migrationBuilder.Sql(First("ReadyAt", "'Ready', 'OnItsWay'"));
            migrationBuilder.Sql("UPDATE bookings SET \"StayTotal\" = CAST(json_extract(\"Stay\", '$.Total') AS INTEGER) WHERE \"Stay\" IS NOT NULL");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_orders_ShopId_PlacedAt", "orders");
        migrationBuilder.DropColumn("AcceptedAt", "orders");
        migrationBuilder.DropColumn("ReadyAt", "orders");
        migrationBuilder.DropColumn("StayTotal", "bookings");
    }

    private static string First(string column, string statuses) => $"""
        UPDATE orders SET "{column}" = (
            SELECT MIN(CAST(strftime('%s', json_extract(step.value, '$.At')) AS INTEGER)) * 1000
            FROM json_each(orders."Steps") AS step WHERE json_extract(step.value, '$.Status') IN ({statuses}))
        """;
}
