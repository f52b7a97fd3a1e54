using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Setup;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Editing;

/// <summary>What an owner says of a new shop, and what can no longer be said of one that sells.</summary>
public class SetupTests
{
    private static readonly Shop Empty = Bot.Catalog.ShopFile.Read(Path.Combine(SamplesTests.Folder, "empty.yaml")).Shop!;
    private static readonly Shop Trattoria = SamplesTests.Read("trattoria").Shop!;

    [Fact]
    public void The_bot_speaks_what_can_be_chosen() => ShopBasics.Spoken.Should().Equal(TextBook.Languages);

    [Theory]
    [InlineData("currency.USD")]
    [InlineData("zone")]
    [InlineData("lang.es")]
    public void Once_somebody_ordered_what_is_counted_in_stays(string argument)
    {
        var answer = Press(argument, Empty, hasOrders: true);

        answer.Facts.Should().BeEmpty();
        answer.Toast!.Key.Should().Be("setup.has_orders");
    }

    [Fact]
    public void The_currency_stays_where_there_are_prices()
    {
        Press("currency.USD", Trattoria, hasOrders: false).Toast!.Key.Should().Be("setup.has_prices");
        Answer("currency", "USD", Trattoria).View!.Text.Key.Should().Be("setup.has_prices");
        Changed(Press("currency.USD", Empty, hasOrders: false)).Currency.Should().Be(Currency.Of("USD"));
    }

    [Theory]
    [InlineData("41.8902, 12.4844, 3 km, 2.50", 41.8902, 12.4844, 3000, 250)]
    [InlineData("-34.6 -58.38 2,5 km 0", -34.6, -58.38, 2500, 0)]
    [InlineData("55.7558, 37.6173, 5 км, 3,50", 55.7558, 37.6173, 5000, 350)]
    public void A_delivery_zone_is_read_from_one_line(string words, double latitude, double longitude, double meters, long fee)
    {
        var zone = Changed(Answer("delivery", words, Empty)).Zones.Should().ContainSingle().Subject;

        zone.Shape.Should().Be(new ZoneShape.Circle(new(latitude, longitude), meters));
        zone.Fee.Minor.Should().Be(fee);
    }

    [Theory]
    [InlineData("delivery", "91.0, 12.4, 3 km, 2.50")]
    [InlineData("delivery", "41.8, 12.4, 300 km, 2.50")]
    [InlineData("delivery", "41.8, 12.4, 3 km")]
    [InlineData("zone", "../../etc/passwd")]
    [InlineData("tables", "0")]
    [InlineData("tables", "501")]
    [InlineData("tax", "101")]
    [InlineData("tax", "-1")]
    [InlineData("name", "   ")]
    public void What_cannot_be_is_asked_again(string argument, string words)
    {
        var answer = Answer(argument, words, Empty);

        answer.Facts.Should().BeEmpty();
        answer.Asks.Should().Be(new DeskQuestion("setup", argument));
    }

    [Fact]
    public void One_way_to_pay_stays()
    {
        Changed(Press("pay.cash", Empty, hasOrders: true)).Payments.Should().Equal(PaymentMethod.Card);
        Press("pay.card", Empty with { Payments = [PaymentMethod.Card] }, hasOrders: true).Toast!.Key.Should().Be("setup.one_payment");
    }

    [Theory]
    [InlineData("pay.gold")]
    [InlineData("pay.7")]
    [InlineData("lang.xx")]
    [InlineData("ways.7")]
    [InlineData("currency.US")]
    [InlineData("nothing")]
    public void Buttons_that_nobody_drew_do_nothing(string argument) => Press(argument, Empty, hasOrders: false).Should().Be(DeskAnswer.Unknown);

    private static ShopBasics Changed(DeskAnswer answer) => answer.Facts.Should().ContainSingle().Which.Should().BeOfType<DeskFact.BasicsChanged>().Which.Basics;

    private static DeskAnswer Press(string argument, Shop shop, bool hasOrders) =>
        DeskActions.Find("setup")!.Press!(argument, Desk(shop, hasOrders), new(1, 1, Guid.Empty));

    private static DeskAnswer Answer(string argument, string words, Shop shop) =>
        DeskActions.Find("setup")!.Answer!(argument, words, Desk(shop, hasOrders: false), new(1, 1, Guid.Empty));

    private static Desk Desk(Shop shop, bool hasOrders) =>
        new(shop, Occupancy.None, DateTimeOffset.UnixEpoch, "Olivia") { Role = Role.Owner, UserId = 1, IsPrivate = true, Found = new FoundSetup(hasOrders) };
}
