using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TestRooms;

namespace ShopBot.Bot.Tests.Booking;

public class StayPricingTests
{
    private static readonly WeekPrices Weekend = new([.. new decimal[] { 100, 100, 100, 100, 100, 130, 130 }.Select(price => Amount(Euro, price))]);

    [Fact]
    public void A_season_counts_instead_of_the_weekdays_and_the_first_of_two_seasons_before_the_second()
    {
        var anyStay = new StayRules(1, 14, []);
        var rules = Rules() with
        {
            Seasons =
            [
                new("new-year", [new(TestShop.Date("2000-12-31"), TestShop.Date("2000-01-01"), true)], anyStay),
                new("winter", [new(TestShop.Date("2026-12-30"), TestShop.Date("2027-01-31"), false)], anyStay),
            ],
        };
        var type = rules.Types[0] with
        {
            Prices = Weekend,
            SeasonPrices = new Dictionary<string, WeekPrices> { ["new-year"] = EveryNight(Euro, 250), ["winter"] = EveryNight(Euro, 80) },
        };
        var shop = Shop(rules with { Types = [type] });

        // Friday 25 December to Sunday 3 January.
        var price = Price(shop, "double", Stay("2026-12-25", 9), 2);

        price.Nights.Select(night => night.Room.Minor / 100).Should().Equal(130, 130, 100, 100, 100, 80, 250, 250, 80);
        price.Total.Should().Be(TestShop.Eur(1220));
    }

    [Theory]
    [InlineData("06-01", "08-31", "2027-06-01", true)]
    [InlineData("06-01", "08-31", "2027-05-31", false)]
    [InlineData("12-20", "01-06", "2027-01-06", true)]
    [InlineData("12-20", "01-06", "2027-12-20", true)]
    [InlineData("12-20", "01-06", "2027-07-01", false)]
    [InlineData("02-29", "02-29", "2028-02-29", true)]
    public void A_season_of_every_year_may_run_over_new_year(string from, string to, string date, bool holds) =>
        new SeasonDates(TestShop.Date($"2000-{from}"), TestShop.Date($"2000-{to}"), true).Hold(TestShop.Date(date)).Should().Be(holds);

    [Fact]
    public void Guests_above_those_included_pay_for_each_night_and_options_for_what_they_are_per()
    {
        StayOption Option(string id, decimal price, OptionPer per) => new(id, TestShop.Text(id), Amount(Euro, price), per, null);
        var shop = Shop(Rules() with
        {
            Options = [Option("breakfast", 12, OptionPer.PersonNight), Option("parking", 8, OptionPer.Night), Option("welcome", 5, OptionPer.Person), Option("cot", 15, OptionPer.Stay)],
        });

        var price = Price(shop, "family", Stay("2026-12-01", 3), 4, "cot", "welcome", "breakfast", "parking", "sauna");

        price.Nights.Should().OnlyContain(night => night.Room == TestShop.Eur(150) && night.ExtraGuests == TestShop.Eur(40));
        price.Options.Select(option => (option.Id, option.Total.Minor / 100)).Should().Equal(("breakfast", 144), ("parking", 24), ("welcome", 20), ("cot", 15));
        price.Total.Should().Be(TestShop.Eur(570 + 144 + 24 + 20 + 15));
    }

    /// <summary>Three nights of two guests, with a breakfast each: amounts in minor units, so that every kind of currency has its row.</summary>
    [Theory]
    [InlineData("EUR", true, 9999, 750, "29997 / 2727; 4500 / 811", 34497 + 2100)] // 299.97 - 299.97 / 1.1 = 27.27; 45 - 45 / 1.22 = 8.1147...
    [InlineData("EUR", false, 9999, 750, "29997 / 3000; 4500 / 990", 34497 + 3990 + 2100)] // 29.997, rounded once
    [InlineData("JPY", true, 9999, 8, "29997 / 2727; 48 / 9", 30045 + 2100)] // 48 - 48 / 1.22 = 8.655...
    [InlineData("JPY", false, 9995, 8, "29985 / 2999; 48 / 11", 30033 + 3010 + 2100)] // 2998.5 goes away from zero; 10.56
    [InlineData("KWD", false, 9999, 7500, "29997 / 3000; 45000 / 9900", 74997 + 12900 + 2100)]
    public void Taxes_are_due_on_the_sum_of_a_rate_and_rounded_once(string code, bool inclusive, long night, long breakfast, string taxes, long total)
    {
        var currency = Currency.Of(code);
        Money Minor(long amount) => new(amount, currency);
        var rules = Rules(currency, (decimal)night / currency.Scale) with
        {
            Tax = "lodging",
            Options = [new("breakfast", TestShop.Text("Breakfast"), Minor(breakfast), OptionPer.PersonNight, "food")],
            PersonTax = new(TestShop.Text("City tax"), Minor(350), null),
        };
        var shop = Shop(rules, currency: code, taxes: new TaxRules(inclusive, [new("lodging", 10), new("food", 22)], null));

        var price = Price(shop, "double", Stay("2026-12-01", 3), 2, "breakfast");

        string.Join("; ", price.Taxes.Select(tax => $"{tax.Base.Minor} / {tax.Tax.Minor}")).Should().Be(taxes);
        price.Total.Should().Be(Minor(total));
    }

