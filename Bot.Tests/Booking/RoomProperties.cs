using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TestRooms;

namespace ShopBot.Bot.Tests.Booking;

public class RoomProperties
{
    private const int Days = 24;

    private static readonly DateTimeOffset Now = TestShop.At("2026-10-16T09:00Z"); // Chatham's clock has gone forward, Rome's goes back within the days

    [Fact]
    public void The_price_adds_up_to_the_minor_unit_for_any_stay() => Property.Holds(
        from code in Gen.Elements("EUR", "JPY", "KWD")
        from inclusive in Gen.Elements(true, false)
        from prices in Gen.Choose(0, 1_000_000).ListOf(7)
        from percent in Gen.Choose(0, 300_000).ListOf(3)
        from nights in Gen.Choose(1, 30)
        from party in Gen.Choose(1, 4)
        from options in Gen.SubListOf("a", "b")
        select (code, inclusive, prices, percent, nights, party, options),
        stay =>
        {
            var currency = Currency.Of(stay.code);
            var rules = Rules(currency) with
            {
                Types = [Type("family", 2, 4, currency, 1, "3") with { Prices = new([.. stay.prices.Select(price => new Money(price, currency))]) }],
                Stay = new StayRules(1, 30, []),
                Tax = "lodging",
                Options =
                [
                    new("a", TestShop.Text("a"), new Money(stay.prices[0], currency), OptionPer.PersonNight, "food"),
                    new("b", TestShop.Text("b"), new Money(stay.prices[1], currency), OptionPer.Stay, null),
                ],
                PersonTax = new(TestShop.Text("tax"), new Money(stay.prices[2] / 100, currency), 7),
                Deposit = new(30, null),
                Cancellation = new(2, 100),
            };
            var taxes = new TaxRules(stay.inclusive, [new("lodging", stay.percent[0] / 10_000m), new("food", stay.percent[1] / 10_000m)], null);

            var price = Price(Shop(rules, currency: stay.code, taxes: taxes), "family", Stay("2026-12-01", stay.nights), stay.party, [.. stay.options]);

            var listed = price.Nights.Sum(night => night.Room.Minor + night.ExtraGuests.Minor) + price.Options.Sum(option => option.Price.Minor * option.Times);
            var added = stay.inclusive ? 0 : price.Taxes.Sum(tax => tax.Tax.Minor);
            price.Nights.Should().HaveCount(stay.nights);
            price.Total.Minor.Should().Be(listed + added + price.PersonTax!.Amount.Minor);
            price.Taxes.Sum(tax => tax.Base.Minor).Should().Be(listed);
            price.Taxes.Should().OnlyContain(tax => Math.Abs(tax.Tax.Minor
                - (tax.Base.Minor * tax.Percent / (100 + (stay.inclusive ? tax.Percent : 0)))) <= 0.5m);
            price.LateFee.Minor.Should().Be(listed + added);
            (price.Deposit?.Minor ?? 0).Should().BeInRange(0, price.Total.Minor);
        });

    [Fact]
    public void No_unit_ever_has_two_guests_on_one_night_whatever_is_booked_changed_cancelled_and_blocked() => Property.Holds(
        from zone in Gen.Elements("Europe/Rome", "Pacific/Chatham", "America/Santiago", "Africa/Cairo")
        from acts in Gen.Choose(0, 100_000).Four().NonEmptyListOf()
        select (zone, acts),
        play =>
        {
            var shop = Shop(Rules() with { DaysAhead = Days }, play.zone);
            var claims = new Dictionary<long, Claim>();
            var blocks = 0;
            foreach (var (act, day, nights, which) in play.acts)
            {
                var (kind, id) = (act % 5, claims.Count == 0 ? 0 : claims.Keys.ElementAt(which % claims.Count));
                var today = DateOnly.FromDateTime(shop.ToLocal(Now));
                var arrival = today.AddDays(day % Days);
                var dates = new StayDates(arrival, arrival.AddDays(1 + (nights % 6)));
                switch (kind)
                {
                    case 0 when id > 0:
                        claims.Remove(id);
                        break;
                    case 1 when id > 0:
                        Book(shop, claims, dates, which, id);
                        break;
                    case 2:
                        Block(shop, claims, dates, which, --blocks);
                        break;
                    default:
                        Book(shop, claims, dates, which, claims.Count == 0 ? 1 : Math.Max(0, claims.Keys.Max()) + 1);
                        break;
                }

                Nights(shop, claims.Values).Should().OnlyHaveUniqueItems();
            }
        });

