using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>What is sold out comes back by itself.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000018_SoldOutUntil")]
public sealed class M20261122000018SoldOutUntil : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<long>("SoldOutUntil", "products", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("SoldOutUntil", "products");
}
