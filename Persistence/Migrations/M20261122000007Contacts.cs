using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Customers as the shop's own: more than one way to reach them, consents, notes, labels, where they came from.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000007_Contacts")]
public sealed class M20261122000007Contacts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("SearchName", "customers", nullable: true);
        migrationBuilder.AddColumn<string>("Email", "customers", nullable: true);
        migrationBuilder.AddColumn<string>("Consents", "customers", nullable: true);
        migrationBuilder.AddColumn<string>("Source", "customers", nullable: true);
        migrationBuilder.AddColumn<long>("LastSeenAt", "customers", nullable: true);
        migrationBuilder.AddColumn<long>("MergedIntoId", "customers", nullable: true);
        migrationBuilder.AddColumn<long>("ErasedAt", "customers", nullable: true);
        ContactPoints(migrationBuilder);
        Notes(migrationBuilder);

        // From now on what was said is not kept once it was said; neither is what was said before.
        migrationBuilder.Sql("""UPDATE "outbox" SET "Body" = '' WHERE "Kind" IN ('Notice', 'Panel') AND "State" IN ('Sent', 'Failed');""");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("customer_labels");
        migrationBuilder.DropTable("customer_notes");
        foreach (var column in (string[])["SearchName", "Email", "Consents", "Source", "LastSeenAt", "MergedIntoId", "ErasedAt"])
        {
            migrationBuilder.DropColumn(column, "customers");
        }
    }

    /// <summary>The key gets the customer: a phone may be a family's. A key cannot be changed in place, so the rows wait in a table of their own.</summary>
    private static void ContactPoints(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""CREATE TABLE "contact_points_before" AS SELECT "ShopId", "CustomerId", "Kind", "Value", "AddedAt" FROM "contact_points";""");
        migrationBuilder.DropTable("contact_points");
        migrationBuilder.CreateTable(
            "contact_points",
            table => new
            {
                ShopId = table.Column<int>(),
                CustomerId = table.Column<long>(),
                Kind = table.Column<string>(maxLength: 16),
                Value = table.Column<string>(maxLength: 254),
                AddedAt = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_contact_points", row => new { row.ShopId, row.CustomerId, row.Kind, row.Value });
                table.ForeignKey(
                    "FK_contact_points_customers_ShopId_CustomerId",
                    row => new { row.ShopId, row.CustomerId },
                    "customers",
                    ["ShopId", "Id"],
                    onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_contact_points_ShopId_Kind_Value", "contact_points", ["ShopId", "Kind", "Value"]);
        migrationBuilder.CreateIndex("IX_contact_points_telegram", "contact_points", ["ShopId", "Value"], unique: true, filter: "\"Kind\" = 'telegram'");
        migrationBuilder.Sql("""
            INSERT INTO "contact_points" ("ShopId", "CustomerId", "Kind", "Value", "AddedAt")
            SELECT "ShopId", "CustomerId", "Kind", "Value", "AddedAt" FROM "contact_points_before"
            UNION ALL SELECT "ShopId", "Id", 'phone', "Phone", "FirstSeenAt" FROM "customers" WHERE "Phone" IS NOT NULL;
            """);
        migrationBuilder.DropTable("contact_points_before");
    }

    private static void Notes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "customer_notes",
            table => new
            {
                ShopId = table.Column<int>(),
                Id = table.Column<long>(),
                CustomerId = table.Column<long>(),
                Text = table.Column<string>(),
                By = table.Column<string>(),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_customer_notes", row => new { row.ShopId, row.Id }));
        migrationBuilder.CreateIndex("IX_customer_notes_ShopId_CustomerId", "customer_notes", ["ShopId", "CustomerId"]);
        migrationBuilder.CreateTable(
            "customer_labels",
            table => new
            {
                ShopId = table.Column<int>(),
                CustomerId = table.Column<long>(),
                Label = table.Column<string>(maxLength: 32),
            },
            constraints: table => table.PrimaryKey("PK_customer_labels", row => new { row.ShopId, row.CustomerId, row.Label }));
    }
}
