using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Catalog.Export;
using ShopBot.Bot.Files;
using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What goes out in one chat while Telegram, or the database, fails now and then.</summary>
public class LaneTests
{
    private const string Failure = "the shown summary cannot be recorded";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_is_not_overtaken_while_Telegram_or_the_way_there_is_in_trouble(bool isTelegram)
    {
        await using var shop = await ShopUnderTest.Open();
        var (anna, boris) = (shop.Customer(1), shop.Customer(2));
        if (isTelegram)
        {
            shop.Simulator.Trouble.FailNext(ApiError.Internal, "sendMessage", shop.Staff.Id);
        }
        else
        {
            shop.Simulator.Trouble.AnswerHtml("sendMessage", shop.Staff.Id);
        }

        await shop.Order(boris, beforeConfirm: async () =>
        {
            await shop.Order(anna);
            await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, ShopUnderTest.Patience);
        });
        await shop.Ticket(1);
        await shop.Ticket(2);
        await shop.Settle();

        (await shop.Ticket(1)).Id.Should().BeLessThan((await shop.Ticket(2)).Id);
        new Audit(shop).Check();
    }

    [Fact]
    public async Task A_ticket_that_can_never_be_brought_up_to_date_keeps_no_other_back_for_long()
    {
        var clock = new JumpingClock(TimeProvider.System);
        await using var shop = await ShopUnderTest.Open(clock);
        await shop.Order(shop.Customer(1));
        var ticket = await shop.Ticket(1);
        await shop.Settle();
        var trouble = new SeededTrouble(1).Often(1, new Fate(HtmlPage: true), "editMessageText", shop.Staff.Id);
        shop.Simulator.Trouble.Otherwise = trouble;

        shop.Marco.Tap(ticket, "t.1.accept.20");
        await shop.Simulator.Until(() => trouble.Happened > 0, ShopUnderTest.Patience);
        clock.Jump(TimeSpan.FromMinutes(11));
        await shop.Order(shop.Customer(2));

        await shop.Ticket(2);
        shop.Simulator.Trouble.Otherwise = null;
    }

    [Fact]
    public async Task A_file_that_cannot_be_made_keeps_no_ticket_back()
    {
        await using var shop = await ShopUnderTest.Open();
        var at = TimeProvider.System.GetUtcNow();
        await new OutboxStore(shop.Database).Promise(new OutboxRow
        {
            ShopId = 1,
            Subject = "a file",
            Kind = OutboxKind.Notice,
            ChatId = shop.Staff.Id,
            Body = new Drawn("your menu", []) { File = new FileWish(MenuExport.Kind, new Dictionary<string, string>(), "It is gone.") }.ToJson(),
            NextAttemptAt = at,
            CreatedAt = at,
        });
        await shop.Logged("could not be made");

        await shop.Order(shop.Customer(1));

        await shop.Ticket(1);
    }

    [Fact]
    public async Task An_order_keeps_its_message_though_the_summary_that_it_was_could_not_be_recorded()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        shop.Ask(db => db.Database.ExecuteSqlRaw(
            $"""
            CREATE TRIGGER failing BEFORE UPDATE ON chats WHEN OLD."PendingScreen" LIKE '%.confirm"%' AND NEW."PendingScreen" IS NULL
            BEGIN SELECT RAISE(ABORT, '{Failure}'); END
            """));

        var summary = await shop.Order(anna, beforeConfirm: async () =>
        {
            // By then the lane rests for four seconds: the order is confirmed before it tries again.
            await shop.Logged(Failure, times: 3);
            shop.Ask(db => db.Database.ExecuteSqlRaw("DROP TRIGGER failing"));
        });
        await shop.Ticket(1);
        anna.Send(shop.Bot, "/menu");
        await shop.Shows(anna, "category.pizza");
        await shop.Settle();

        var message = anna.Chat(shop.Bot).Message(summary.Id);
        message.Should().NotBeNull("it is the order's from the confirmation on");
        ShopUnderTest.Buttons(message!).Should().NotContain(data => data.Contains("category", StringComparison.Ordinal));
        new Audit(shop).Check();
    }
}