    [Fact]
    public void Each_stay_that_is_offered_can_be_booked_and_no_other_is_refused_a_free_room() => Property.Holds(
        from taken in Gen.Choose(0, 100_000).Three().ListOf()
        from party in Gen.Choose(1, 4)
        from min in Gen.Choose(1, 3)
        select (taken, party, min),
        house =>
        {
            var shop = Shop(Rules() with { DaysAhead = Days, Stay = new StayRules(house.min, 6, []) });
            var claims = new Dictionary<long, Claim>();
            foreach (var (day, nights, which) in house.taken)
            {
                var arrival = TestShop.Date("2026-10-16").AddDays(day % Days);
                Book(shop, claims, new StayDates(arrival, arrival.AddDays(house.min + (nights % 3))), which, claims.Count + 1);
            }

            var calendar = new RoomCalendar(shop, claims.Values, Now);
            var taken = Nights(shop, claims.Values).ToHashSet();
            for (var day = calendar.Today; day < calendar.LastDeparture; day = day.AddDays(1))
            {
                var departures = calendar.Departures(day, house.party);
                calendar.CanArrive(day, house.party).Should().Be(departures.Count > 0);
                for (var nights = house.min; nights <= 6; nights++)
                {
                    var dates = new StayDates(day, day.AddDays(nights));
                    var isFree = dates.Departure <= calendar.LastDeparture && shop.RoomBooking!.Types.Where(type => type.Most >= house.party)
                        .SelectMany(type => type.Units).Any(unit => dates.Nights.All(night => !taken.Contains((ResourceIds.OfRoom(unit), night))));
                    departures.Contains(dates.Departure).Should().Be(isFree);
                    calendar.Offers(dates, house.party).Any().Should().Be(isFree);
                    calendar.Offers(dates, house.party).SelectMany(offer => dates.Nights.Select(night => (ResourceIds.OfRoom(offer.Unit), night)))
                        .Should().NotIntersectWith(taken);
                }
            }
        }, tests: 60);

    private static void Book(Shop shop, Dictionary<long, Claim> claims, StayDates dates, int which, long id)
    {
        var calendar = new RoomCalendar(shop, claims.Values, Now, changing: id);
        var offers = calendar.Offers(dates, 1 + (which % 4));
        if (offers.Count > 0)
        {
            claims[id] = dates.Claim(shop.RoomBooking!, shop.Zone, offers[which % offers.Count].Unit, id);
        }
    }

    /// <summary>Staff can take a room out only where nobody sleeps in it.</summary>
    private static void Block(Shop shop, Dictionary<long, Claim> claims, StayDates dates, int which, long id)
    {
        var block = dates.Claim(shop.RoomBooking!, shop.Zone, $"{1 + (which % 3)}", id);
        if (claims.Values.All(claim => claim.ResourceId != block.ResourceId || !claim.Overlaps(block.From, block.To)))
        {
            claims[id] = block;
        }
    }

    private static IEnumerable<(string Unit, DateOnly Night)> Nights(Shop shop, IEnumerable<Claim> claims) =>
        claims.SelectMany(claim => StayDates.Of(claim, shop.RoomBooking!, shop.Zone).Nights.Select(night => (claim.ResourceId, night)));
}
