using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>The rooms of a shop file: what its keys mean, and what an owner reads when one is wrong.</summary>
public class RoomsFileTests
{
    private const string Rooms = """
        room_booking:
          check_in: 14:00
          check_out: 11:00
          nights: 2-14
          arrive: [fri-mon, wed]
          book_until: 20:00
          tax: wine
          person_tax: {name: {all: City tax}, amount: 3.50, most_nights: 10}
          options: {breakfast: {name: {all: Breakfast}, price: 12, per: person_night}}
          deposit: 30%
          deposit_text: {all: By bank transfer}
          cancel: {free_days: 3, then: 50%}
          seasons:
            summer: {dates: [06-01 to 09-15, 2027-04-02 to 2027-04-05], nights: 7}
          types:
            double:
              name: {all: Double}
              guests: 2-3
              extra_guest: 25
              beds: {double: 1, sofa_bed: 1}
              amenities: [wifi, private_bathroom]
              units: [101-103]
              price: {sun-thu: 90, fri-sat: 110}
              seasons: {summer: 150}

        """;

    [Fact]
    public void What_the_file_says_of_rooms_is_read()
    {
        var rooms = Read(Rooms).RoomBooking!;

        (rooms.CheckIn, rooms.CheckOut, rooms.BookUntil).Should().Be((new TimeOnly(14, 0), new TimeOnly(11, 0), new TimeOnly(20, 0)));
        (rooms.DaysAhead, rooms.LeadDays, rooms.Tax).Should().Be((365, 0, "wine"));
        rooms.Stay.Should().BeEquivalentTo(new StayRules(2, 14, [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Saturday]));
        rooms.Seasons.Single().Stay.Should().BeEquivalentTo(rooms.Stay with { MinNights = 7, MaxNights = 7 });
        rooms.Seasons.Single().Dates.Should().Equal(
            new SeasonDates(new(2000, 6, 1), new(2000, 9, 15), true), new SeasonDates(new(2027, 4, 2), new(2027, 4, 5), false));
        rooms.Deposit.Should().Be(new StayDeposit(30, null));
        rooms.Cancellation.Should().Be(new StayCancellation(3, 50));
        (rooms.PersonTax!.Amount.Minor, rooms.PersonTax.MostNights).Should().Be((350, 10));
        rooms.Options.Single().Should().Match<StayOption>(option => option.Id == "breakfast" && option.Price.Minor == 1200 && option.Per == OptionPer.PersonNight && option.Tax == null);

        var type = rooms.Types.Single();
        (type.Included, type.Most, type.ExtraGuest.Minor).Should().Be((2, 3, 2500));
        type.Units.Should().Equal("101", "102", "103");
        type.Beds.Should().Equal(new Beds(Bed.Double, 1), new Beds(Bed.SofaBed, 1));
        type.Amenities.Should().Equal(Amenity.Wifi, Amenity.PrivateBathroom);
        type.Prices.Week.Select(price => price.Minor / 100).Should().Equal(90, 90, 90, 90, 90, 110, 110);
        type.SeasonPrices["summer"].Week.Should().OnlyContain(price => price.Minor == 15000);
    }

    [Fact]
    public void What_the_file_leaves_out_has_a_default()
    {
        var rooms = Read("room_booking: {check_in: 14:00, check_out: 11:00, types: {one: {name: {all: One}, guests: 2, units: [a], price: 50}}}\n").RoomBooking!;

        rooms.Stay.Should().BeEquivalentTo(new StayRules(1, 30, []));
        (rooms.Deposit, rooms.Cancellation, rooms.PersonTax, rooms.BookUntil, rooms.Tax).Should().Be((null, null, null, null, null));
        (rooms.Types[0].Included, rooms.Types[0].Most, rooms.Types[0].ExtraGuest.IsZero).Should().Be((2, 2, true));
    }

    [Fact]
    public void Rooms_come_back_from_their_document_as_they_were_read()
    {
        var shop = Read(Rooms.Replace("deposit: 30%", "deposit: 2 nights", StringComparison.Ordinal)) with { Place = Place.Room };

        var back = CatalogJson.ReadShop(CatalogJson.Write(shop));

        back.RoomBooking.Should().BeEquivalentTo(shop.RoomBooking, options => options.WithStrictOrdering().ComparingByValue<LocalText>());
        back.Place.Should().Be(Place.Room);
        CatalogJson.Write(back).Should().Be(CatalogJson.Write(shop));
    }

    [Fact]
    public void A_document_from_before_there_were_rooms_is_read()
    {
        var document = CatalogJson.Write(Read(""));

        document.Should().NotContain("RoomBooking");
        CatalogJson.ReadShop(document).Should().Match<Shop>(shop => shop.RoomBooking == null && shop.Place == Place.Table);
    }

