using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Orders for a booked table, a wished time on the waitlist, and one screen that asks before a booking is cancelled.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000004_OrderAhead")]
public sealed class M20261122000004OrderAhead : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("BookingId", "orders", nullable: true);
        migrationBuilder.CreateIndex("IX_orders_ShopId_BookingId", "orders", ["ShopId", "BookingId"], filter: "\"BookingId\" IS NOT NULL");
        migrationBuilder.AddColumn<TimeOnly>("Wish", "waitlist", nullable: true);

        // A chat that was asked before this update is asked by the screen that now asks for both.
        migrationBuilder.Sql("UPDATE chats SET \"Session\" = REPLACE(\"Session\", '\"StayCancel\"', '\"CancelBooking\"')");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_orders_ShopId_BookingId", "orders");
        migrationBuilder.DropColumn("BookingId", "orders");
        migrationBuilder.DropColumn("Wish", "waitlist");
    }
}
