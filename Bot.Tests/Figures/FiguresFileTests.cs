using ExcelDataReader;
using FluentAssertions;
using ShopBot.Bot.Figures;
using ShopBot.Bot.Tests.Customers;
using Xunit;

namespace ShopBot.Bot.Tests.Figures;

public class FiguresFileTests
{
    private static readonly DateTimeOffset Now = CustomersDatabase.Now;

    [Fact]
    public async Task A_workbook_has_the_summary_and_a_sheet_for_each_way_to_look_at_it()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        shop.Add(shop.Order(1, 1, 500, "=HYPERLINK(\"http://evil\")", Now.AddHours(-1)), shop.Order(2, 1, 250, placedAt: Now.AddHours(-2)), shop.Order(3, 1, 100, placedAt: Now.AddDays(-7).AddHours(-1)));

        var sheets = await Read(shop);

        sheets.Keys.Should().Equal("Summary", "Ways", "Campaigns", "Days", "Hours", "Products");
        sheets["Summary"].Should().ContainEquivalentOf(new object[] { "Orders", 2d, 1d }).And.ContainEquivalentOf(new object[] { "Takings", 7.5, 1d });
        sheets["Summary"].Should().ContainEquivalentOf(new object[] { "To", new DateTime(2026, 11, 25, 13, 0, 0), new DateTime(2026, 11, 18, 13, 0, 0) });
        sheets["Campaigns"].Should().ContainEquivalentOf(new object[] { "=HYPERLINK(\"http://evil\")", 1d, 5d });
        sheets["Hours"].Should().ContainEquivalentOf(new object[] { 11d, 1d, 2.5 }).And.ContainEquivalentOf(new object[] { 12d, 1d, 5d });
        sheets["Days"].Should().ContainEquivalentOf(new object[] { new DateTime(2026, 11, 25), 2d, 7.5 });
        sheets["Products"].Should().ContainEquivalentOf(new object[] { "Green", 2d, 7.5 });
    }

    private static async Task<Dictionary<string, List<object?[]>>> Read(CustomersDatabase shop)
    {
        var parameters = new Dictionary<string, string> { ["first"] = "2026-11-25", ["last"] = "2026-11-25", ["at"] = $"{Now.ToUnixTimeMilliseconds()}" };
        await using var file = await new FiguresFile(shop.Database, () => shop.Shop).Make(parameters, CancellationToken.None);
        file!.Name.Should().Be("tea-room-figures-2026-11-25-2026-11-25.xlsx");
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(file.Content);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());

        return sheets;
    }
}