    [Theory]
    [InlineData("check_in: 14:00", "check_in: 2 pm", "28: check_in \"2 pm\" of room_booking: \"2 pm\" is no time: write 00:00 to 24:00, such as 18:30")]
    [InlineData("check_out: 11:00", "check_out: 15:00", "29: check_out \"15:00\" of room_booking: guests would come before others leave: write a time not after check_in")]
    [InlineData("  check_in: 14:00\n", "", "27: room_booking has no check_in: write check_in: 14:00")]
    [InlineData("nights: 2-14", "nights: 14-2", "30: nights \"14-2\" of room_booking: the smaller number comes first: write 2-14")]
    [InlineData("nights: 2-14", "nights: 0-3", "30: nights \"0-3\" of room_booking: write a number from 1 to 365, or two such as 1-3")]
    [InlineData("nights: 2-14", "nights: 60-70\n  days_ahead: 30", "27: a stay of 60 nights never fits in days_ahead, 30: write more days or fewer nights")]
    [InlineData("[fri-mon, wed]", "[friday]", "31: arrive \"friday\" of room_booking: write mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri")]
    [InlineData("tax: wine", "tax: beds", "33: tax \"beds\" of room_booking: write one of food, wine")]
    [InlineData("most_nights: 10", "most: 10", "34: unknown key \"most\" of person_tax: write one of name, amount, most_nights")]
    [InlineData("per: person_night", "per: guest", "35: per \"guest\" of option breakfast: write one of person_night, night, person, stay")]
    [InlineData("deposit: 30%", "deposit: 30", "36: deposit \"30\" of room_booking: write a share such as 30%, or the first nights, such as 1 night or 2 nights, at most 30")]
    [InlineData("deposit: 30%", "deposit: 0%", "36: deposit \"0%\" of room_booking: nothing is paid before: write more than 0, or delete it")]
    [InlineData("deposit: 30%", "deposit: 31 nights", "36: deposit \"31 nights\" of room_booking: write a share such as 30%, or the first nights, such as 1 night or 2 nights, at most 30")]
    [InlineData("  deposit_text: {all: By bank transfer}\n", "", "27: room_booking has no deposit_text: write deposit_text: how a deposit is paid, such as by bank transfer to ...")]
    [InlineData("then: 50%", "then: 0%", "38: then \"0%\" of cancel: cancelling would always be free: write more than 0, or delete cancel")]
    [InlineData("free_days: 3, ", "", "38: cancel has no free_days: write free_days: 3")]
    [InlineData("06-01 to 09-15", "June", "40: dates \"June\" of season summer: write the first and the last date: 06-15 to 08-31 for every year, 2027-04-02 to 2027-04-05 for one")]
    [InlineData("06-01 to 09-15", "06-01 to 2027-09-15", "40: dates \"06-01 to 2027-09-15\" of season summer: write the first and the last date: 06-15 to 08-31 for every year, 2027-04-02 to 2027-04-05 for one")]
    [InlineData("2027-04-02 to 2027-04-05", "2027-04-05 to 2027-04-02", "40: dates \"2027-04-05 to 2027-04-02\" of season summer: it ends before it begins: write the earlier date first")]
    [InlineData("guests: 2-3", "guests: 2", "45: extra_guest \"25\" of room type double: no guest is extra: write guests: 2-3, or delete it")]
    [InlineData("      extra_guest: 25\n", "", "42: room type double has no extra_guest: write what the guests above 2 pay for a night, such as extra_guest: 20, or 0")]
    [InlineData("double: 1,", "dubble: 1,", "46: unknown bed \"dubble\" of room type double: did you mean double?")]
    [InlineData("[wifi, ", "[wfi, ", "47: amenities \"wfi\" of room type double: did you mean wifi?")]
    [InlineData("units: [101-103]", "units: [101-103, 102]", "48: room 102 stands twice: delete one")]
    [InlineData("units: [101-103]", "units: [by the sea]", "48: units \"by the sea\" of room type double: \"by the sea\" is no room: write a number, a name of 1-24 of A-Z, a-z, 0-9, '-' and '_', or a range such as 1-12")]
    [InlineData("sun-thu: 90, ", "", "49: price of room type double: no price for sun, mon, tue, wed, thu: write one, such as sun, mon, tue, wed, thu: 90")]
    [InlineData("sun-thu: 90", "sun-fri: 90", "49: fri stands twice in price of room type double: delete one")]
    [InlineData("sun-thu: 90", "weekdays: 90", "49: \"weekdays\" in price of room type double is no day: write mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri")]
    [InlineData("{summer: 150}", "{sumer: 150}", "50: unknown season \"sumer\" of room type double: did you mean summer?")]
    [InlineData("      seasons: {summer: 150}\n", "    twin: {name: {all: Twin}, guests: 2, units: [103], price: 80}\n", "41: room 103 stands in double and twin: delete it from one")]
    public void What_is_wrong_is_named_with_its_remedy(string find, string write, string error)
    {
        Rooms.Should().Contain(find);

        GoodShop.Errors(Text(Rooms.Replace(find, write, StringComparison.Ordinal))).Should().Equal("tearoom.yaml:" + error);
    }

    [Theory]
    [InlineData("tables: [1-3]\n", "", "place \"room\" of the shop: it says what tables are, and there are none: write tables: [101-104], or delete place")]
    [InlineData("place: room", "place: bed", "place \"bed\" of the shop: write one of table, room")]
    public void A_place_is_a_word_for_tables(string find, string write, string error) =>
        GoodShop.Errors(Text("place: room\n").Replace(find, write, StringComparison.Ordinal)).Should().Contain(line => line.EndsWith(error, StringComparison.Ordinal));

    private static Shop Read(string rooms)
    {
        var result = GoodShop.Read(Text(rooms));

        result.Errors.Select(error => error.ToString()).Should().BeEmpty();
        return result.Shop!;
    }

    private static string Text(string rooms) => GoodShop.Text.TrimEnd() + "\n\n" + rooms;
}
