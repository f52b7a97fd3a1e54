using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

public class TableBookingFileTests
{
    /// <summary>Line 1 of it is line 26 of the file.</summary>
    private const string Booking = """
        table_booking:
          areas: {hall: {en: Hall, it: Sala}, terrace: {all: Terrace}}
          tables:
            1-2: {seats: 1-2, area: hall}
            3: {seats: 4, area: terrace}
          joins: [[1, 2]]
          hours: {mon-sat: 18:00-23:00}
          closed: [2026-12-31, 2027-01-02 to 2027-01-03]
          slot_minutes: 45
          stay_minutes: {2: 90, 4: 120}
          buffer_minutes: 30
          lead_minutes: 90
          days_ahead: 30
          covers_per_slot: 8
          largest_party: 4
          approve_from: 4
          cancel_hours: 3
          deposits: [{from_party: 3, days: [fri, sat], per_person: 5}, {no_shows: 1, per_person: 10}]
          deposit_text: {all: IBAN}

        """;

    [Fact]
    public void Every_key_is_read()
    {
        var shop = GoodShop.Read(GoodShop.Text + Booking).Shop!;
        var rules = shop.TableBooking!;

        shop.Tables.Should().Equal(["1", "2", "3"], "ordering at the table is as it was");
        rules.Should().BeEquivalentTo(new
        {
            Areas = new[] { new { Id = "hall" }, new { Id = "terrace" } },
            Tables = new BookableTable[] { new("1", 1, 2, "hall"), new("2", 1, 2, "hall"), new("3", 1, 4, "terrace") },
            Joins = new TableJoin[] { new("1", "2") },
            StepMinutes = 45,
            Stays = new StayLength[] { new(2, 90), new(4, 120) },
            BufferMinutes = 30,
            LeadMinutes = 90,
            DaysAhead = 30,
            CoversPerSlot = 8,
            LargestParty = 4,
            ApproveFrom = 4,
            CancelHours = 3,
        });
        rules.Areas[0].Name.In("it").Should().Be("Sala");
        rules.Deposits.Should().BeEquivalentTo(new DepositRule[]
        {
            new(3, [DayOfWeek.Friday, DayOfWeek.Saturday], 0, new Money(500, shop.Currency)),
            new(1, [], 1, new Money(1000, shop.Currency)),
        });
        rules.DepositText!.In("en").Should().Be("IBAN");
        rules.Service.PeriodsOf(new(2026, 12, 30)).Should().Equal(new Period(new(18, 0), new(23, 0)));
        rules.Service.PeriodsOf(new(2026, 12, 31)).Should().BeEmpty();
        rules.Service.PeriodsOf(new(2027, 1, 2)).Should().BeEmpty();
        rules.Service.PeriodsOf(new(2027, 1, 4)).Should().NotBeEmpty();
    }

    [Fact]
    public void Only_the_tables_are_needed()
    {
        var rules = GoodShop.Read(GoodShop.Text + "table_booking: {tables: {1: {seats: 2-4}, 2: {seats: 6}}}\n").Shop!.TableBooking!;

        rules.Should().BeEquivalentTo(new { StepMinutes = 30, BufferMinutes = 15, LeadMinutes = 60, DaysAhead = 60, LargestParty = 6, CancelHours = 0 });
        rules.Stay(1).Should().Be(TimeSpan.FromHours(2));
        rules.Service.PeriodsOf(new(2026, 11, 28)).Should().Equal([new Period(new(18, 0), new(2, 0))], "the hours are the shop's");
        GoodShop.Read().Shop!.TableBooking.Should().BeNull("tables are booked only where the file says so");
    }

    [Fact]
    public void The_shops_own_dates_count_for_bookings_with_hours_of_their_own()
    {
        var text = (GoodShop.Text + Booking).Replace("  sat: 18:00-02:00\n", "  sat: 18:00-02:00\n  2026-12-24: closed\n  2026-12-25: 12:00-15:00\n")
            .Replace("hours: {mon-sat: 18:00-23:00}", "hours: {mon-sat: 18:00-23:00, 2026-12-25: 13:00-14:30}");

        var service = GoodShop.Read(text).Shop!.TableBooking!.Service;

        service.PeriodsOf(new(2026, 12, 24)).Should().BeEmpty();
        service.PeriodsOf(new(2026, 12, 25)).Should().Equal(new Period(new(13, 0), new(14, 30)));
    }

