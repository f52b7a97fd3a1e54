using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>How far news is, counted once a portion, and who else stopped it. Drafts did not say who wrote them: they can no longer be sent.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000022_NewsCounts")]
public sealed class M20261122000022NewsCounts : Migration
{
    private static readonly string[] Counts = ["Counted", "Sent", "OutOfReach", "Unknown"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var count in Counts)
        {
            migrationBuilder.AddColumn<int>(count, "broadcasts", nullable: false, defaultValue: 0);
        }

        migrationBuilder.AddColumn<long>("StopperChatId", "broadcasts", nullable: true);
        migrationBuilder.AddColumn<int>("StopperMessageId", "broadcasts", nullable: true);
        migrationBuilder.AddColumn<string>("StopperLanguage", "broadcasts", maxLength: 8, nullable: true);
        migrationBuilder.Sql("""UPDATE broadcasts SET "Status" = 'Stopped', "EndedAt" = "WrittenAt" WHERE "Status" = 'Draft'""");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])[.. Counts, "StopperChatId", "StopperMessageId", "StopperLanguage"])
        {
            migrationBuilder.DropColumn(column, "broadcasts");
        }
    }
}
