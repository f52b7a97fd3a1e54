using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>
/// Who was erased before the log was part of that is taken out of it too. Their orders no longer know the words, so each line under such
/// an order's number loses them: numbers begin again after 999 orders, and a line too many without its reason is the lesser harm.
/// </summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000021_LogOfErased")]
public sealed class M20261122000021LogOfErased : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var find = migrationBuilder.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? "instr" : "strpos";
        migrationBuilder.Sql("""
            UPDATE log SET "Before" = NULL, "After" = NULL WHERE "What" = 'label'
                AND ("ShopId", "About") IN (SELECT "ShopId", CAST("Id" AS text) FROM customers WHERE "ErasedAt" IS NOT NULL)
            """);
        migrationBuilder.Sql($"""
            UPDATE log SET "After" = substr("After", 1, {find}("After", ' · ') - 1) WHERE "What" IN ('refund', 'phone_order') AND {find}("After", ' · ') > 0
                AND ("ShopId", "About") IN (
                    SELECT o."ShopId", CAST((o."Id" - 1) % 999 + 1 AS text) FROM orders o
                    JOIN customers c ON c."ShopId" = o."ShopId" AND c."Id" = o."CustomerId" WHERE c."ErasedAt" IS NOT NULL)
            """);
    }

    /// <summary>What was erased does not come back.</summary>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