    [Theory]
    [InlineData("slot_minutes: 45", "slot_minutes: 20", "34: slot_minutes \"20\" of table_booking: bookings are counted in quarters of an hour: write 30")]
    [InlineData("buffer_minutes: 30", "buffer_minutes: 10", "36: buffer_minutes \"10\" of table_booking: bookings are counted in quarters of an hour: write 15")]
    [InlineData("{2: 90, 4: 120}", "{2: 100, 4: 120}", "35: 2 \"100\" of stay_minutes of table_booking: bookings are counted in quarters of an hour: write 105")]
    [InlineData("{2: 90, 4: 120}", "{2: 90}", "35: stay_minutes of table_booking: nothing for a party of 4, the largest: write 4: 90 as well")]
    [InlineData("{2: 90, 4: 120}", "{two: 90, 4: 120}", "35: stay_minutes of table_booking: \"two\" is no size of a party: write the largest party it is for, such as 2: 90")]
    [InlineData("area: terrace}", "area: terace}", "30: area \"terace\" of table 3: did you mean terrace?")]
    [InlineData("seats: 4, area: terrace}", "seats: 4}", "30: table 3 has no area: write area: hall")]
    [InlineData("seats: 4,", "seats: 4-2,", "30: seats \"4-2\" of table 3: write the smallest and the largest party, 1 to 100, such as 2-4")]
    [InlineData("    3: {", "    4: {", "30: table 4 is none of the shop's tables: did you mean 1?")]
    [InlineData("    3: {", "    2: {", "30: table 2 stands twice: delete one")]
    [InlineData("[[1, 2]]", "[[1, 7]]", "31: joins \"7\" of table_booking: did you mean 1?")]
    [InlineData("[[1, 2]]", "[[1, 1]]", "31: joins of table_booking: table 1 stands next to itself: delete one")]
    [InlineData("[[1, 2]]", "[1, 2]", "31: joins \"1\" of table_booking: write rows of at least two tables, such as joins: [[1, 2], [5, 6, 7]]")]
    [InlineData("[[1, 2]]", "1", "31: joins \"1\" of table_booking: write rows of tables, such as joins: [[1, 2], [5, 6, 7]]")]
    [InlineData("largest_party: 4", "largest_party: 20", "40: largest_party \"20\" of table_booking: no tables that can be joined, 4 at most, seat as many: write at most 4, or add to tables or joins")]
    [InlineData("covers_per_slot: 8", "covers_per_slot: 3", "39: covers_per_slot \"3\" of table_booking: write a whole number from 4 to 10000")]
    [InlineData("days: [fri, sat]", "days: [friday]", "43: days \"friday\" of a deposit: write days of sun, mon, tue, wed, thu, fri, sat, such as [fri, sat]")]
    [InlineData("  deposit_text: {all: IBAN}\n", "", "26: table_booking has no deposit_text: write deposit_text: how a deposit is paid, such as by bank transfer to ...")]
    [InlineData("18:00-23:00", "18:20-23:00", "32: tables cannot be booked from 18:20: bookings are counted in quarters of an hour: write hours under table_booking that begin at :00, :15, :30 or :45")]
    [InlineData("2026-12-31,", "31.12.2026,", "33: closed \"31.12.2026\" of table_booking: write 2026-12-25, or 2026-08-10 to 2026-08-24 for up to 366 days")]
    [InlineData("lead_minutes: 90", "leed_minutes: 90", "37: unknown key \"leed_minutes\" of table_booking: did you mean lead_minutes?")]
    public void What_is_wrong_is_named_with_what_to_write(string find, string write, string error)
    {
        var text = (GoodShop.Text + Booking).ReplaceLineEndings("\n");
        text.Should().Contain(find);

        // The first one may stand in the shop's own part.
        var at = text.LastIndexOf(find, StringComparison.Ordinal);
        GoodShop.Errors(string.Concat(text.AsSpan(0, at), write, text.AsSpan(at + find.Length))).Should().Contain($"tearoom.yaml:{error}");
    }

    [Fact]
    public void It_comes_back_from_a_document_as_it_went_in()
    {
        var shop = GoodShop.Read(GoodShop.Text + Booking).Shop!;

        var back = CatalogJson.ReadShop(CatalogJson.Write(shop));

        back.TableBooking.Should().BeEquivalentTo(shop.TableBooking, options => options.WithStrictOrdering().ComparingByValue<LocalText>());
        CatalogJson.Write(back).Should().Be(CatalogJson.Write(shop));
        CatalogJson.Write(GoodShop.Read().Shop!).Should().NotContain("TableBooking");
    }
}
