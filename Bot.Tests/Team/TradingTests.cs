using FluentAssertions;
using ShopBot.Bot.Catalog;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

/// <summary>Pauses, rushes and other hours, and what they do to the times that are offered.</summary>
public class TradingTests
{
    private static readonly Shop Shop = ShopFile.Read(Path.Combine(SamplesTests.Folder, "trattoria.yaml")).Shop!;

    /// <summary>Wednesday, 19:05 in Rome: open until late.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 18, 5, 0, TimeSpan.Zero);

    private static readonly Dictionary<DateTimeOffset, int> NoOrders = [];

    [Fact]
    public void A_pause_cuts_an_opening_in_two()
    {
        var paused = Shop.Trade(new() { Pause = new(Now, Now.AddMinutes(30)) });

        paused.Hours.IsOpen(paused.Zone, Now.AddMinutes(-1)).Should().BeTrue();
        paused.Hours.IsOpen(paused.Zone, Now).Should().BeFalse();
        paused.Hours.IsOpen(paused.Zone, Now.AddMinutes(30)).Should().BeTrue();
        paused.Hours.NextOpening(paused.Zone, Now).Should().Be(Now.AddMinutes(30));
        Slots.Soonest(paused, Way.Pickup, Now, NoOrders).Should().BeNull();
        Slots.Free(paused, Way.Pickup, new(2026, 11, 25), Now, NoOrders).Should().NotBeEmpty().And.OnlyContain(slot => slot.From >= Now.AddMinutes(30));
    }

    [Fact]
    public void A_rush_makes_every_promise_later_until_it_is_over()
    {
        var usual = Slots.Soonest(Shop, Way.Pickup, Now, NoOrders)!.Value;
        var busy = Shop.Trade(new() { Rush = new(20, Now.AddHours(1)) });

        Slots.Soonest(busy, Way.Pickup, Now, NoOrders).Should().Be(usual.AddMinutes(20));
        busy.MinutesOf(Way.Pickup, Now.AddHours(1)).Should().Be(Shop.Rules(Way.Pickup)!.Minutes);
    }

    [Fact]
    public void Other_hours_go_before_those_of_the_file_and_come_off_again()
    {
        var closed = Shop.Trade(Trading.Usual.With(new(2026, 11, 25), []));
        var again = closed.Trade(closed.Trading!.With(new(2026, 11, 25), null));

        closed.Hours.IsOpen(closed.Zone, Now).Should().BeFalse();
        again.Hours.IsOpen(again.Zone, Now).Should().BeTrue();
        again.Hours.SpecialDays.Should().BeEquivalentTo(Shop.Hours.SpecialDays);
    }

    [Fact]
    public void What_was_decided_comes_back_from_the_database_and_never_goes_into_the_shops_own_document()
    {
        var trading = new Trading { Pause = new(Now, Now.AddMinutes(30)), Rush = new(20, Now.AddHours(1)), Week = Shop.Hours.Week }.With(new(2026, 12, 24), [new(new(18, 0), new(23, 0))]);

        CatalogJson.ReadTrading(CatalogJson.Write(trading)).Should().BeEquivalentTo(trading);
        CatalogJson.Write(Shop.Trade(trading) with { Members = [new(1, "Olivia", Domain.Team.Role.Owner)] }).Should().Be(CatalogJson.Write(Shop));
    }
}
