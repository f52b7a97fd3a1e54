using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using FluentAssertions;
using ShopBot.Bot.Exports;
using ShopBot.Bot.Files;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Customers;
using Xunit;

namespace ShopBot.Bot.Tests.Exports;

public abstract class ExportFileTests(bool onPostgres)
{
    private static readonly Period November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));

    [ContractFact]
    public async Task A_workbook_has_a_sheet_for_customers_orders_lines_and_bookings_of_the_period()
    {
        using var shop = await Filled();

        var sheets = Read(await Make(shop, ExportFormat.Xlsx));

        sheets.Select(sheet => sheet.Name).Should().Equal("Customers", "Orders", "Order lines", "Bookings");
        sheets[0].Rows.Should().HaveCount(3);
        Cells(sheets[0], "Name").Should().Equal("=HYPERLINK(\"http://evil\")", "Мария");
        Cells(sheets[0], "Spent").Should().Equal(7.5, 0d);
        Cells(sheets[1], "Order").Should().Equal(1d, 2d);
        Cells(sheets[1], "Placed").Should().AllBeEquivalentTo(new DateTime(2026, 11, 25, 13, 0, 0), "that is noon in UTC on the shop's wall");
        Cells(sheets[2], "Product").Should().Equal("Green", "Green");
        Cells(sheets[3], "Status").Should().Equal("NoShow");
    }

    [ContractFact]
    public async Task Everything_is_all_days_and_its_name_invents_none()
    {
        using var shop = await Filled();

        var wish = ExportFile.Wish(ExportFormat.Xlsx, new(DateOnly.MinValue, DateOnly.MaxValue), "too large");
        await using var file = await new ExportFile(shop.Database, () => shop.Shop).Make(wish.Parameters, CancellationToken.None);
        var sheets = Read(await Content(file!));

        file!.Name.Should().EndWith("-everything.xlsx");
        Cells(sheets[1], "Order").Should().Equal(1d, 2d, 3d);
        Cells(sheets[0], "Last seen").Should().AllBeEquivalentTo(new DateTime(2026, 11, 25), "its hour is not known");
        Cells(sheets[3], "Status").Should().Equal("NoShow");
    }

    [ContractFact]
    public async Task CSV_files_come_in_one_ZIP_and_compute_nothing()
    {
        using var shop = await Filled();

        using var zip = new ZipArchive(new MemoryStream(await Make(shop, ExportFormat.Csv)));

        zip.Entries.Select(entry => entry.Name).Should().Equal("customers.csv", "orders.csv", "order-lines.csv", "bookings.csv");
        using var reader = new StreamReader(zip.Entries[0].Open());
        var text = reader.ReadToEnd();
        text.Should().Contain("'=HYPERLINK").And.NotContain(",=HYPERLINK").And.NotContain("\"=HYPERLINK");
        text.Split("\r\n").Should().HaveCount(4);
    }

    [ContractFact]
    public async Task The_team_is_no_customer_until_it_orders_or_books()
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        foreach (var (id, name) in new[] { (1, "Olivia"), (2, "Marco"), (3, "Giulia"), (4, "Anna") })
        {
            shop.Customer(id, name);
        }

        shop.Add(shop.Order(1, 2), shop.Booking(1, 3, BookingStatus.Confirmed));
        var team = shop.Shop with { Owners = [1001], Staff = [1002], Members = [new(1003, "Giulia", Role.Manager)] };

        Cells(Read(await Make(shop, ExportFormat.Xlsx, team))[0], "Name").Should().Equal("Marco", "Giulia", "Anna");
        Cells(Read(await Make(shop, ExportFormat.Xlsx, team with { Members = [new(1004, "Anna", Role.None)] }))[0], "Name").Should().Equal("Marco", "Giulia", "Anna");
    }

    [ContractFact]
    public async Task More_rows_than_are_read_at_once_all_come()
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        shop.Customer(1, "Anna");
        shop.Add([.. Enumerable.Range(1, 1234).Select(id => (object)shop.Order(id, 1))]);

        Cells(Read(await Make(shop, ExportFormat.Xlsx))[1], "Order").Should().Equal(Enumerable.Range(1, 1234).Select(id => (object)(double)id));
    }

    [ContractTheory]
    [InlineData(ExportFormat.Contacts3, "VERSION:3.0", "TEL;TYPE=CELL:+393331234567")]
    [InlineData(ExportFormat.Contacts4, "VERSION:4.0", "TEL;VALUE=uri;TYPE=cell:tel:+393331234567")]
    public async Task Contacts_are_cards_that_stay_one_card_whatever_the_name(ExportFormat format, string version, string phone)
    {
        using var shop = await CustomersDatabase.Open(onPostgres);
        shop.Customer(1, "Анна; Rossi, \\ " + new string('ы', 60) + "\r\nEND:VCARD\r\nBEGIN:VCARD", "+393331234567", "anna@example.com");
        shop.Customer(2, "Only in the messenger");
        await shop.Write(db => CustomerNotes.Add(db, shop.Shop.Id, 1, "Window\nseat", "Marco", CustomersDatabase.Now));

        var text = Encoding.UTF8.GetString(await Make(shop, format));

        var lines = text.Split("\r\n");
        lines.Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75);
        lines.Where(line => line == "BEGIN:VCARD").Should().ContainSingle();
        lines.Where(line => line == "END:VCARD").Should().ContainSingle();
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        unfolded.Should().Contain([version, phone, "NOTE:Window\\nseat"]);
        unfolded.Should().ContainSingle(line => line.StartsWith("FN:Анна\\; Rossi\\, \\\\ ы", StringComparison.Ordinal));
        text.Should().NotContain("Only in the messenger");
    }

    private async Task<CustomersDatabase> Filled()
    {
        var shop = await CustomersDatabase.Open(onPostgres);
        shop.Customer(1, "=HYPERLINK(\"http://evil\")", "+393331234567");
        shop.Customer(2, "Мария");
        shop.Add(
            shop.Order(1, 1, 500), shop.Order(2, 1, 250), shop.Order(3, 1, 999, placedAt: CustomersDatabase.Now.AddDays(30)),
            shop.Booking(1, 2, BookingStatus.NoShow), shop.Booking(2, 2, BookingStatus.Held));
        return shop;
    }

    private static async Task<byte[]> Make(CustomersDatabase shop, ExportFormat format, Domain.Catalog.Shop? now = null)
    {
        var wish = ExportFile.Wish(format, November, "too large");
        await using var file = await new ExportFile(shop.Database, () => now ?? shop.Shop).Make(wish.Parameters, CancellationToken.None);
        return await Content(file!);
    }

    private static async Task<byte[]> Content(ReadyFile file)
    {
        using var content = new MemoryStream();
        await file.Content.CopyToAsync(content);
        return content.ToArray();
    }

    private static IEnumerable<object?> Cells((string Name, List<object?[]> Rows) sheet, string title)
    {
        var column = Array.IndexOf(sheet.Rows[0], title);
        return sheet.Rows.Skip(1).Select(row => row[column]);
    }

    private static List<(string Name, List<object?[]> Rows)> Read(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());

        return sheets;
    }
}

public sealed class ExportFileOnSqliteTests() : ExportFileTests(onPostgres: false);

public sealed class ExportFileOnPostgresTests() : ExportFileTests(onPostgres: true), IOnPostgres;
