using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

/// <summary>The owner sees what was set aside, and has it tried again or dropped.</summary>
public class TroubleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_owner_is_told_once_and_another_try_hands_the_customer_what_they_asked_for()
    {
        await using var shop = await OpenWithOwner();
        var (anna, bruno) = (shop.Customer(1), shop.Customer(2));
        await SetAside(shop, anna);
        await SetAside(shop, bruno);
        Texts(shop).Count(text => text.Contains("was set aside")).Should().Be(1, "one word an hour is enough");

        var list = await List(shop);
        list.Text.Should().Contain("2 updates").And.Contain("a message").And.Contain("InvalidOperationException").And.NotContain("Guest").And.NotContain("poison");
        Owner(shop).TapData(list, Button(list, ".retry."));
        await shop.Shows(anna, "menu");

        // What came of it is promised after the try, by nobody that anything waits for.
        await shop.Simulator.Until(() => Texts(shop).Any(text => text.Contains("it went well")), Patience);
        await shop.Settle();

        shop.Ask(db => db.Quarantine.AsNoTracking().Single()).Payload.Should().Contain($"{bruno.Id}");
        shop.Ask(db => db.Log.AsNoTracking().Single().What).Should().Be("retry");
    }

    [Fact]
    public async Task Pressed_twice_it_runs_once()
    {
        await using var shop = await OpenWithOwner();
        var anna = shop.Customer(1);
        await SetAside(shop, anna);
        var list = await List(shop);
        var again = Button(list, ".retry.");

        Owner(shop).TapData(list, again);
        Owner(shop).TapData(list, again);
        await shop.Shows(anna, "menu");
        await shop.Settle();

        shop.Ask(db => db.Chats.AsNoTracking().Single(chat => chat.ChatId == anna.Id)).Version.Should().Be(1, "one turn was taken");
        shop.Ask(db => db.Quarantine.Count()).Should().Be(0);
        Texts(shop).Should().NotContain(text => text.Contains("failed again"));
    }

    [Fact]
    public async Task What_fails_again_stays_and_the_owner_hears_it()
    {
        await using var shop = await OpenWithOwner();
        await SetAside(shop, shop.Customer(1));
        var list = await List(shop);

        // One id for the press itself, none for what it tries again.
        (shop.SparedIds, shop.FailingIds) = (1, 1);
        Owner(shop).TapData(list, Button(list, ".retry."));
        await shop.Simulator.Until(() => Texts(shop).Any(text => text.Contains("failed again")), Patience);
        await shop.Settle();

        shop.Ask(db => db.Quarantine.Count()).Should().Be(1);
    }

    /// <summary>The flow walks through one conversation at a time.</summary>
    [Fact]
    public async Task What_is_tried_again_is_never_decided_beside_what_comes_in()
    {
        await using var shop = await OpenWithOwner();
        await SetAside(shop, shop.Customer(1));
        var list = await List(shop);
        var (deciding, most) = (0, 0);
        shop.IdFailure = () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref deciding));
            Thread.Sleep(500);
            Interlocked.Decrement(ref deciding);
            return new InvalidOperationException("no id can be made");
        };

        (shop.SparedIds, shop.FailingIds) = (1, 5);
        Owner(shop).TapData(list, Button(list, ".retry."));
        while (Volatile.Read(ref most) == 0)
        {
            await Task.Delay(10);
        }

        shop.Customer(2).Start(shop.Bot);
        await shop.Simulator.Until(() => shop.Ask(db => db.Quarantine.Count()) == 2, Patience);

        most.Should().Be(1);
    }

    [Fact]
    public async Task What_is_dropped_is_forgotten()
    {
        await using var shop = await OpenWithOwner();
        var anna = shop.Customer(1);
        await SetAside(shop, anna);
        var list = await List(shop);

        Owner(shop).TapData(list, Button(list, ".drop."));
        await shop.Simulator.Until(() => Texts(shop).Any(text => text.Contains("Nothing is set aside")), Patience);
        await shop.Settle();

        shop.Ask(db => db.Quarantine.Count()).Should().Be(0);
        anna.Chat(shop.Bot).Messages.Should().NotContain(message => message.From == shop.Bot);
    }

    [Fact]
    public async Task Nobody_but_an_owner_learns_of_it()
    {
        await using var shop = await OpenWithOwner();
        await SetAside(shop, shop.Customer(1));
        shop.Giulia.Start(shop.Bot);
        await shop.Shows(shop.Giulia, "menu");

        shop.Giulia.Send(shop.Bot, "/trouble");
        await shop.Settle();

        shop.Giulia.Chat(shop.Bot).Messages.Where(message => message.From == shop.Bot).Should().NotContain(message => message.Text.Contains("InvalidOperation"));
    }

    /// <summary>What Anna's chat becomes is more than the database takes, which it says before it commits anything.</summary>
    [Fact]
    public async Task A_tap_that_was_surely_not_committed_is_answered_once()
    {
        await using var shop = await OpenWithOwner();
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        await shop.Shows(anna, "menu");
        await shop.Settle();
        shop.Ask(db => db.Database.ExecuteSqlRaw("""CREATE TRIGGER large BEFORE UPDATE ON chats WHEN NEW."Version" > 1 BEGIN SELECT zeroblob(2000000000); END"""));

        var tap = await shop.Tap(anna, "menu");
        await shop.Simulator.Until(() => tap.IsAnswered, Patience);
        var boris = shop.Customer(2);
        boris.Start(shop.Bot);
        await shop.Shows(boris, "menu");
        await shop.Settle();

        shop.Ask(db => db.Quarantine.Count()).Should().Be(1);
        shop.Simulator.Journal.Calls.Count(call => call.Method == "answerCallbackQuery" && call.Json.Contains(tap.Id)).Should().Be(1);
    }

    private static async Task<ShopUnderTest> OpenWithOwner()
    {
        var shop = await ShopUnderTest.Prepare();
        shop.Owner = shop.Customer(0).Id;
        await shop.Start();
        Owner(shop).Start(shop.Bot);
        await shop.Shows(Owner(shop), "menu");
        await shop.Settle();
        return shop;
    }

    /// <summary>Their first word fails at every try: once with its batch, three times alone.</summary>
    private static async Task SetAside(ShopUnderTest shop, SimulatedUser guest)
    {
        var before = shop.Ask(db => db.Quarantine.Count());
        shop.FailingIds = 4;
        guest.Start(shop.Bot);
        await shop.Simulator.Until(() => shop.Ask(db => db.Quarantine.Count()) > before, Patience);
        await shop.Settle();
    }

    private static async Task<SimulatedMessage> List(ShopUnderTest shop)
    {
        Owner(shop).Send(shop.Bot, "/trouble");
        return await shop.Simulator.Until(() => Owner(shop).Chat(shop.Bot).Messages.LastOrDefault(message => ShopUnderTest.Buttons(message).Any(data => data.Contains(".retry."))), Patience);
    }

    private static SimulatedUser Owner(ShopUnderTest shop) => shop.Guest(shop.Owner!.Value);

    private static string Button(SimulatedMessage message, string verb) => ShopUnderTest.Buttons(message).First(data => data.Contains(verb));

    private static IReadOnlyList<string> Texts(ShopUnderTest shop) =>
        [.. Owner(shop).Chat(shop.Bot).Messages.Where(message => message.From == shop.Bot).Select(message => message.Text)];
}
