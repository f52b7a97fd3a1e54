using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ShopBot.Persistence.Migrations;

/// <summary>Which message asks a question, so that its answer can take its place.</summary>
[DbContext(typeof(ShopBotDb))]
[Migration("20261122000023_QuestionAskedBy")]
public sealed class M20261122000023QuestionAskedBy : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<long>("AskedBy", "questions", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("AskedBy", "questions");
}
