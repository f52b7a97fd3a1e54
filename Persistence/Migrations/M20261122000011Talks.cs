using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Customers who talk to the staff: one talk for each chat, and the messages that can be answered.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000011_Talks")]
public sealed class M20261122000011Talks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "talks",
            table => new
            {
                ShopId = table.Column<int>(),
                ChatId = table.Column<long>(),
                CustomerId = table.Column<long>(),
                Number = table.Column<int>(),
                IsOpen = table.Column<bool>(),
                BegunAt = table.Column<long>(),
                EndedAt = table.Column<long>(nullable: true),
                LastAt = table.Column<long>(nullable: true),
                WaitingSince = table.Column<long>(nullable: true),
                HasRung = table.Column<bool>(),
                AwayTold = table.Column<bool>(),
                Step = table.Column<int>(),
                Version = table.Column<int>(),
                TeamChatId = table.Column<long>(nullable: true),
                TopicId = table.Column<int>(nullable: true),
                CardMessageId = table.Column<int>(nullable: true),
                CardNumber = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_talks", row => new { row.ShopId, row.ChatId }));
        migrationBuilder.CreateIndex("IX_talks_ShopId_CustomerId", "talks", ["ShopId", "CustomerId"]);
        migrationBuilder.CreateIndex("IX_talks_open", "talks", "ShopId", filter: "\"IsOpen\"");
        migrationBuilder.CreateTable(
            "talk_messages",
            table => new
            {
                ShopId = table.Column<int>(),
                ChatId = table.Column<long>(),
                MessageId = table.Column<int>(),
                TalkChatId = table.Column<long>(),
                IsInThread = table.Column<bool>(),
                SourceMessageId = table.Column<int>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_talk_messages", row => new { row.ShopId, row.ChatId, row.MessageId }));
        migrationBuilder.CreateIndex("IX_talk_messages_ShopId_TalkChatId_SourceMessageId", "talk_messages", ["ShopId", "TalkChatId", "SourceMessageId"]);
        migrationBuilder.CreateIndex("IX_talk_messages_ShopId_At", "talk_messages", ["ShopId", "At"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("talk_messages");
        migrationBuilder.DropTable("talks");
    }
}
