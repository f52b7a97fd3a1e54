using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using ShopBot.Domain.News;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.News;

/// <summary>What becomes of news on the way, and what its owner reads of it.</summary>
[Collection(nameof(Stress))]
public class NewsDeskTests
{
    private const string News = "Fresh tiramisù from today";

    [Fact]
    public async Task A_lost_answer_is_not_sent_again_a_pause_is_waited_for_and_a_block_counts_as_out_of_reach()
    {
        await using var shop = await Open();
        var guests = (await shop.Fill(10)).Where(ShopUnderTest.AskedForNews).ToList();
        shop.Simulator.Trouble.FailNext(new ApiError(403, "Forbidden: bot was blocked by the user"), "sendMessage", guests[0].Id);
        shop.Simulator.Trouble.LoseReply("sendMessage", guests[1].Id);
        shop.Simulator.Trouble.Drop("sendMessage", guests[2].Id);
        shop.Simulator.Trouble.FailNext(new ApiError(500, "Internal Server Error"), "sendMessage", guests[3].Id);
        shop.Simulator.Trouble.FailNext(new ApiError(429, "Too Many Requests: retry after 1") { RetryAfter = 1 }, "sendMessage", guests[4].Id);
        shop.Simulator.Trouble.FailNext(new ApiError(400, "Bad Request: nobody knows why"), "sendMessage", guests[5].Id);
        await shop.Start();

        var owner = await shop.SendNews(News);
        await Ended(shop);

        guests.Select(guest => Received(shop, guest)).Should().Equal(guests.Select((_, at) => at is 0 or 2 or 3 or 5 ? 0 : 1));
        Told(shop, owner).Should().Be($"""
            ✅ The news is out.
            Sent to {guests.Count - 5} customers.
            2 have blocked the bot or are out of reach.
            3 may have it or not: the answers were lost, and nobody gets it twice.
            """.ReplaceLineEndings("\n"));
        shop.Ask(db => db.Chats.Single(chat => chat.ChatId == guests[0].Id).IsReachable).Should().BeFalse();
    }

    [Fact]
    public async Task A_stop_holds_and_is_told_with_what_went_out_before_it()
    {
        await using var shop = await Open();
        var guests = await shop.Fill(300);
        shop.Simulator.Trouble.Delay(TimeSpan.FromMilliseconds(100), "sendMessage", count: 1000);
        await shop.Start();
        var owner = await shop.SendNews(News);
        var progress = await shop.Simulator.Until(
            () => owner.Chat(shop.Bot).Messages.LastOrDefault(message => ShopUnderTest.Buttons(message).Contains("k.0.news.t.1")), ShopUnderTest.Patience);
        await shop.Simulator.Until(() => guests.Any(guest => Received(shop, guest) > 0), ShopUnderTest.Patience);

        owner.Tap(progress, "k.0.news.t.1");
        await Ended(shop);
        var received = guests.Sum(guest => Received(shop, guest));
        await shop.DoWhatIsDue();

        received.Should().BeInRange(1, 250, "a stop leaves out who was not tried yet");
        guests.Sum(guest => Received(shop, guest)).Should().Be(received);
        Told(shop, owner).Should().StartWith("⏹ The news is stopped.\nSent to ").And.Contain($" {received} ");
        shop.Ask(db => db.Broadcasts.Single().Status).Should().Be(BroadcastStatus.Stopped);
        shop.Ask(db => db.Outbox.Count(row => row.Kind == OutboxKind.News)).Should().Be(received);
    }

    private static async Task<ShopUnderTest> Open()
    {
        var shop = await ShopUnderTest.Prepare();
        shop.Owner = ShopUnderTest.OwnersId;
        shop.StandAtNoon();
        await shop.Start();
        await shop.Stop();
        return shop;
    }

    private static int Received(ShopUnderTest shop, SimulatedUser guest) => guest.Chat(shop.Bot).Messages.Count(message => message.Text == News);

    /// <summary>The owner's chat has a backup in it too.</summary>
    private static string Told(ShopUnderTest shop, SimulatedUser owner) =>
        owner.Chat(shop.Bot).Messages.Last(message => message.Text.Contains("The news is", StringComparison.Ordinal)).Text;

    private static async Task Ended(ShopUnderTest shop)
    {
        using var patience = new CancellationTokenSource(ShopUnderTest.Patience);
        while (shop.Ask(db => db.Broadcasts.Any(row => row.EndedAt == null)))
        {
            await Task.Delay(50, patience.Token);
        }

        await shop.Settle();
    }
}
