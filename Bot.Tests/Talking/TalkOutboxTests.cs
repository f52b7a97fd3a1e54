using System.Globalization;
using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Talking;

/// <summary>What customers and staff say to each other arrives, in order, whatever happens meanwhile.</summary>
public class TalkOutboxTests
{
    [Fact]
    public async Task What_is_said_while_the_group_is_out_of_reach_arrives_later_in_order()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        await Say(shop, anna, "/talk", "word 1");
        await shop.Settle();
        shop.Staff.Remove(shop.Bot);

        await Say(shop, anna, "word 2", "word 3", "word 4");
        await shop.Simulator.Quiet(TimeSpan.FromSeconds(60));
        await shop.Logged("TalkToTeam waits");
        Words(shop).Should().Equal("word 1");
        shop.Staff.Add(shop.Bot);
        await Say(shop, anna, "word 5");
        await shop.Settle();

        Words(shop).Should().Equal("word 1", "word 2", "word 3", "word 4", "word 5");
        shop.Log.Alarms.Should().BeEmpty();
        shop.Ask(db => db.Outbox.Where(row => row.Kind == OutboxKind.TalkToTeam).Select(row => row.Body).ToList())
            .Should().HaveCount(5).And.OnlyContain(body => body.Length == 0, "what was sent is not kept");
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_sent_once_more_and_never_overtaken()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        await Say(shop, anna, "/talk", "word 1");
        await shop.Settle();
        shop.Simulator.Trouble.Drop("copyMessage", shop.Staff.Id);

        await Say(shop, anna, "word 2", "word 3");
        await shop.Settle();

        Words(shop).Should().Equal("word 1", "word 2", "word 3");
    }

    [Fact]
    public async Task The_staff_are_told_when_an_answer_meets_a_customer_who_just_blocked_the_bot()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        await Say(shop, anna, "/talk", "Hello?");
        await shop.Settle();
        shop.Simulator.Trouble.FailNext(new ApiError(403, "Forbidden: bot was blocked by the user"), "copyMessage", anna.Id);

        shop.Marco.ReplyTo(shop.Staff.Messages.Last(message => message.Text == "Hello?"), "Yes, hello");
        await shop.Settle();

        var told = shop.Staff.Messages[^1];
        told.Text.Should().Be("Guest1 has blocked the bot and cannot read this.");
        told.ReplyTo!.Text.Should().Be("Yes, hello");
    }

    [Fact]
    public async Task What_a_customer_deleted_before_it_was_passed_on_is_named_as_lost()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        await Say(shop, anna, "/talk");
        await shop.Settle();
        await shop.Stop();
        anna.Delete(anna.Send(shop.Bot, "oh no"));
        await shop.Start();
        await shop.Settle();

        shop.Staff.Messages[^1].Text.Should().Be("Guest1 sent something that cannot be passed on, or deleted it.");
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_left_of_a_talk_whose_customer_was_erased_goes_too()
    {
        await using var shop = await ShopUnderTest.Open();
        shop.Ask(db =>
        {
            db.Add(new OutboxRow
            {
                ShopId = db.Shops.Single().Id,
                Subject = OutboxRow.OfTalk(999),
                Kind = OutboxKind.TalkToTeam,
                ChatId = shop.Staff.Id,
                Body = """{"Html":"late","Rows":[]}""",
            });
            return db.SaveChanges();
        });

        await shop.Settle();

        shop.Ask(db => db.Outbox.Count()).Should().Be(0);
        shop.Staff.Messages.Should().NotContain(message => message.From == shop.Bot);
    }

    [Fact]
    public async Task Killed_at_any_moment_the_bot_passes_everything_on_in_order()
    {
        const int Kills = 3;
        const int WordsBetween = 8;
        await using var shop = await ShopUnderTest.Prepare(seed: Story.Seed);
        using var bot = new BotProcess(shop.Settings);
        var (anna, chance) = (shop.Customer(1), new Random(Story.Seed));
        bot.Start();
        await Say(shop, anna, "/talk");

        for (var kill = 0; kill < Kills; kill++)
        {
            for (var word = 1; word <= WordsBetween; word++)
            {
                await Say(shop, anna, string.Create(CultureInfo.InvariantCulture, $"word {(kill * WordsBetween) + word}"));
                await Task.Delay(chance.Next(150));
            }

            bot.Kill();
            bot.Start();
        }

        await shop.Settle();

        var words = Words(shop).ToList();
        words.Distinct().Should().Equal(Enumerable.Range(1, Kills * WordsBetween).Select(word => string.Create(CultureInfo.InvariantCulture, $"word {word}")));
        words.Count.Should().BeLessThanOrEqualTo((Kills * WordsBetween) + Kills, "a kill repeats at most the message that was on its way");
        words.Should().BeEquivalentTo(words.Distinct().SelectMany(word => Enumerable.Repeat(word, words.Count(one => one == word))), options => options.WithStrictOrdering());
    }

    private static Task Say(ShopUnderTest shop, SimulatedUser guest, params string[] words)
    {
        foreach (var word in words)
        {
            guest.Send(shop.Bot, word);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> Words(ShopUnderTest shop) =>
        shop.Staff.Messages.Where(message => message.From == shop.Bot && message.Text.StartsWith("word ", StringComparison.Ordinal)).Select(message => message.Text);
}
