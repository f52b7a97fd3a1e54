using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Chats, customers, orders, and the messages promised with them.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000002_Orders")]
public sealed class M20261122000002Orders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Customers(migrationBuilder);
        Chats(migrationBuilder);
        Orders(migrationBuilder);
        Messages(migrationBuilder);
        Updates(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])[
            "uploaded_pictures", "chat_moves", "quarantine", "processed_updates", "outbox", "order_lines", "orders",
            "chats", "contact_points", "customers"])
        {
            migrationBuilder.DropTable(table);
        }
    }

    private static void Customers(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customers",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                Name = table.Column<string>(),
                Language = table.Column<string>(maxLength: 8),
                LanguageWasChosen = table.Column<bool>(),
                Phone = table.Column<string>(nullable: true),
                Addresses = table.Column<string>(),
                FirstSeenAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_customers", row => new { row.ShopId, row.Id }));

        migrationBuilder.CreateTable(
            "contact_points",
            table => new
            {
                ShopId = table.Column<int>(),
                Kind = table.Column<string>(maxLength: 16),
                Value = table.Column<string>(maxLength: 254),
                CustomerId = table.Column<long>(),
                AddedAt = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_contact_points", row => new { row.ShopId, row.Kind, row.Value });
                table.ForeignKey(
                    "FK_contact_points_customers_ShopId_CustomerId",
                    row => new { row.ShopId, row.CustomerId },
                    "customers",
                    ["ShopId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_contact_points_ShopId_CustomerId", "contact_points", ["ShopId", "CustomerId"]);
    }

    private static void Chats(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "chats",
            table => new
            {
                ShopId = table.Column<int>(),
                ChatId = table.Column<long>(),
                CustomerId = table.Column<long>(),
                Session = table.Column<string>(),
                Version = table.Column<int>(),
                LiveMessageId = table.Column<int>(nullable: true),
                LiveIsPicture = table.Column<bool>(),
                KeyboardIsOut = table.Column<bool>(),
                PendingScreen = table.Column<string>(nullable: true),
                IsReachable = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_chats", row => new { row.ShopId, row.ChatId }));
        migrationBuilder.CreateIndex("IX_chats_pending", "chats", "ShopId", filter: "\"PendingScreen\" IS NOT NULL");

        migrationBuilder.CreateTable(
            "chat_moves",
            table => new { ShopId = table.Column<int>(), FromChatId = table.Column<long>(), ToChatId = table.Column<long>() },
            constraints: table => table.PrimaryKey("PK_chat_moves", row => new { row.ShopId, row.FromChatId }));
    }

    private static void Orders(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "orders",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                CheckoutId = table.Column<Guid>(),
                Version = table.Column<int>(),
                CustomerId = table.Column<long>(),
                ChatId = table.Column<long>(),
                Language = table.Column<string>(maxLength: 8),
                CustomerName = table.Column<string>(),
                Phone = table.Column<string>(nullable: true),
                Way = table.Column<string>(maxLength: 16),
                Address = table.Column<string>(nullable: true),
                Table = table.Column<string>(nullable: true),
                KitchenSlot = table.Column<long>(),
                SlotFrom = table.Column<long>(nullable: true),
                SlotMinutes = table.Column<int>(nullable: true),
                DueAt = table.Column<long>(),
                Payment = table.Column<string>(maxLength: 16),
                ChangeFrom = table.Column<long>(nullable: true),
                Comment = table.Column<string>(nullable: true),
                Currency = table.Column<string>(maxLength: 3),
                Subtotal = table.Column<long>(),
                Discount = table.Column<long>(),
                DiscountName = table.Column<string>(nullable: true),
                Delivery = table.Column<long>(),
                Taxes = table.Column<string>(),
                TaxesIncluded = table.Column<bool>(),
                Total = table.Column<long>(),
                Source = table.Column<string>(nullable: true),
                PlacedAt = table.Column<long>(),
                Status = table.Column<string>(maxLength: 16),
                Minutes = table.Column<int>(nullable: true),
                RejectReason = table.Column<string>(maxLength: 16, nullable: true),
                Steps = table.Column<string>(),
                StatusMessageId = table.Column<int>(nullable: true),
                TicketChatId = table.Column<long>(nullable: true),
                TicketMessageId = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_orders", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateIndex("IX_orders_ShopId_CheckoutId", "orders", ["ShopId", "CheckoutId"], unique: true);
        migrationBuilder.CreateIndex("IX_orders_ShopId_CustomerId_Id", "orders", ["ShopId", "CustomerId", "Id"]);
        migrationBuilder.CreateIndex("IX_orders_ShopId_KitchenSlot", "orders", ["ShopId", "KitchenSlot"]);

        migrationBuilder.CreateTable(
            "order_lines",
            table => new
            {
                ShopId = table.Column<int>(),
                OrderId = table.Column<long>(),
                Position = table.Column<int>(),
                ProductId = table.Column<string>(),
                VariantId = table.Column<string>(nullable: true),
                Name = table.Column<string>(),
                VariantName = table.Column<string>(nullable: true),
                Options = table.Column<string>(),
                Quantity = table.Column<int>(),
                UnitPrice = table.Column<long>(),
                Total = table.Column<long>(),
                TaxRateId = table.Column<string>(),
                TaxPercent = table.Column<decimal>(),
                Note = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_order_lines", row => new { row.ShopId, row.OrderId, row.Position });
                table.ForeignKey(
                    "FK_order_lines_orders_ShopId_OrderId",
                    row => new { row.ShopId, row.OrderId },
                    "orders",
                    ["ShopId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
    }

    private static void Messages(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "outbox",
            table => new
            {
                ShopId = table.Column<int>(),
                Subject = table.Column<string>(maxLength: 64),
                Kind = table.Column<string>(maxLength: 16),
                Step = table.Column<int>(),
                ChatId = table.Column<long>(),
                Body = table.Column<string>(),
                State = table.Column<string>(maxLength: 16),
                Attempts = table.Column<int>(),
                NextAttemptAt = table.Column<long>(),
                CreatedAt = table.Column<long>(),
                MessageId = table.Column<int>(nullable: true),
                Error = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_outbox", row => new { row.ShopId, row.Subject, row.Kind, row.Step }));
        migrationBuilder.CreateIndex("IX_outbox_ShopId_State_NextAttemptAt", "outbox", ["ShopId", "State", "NextAttemptAt"]);

        migrationBuilder.CreateTable(
            "uploaded_pictures",
            table => new
            {
                ShopId = table.Column<int>(),
                BotId = table.Column<long>(),
                Hash = table.Column<string>(maxLength: 64),
                FileId = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_uploaded_pictures", row => new { row.ShopId, row.BotId, row.Hash }));
    }

    private static void Updates(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "processed_updates",
            table => new
            {
                ShopId = table.Column<int>(),
                BotId = table.Column<long>(),
                UpdateId = table.Column<long>(),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_processed_updates", row => new { row.ShopId, row.BotId, row.UpdateId }));
        migrationBuilder.CreateIndex("IX_processed_updates_ShopId_At", "processed_updates", ["ShopId", "At"]);

        migrationBuilder.CreateTable(
            "quarantine",
            table => new
            {
                ShopId = table.Column<int>(),
                BotId = table.Column<long>(),
                UpdateId = table.Column<long>(),
                Payload = table.Column<string>(),
                Error = table.Column<string>(),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_quarantine", row => new { row.ShopId, row.BotId, row.UpdateId }));
    }
}
