using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>A shop file that is as it was at the last start need not be read again.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000020_FileStamp")]
public sealed class M20261122000020FileStamp : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("FileStamp", "shops", maxLength: 64, nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("FileStamp", "shops");
}