    [Fact]
    public void The_tax_per_person_is_owed_for_a_number_of_nights_at_most_and_never_for_who_does_not_come()
    {
        var shop = Shop(Rules() with { PersonTax = new(TestShop.Text("City tax"), TestShop.Eur(3.5m), 2), Cancellation = new(1, 100) });

        var price = Price(shop, "double", Stay("2026-12-01", 5), 2);

        price.PersonTax!.Amount.Should().Be(TestShop.Eur(14));
        (price.Total, price.LateFee).Should().Be((TestShop.Eur(514), TestShop.Eur(500)));
    }

    [Theory]
    [InlineData(30, null, 12016)] // of 400.52: 120.156
    [InlineData(null, 1, 10013)]
    [InlineData(null, 9, 40052)]
    public void A_deposit_is_a_share_of_the_total_or_the_first_nights(int? percent, int? nights, long cents)
    {
        var shop = Shop(Rules(night: 100.13m) with { Deposit = new StayDeposit(percent, nights) });

        Price(shop, "double", Stay("2026-12-01", 4), 2).Deposit.Should().Be(new Money(cents, Euro));
    }

    [Fact]
    public void Without_a_rule_there_is_no_deposit() => Price(Shop(), "double", Stay("2026-12-01", 4), 2).Deposit.Should().BeNull();

    /// <summary>Rome's clock goes forward in the night to Sunday 29 March 2026: two days before 14:00 on Monday are 47 hours.</summary>
    [Theory]
    [InlineData("2026-03-28T12:59:59Z", 0)]
    [InlineData("2026-03-28T13:00:00Z", 150)]
    [InlineData("2026-04-02T00:00:00Z", 150)]
    public void Cancelling_is_free_until_the_shops_clock_shows_check_in_some_days_before(string at, int fee)
    {
        var shop = Shop(Rules() with { Cancellation = new(2, 50) });

        var price = Price(shop, "double", Stay("2026-03-30", 3), 2);

        price.FreeUntil.Should().Be(TestShop.At("2026-03-28T14:00+01:00"));
        price.FeeAt(TestShop.At(at)).Should().Be(TestShop.Eur(fee));
    }

    [Theory]
    [InlineData("Europe/Rome", "2026-10-26", "2026-10-23T12:00Z")]
    [InlineData("Europe/Rome", "2026-10-30", "2026-10-27T13:00Z")]
    [InlineData("Europe/Moscow", "2026-10-26", "2026-10-23T11:00Z")]
    [InlineData("America/Lima", "2026-10-26", "2026-10-23T19:00Z")]
    [InlineData("America/Santiago", "2026-09-08", "2026-09-05T18:00Z")]
    [InlineData("Pacific/Chatham", "2026-09-29", "2026-09-26T01:15Z")]
    [InlineData("Africa/Cairo", "2026-04-26", "2026-04-23T12:00Z")]
    public void The_deadline_is_wall_clock_time_in_every_zone(string zone, string arrival, string freeUntil)
    {
        var shop = Shop(Rules() with { Cancellation = new(3, 50) }, zone);

        Price(shop, "double", Stay(arrival, 2), 2).FreeUntil.Should().Be(TestShop.At(freeUntil));
    }

    [Fact]
    public void Without_a_rule_cancelling_is_always_free()
    {
        var price = Price(Shop(), "double", Stay("2026-12-01", 2), 2);

        price.FeeAt(TestShop.At("2026-12-02T00:00Z")).IsZero.Should().BeTrue();
    }

    [Fact]
    public void A_night_is_taxed_as_a_dish_of_the_same_price()
    {
        var shop = Shop(taxes: new TaxRules(true, [new("services", 18)], null));

        Price(shop, "double", Stay("2026-12-01", 1), 1).Taxes.Should().Equal(new TaxAmount("services", 18, TestShop.Eur(100), TestShop.Eur(15.25m)));
    }
}
