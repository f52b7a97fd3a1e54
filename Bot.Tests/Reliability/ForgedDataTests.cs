using FluentAssertions;
using ShopBot.Domain.Conversation;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A changed client puts any verb behind the mark of any message: what the turn then looks at must have been loaded.</summary>
public class ForgedDataTests
{
    private static readonly string[] Verbs =
    [
        .. Commands.All, "home", "category", "product", "order", "booking", "rebook", "repeat", "ahead", "take", "pass", "coming", "talkend", "nonews", "confirm", "checkout",
    ];

    /// <summary>Those of an order of one's own, of an order of nobody, of a booking, and of a message that is no screen.</summary>
    private static readonly string[] Marks = ["o.1.", "o.99.", "b.1.", "g."];

    [Fact]
    public async Task Every_verb_is_answered_on_every_message()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20));
        var forgers = Marks.Select((mark, number) => (Mark: mark, Guest: shop.Customer(number))).ToList();
        await shop.Order(forgers[0].Guest);
        await shop.Ticket(1);

        // Each twice: what the first one wrote is there for the second, and from the first screen nothing of it is loaded.
        var taps = new List<CallbackTap>();
        foreach (var verb in Verbs.SelectMany(verb => Enumerable.Repeat(verb, 2)))
        {
            foreach (var (mark, guest) in forgers)
            {
                guest.Start(shop.Bot);
                taps.Add(guest.TapData(await shop.Shows(guest, "menu"), mark + verb));
            }

            await shop.Settle();
        }

        taps.Where(tap => !tap.IsAnswered).Select(tap => tap.Data).Should().BeEmpty();
        shop.Log.Alarms.Should().BeEmpty();
        new Audit(shop).Check();
    }
}
