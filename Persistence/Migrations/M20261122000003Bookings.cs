using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Bookings, the claims that keep their places, blocks and the waitlist.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000003_Bookings")]
public sealed class M20261122000003Bookings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Bookings(migrationBuilder);
        Claims(migrationBuilder);
        Blocks(migrationBuilder);
        Waitlist(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["waitlist", "blocks", "booking_claims", "bookings"])
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void Bookings(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "bookings",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                DraftId = table.Column<Guid>(),
                Version = table.Column<int>(),
                Kind = table.Column<string>(maxLength: 16),
                Status = table.Column<string>(maxLength: 16),
                CustomerId = table.Column<long>(nullable: true),
                ChatId = table.Column<long>(nullable: true),
                Language = table.Column<string>(maxLength: 8),
                Name = table.Column<string>(),
                Phone = table.Column<string>(nullable: true),
                Email = table.Column<string>(nullable: true),
                Party = table.Column<int>(),
                Resources = table.Column<string>(),
                From = table.Column<long>(),
                To = table.Column<long>(),
                ClaimedTo = table.Column<long>(),
                Day = table.Column<DateOnly>(),
                Area = table.Column<string>(nullable: true),
                Comment = table.Column<string>(nullable: true),
                Currency = table.Column<string>(maxLength: 3),
                Deposit = table.Column<long>(nullable: true),
                DepositReceived = table.Column<bool>(),
                Stay = table.Column<string>(nullable: true),
                HeldUntil = table.Column<long>(nullable: true),
                MadeAt = table.Column<long>(),
                DeclineReason = table.Column<string>(nullable: true),
                RemindAt = table.Column<long>(nullable: true),
                IsComing = table.Column<bool>(),
                Steps = table.Column<string>(),
                StatusMessageId = table.Column<int>(nullable: true),
                TicketChatId = table.Column<long>(nullable: true),
                TicketMessageId = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_bookings", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateIndex("IX_bookings_ShopId_DraftId", "bookings", ["ShopId", "DraftId"], unique: true);
        migrationBuilder.CreateIndex("IX_bookings_ShopId_CustomerId_Id", "bookings", ["ShopId", "CustomerId", "Id"]);
        migrationBuilder.CreateIndex("IX_bookings_ShopId_Status_ClaimedTo", "bookings", ["ShopId", "Status", "ClaimedTo"]);
        migrationBuilder.CreateIndex("IX_bookings_ShopId_Day", "bookings", ["ShopId", "Day"]);
        migrationBuilder.CreateIndex("IX_bookings_ShopId_RemindAt", "bookings", ["ShopId", "RemindAt"]);
    }

    private static void Claims(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "booking_claims",
            table => new
            {
                ShopId = table.Column<int>(),
                ResourceId = table.Column<string>(maxLength: 64),
                Grain = table.Column<long>(),
                BookingId = table.Column<long>(),
                HeldUntil = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_booking_claims", row => new { row.ShopId, row.ResourceId, row.Grain }));
        migrationBuilder.CreateIndex("IX_booking_claims_ShopId_BookingId", "booking_claims", ["ShopId", "BookingId"]);
        migrationBuilder.CreateIndex("IX_booking_claims_ShopId_HeldUntil", "booking_claims", ["ShopId", "HeldUntil"]);
    }

    private static void Blocks(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "blocks",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                ResourceId = table.Column<string>(maxLength: 64),
                From = table.Column<long>(),
                To = table.Column<long>(),
                By = table.Column<string>(),
                MadeAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_blocks", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateIndex("IX_blocks_ShopId_To", "blocks", ["ShopId", "To"]);
    }

    private static void Waitlist(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "waitlist",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                CustomerId = table.Column<long>(),
                ChatId = table.Column<long>(),
                Language = table.Column<string>(maxLength: 8),
                Name = table.Column<string>(),
                Day = table.Column<DateOnly>(),
                Party = table.Column<int>(),
                Area = table.Column<string>(nullable: true),
                MadeAt = table.Column<long>(),
                OfferedBookingId = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_waitlist", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateIndex("IX_waitlist_ShopId_Day", "waitlist", ["ShopId", "Day"]);
        migrationBuilder.CreateIndex("IX_waitlist_ShopId_CustomerId", "waitlist", ["ShopId", "CustomerId"]);
    }
}
