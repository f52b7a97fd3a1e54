using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>What Telegram and the line to it can do to a shop that sells.</summary>
public class WireTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_pause_that_Telegram_asks_for_is_kept_to_the_second_and_other_chats_go_on()
    {
        await using var shop = await ShopUnderTest.Open();
        var (anna, bruno) = (shop.Customer(1), shop.Customer(2));
        anna.Start(shop.Bot);
        bruno.Start(shop.Bot);
        await shop.Shows(anna, "menu");
        await shop.Shows(bruno, "menu");
        await shop.Settle();
        shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(4), "editMessageText", anna.Id);

        await shop.Tap(anna, "menu");
        await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, Patience);
        await shop.Press(bruno, "menu");
        await shop.Shows(bruno, "category.pizza");
        anna.Chat(shop.Bot).Last!.Buttons.SelectMany(row => row).Should().NotContain(button => button.CallbackData!.EndsWith("category.pizza"), "her chat rests, his does not");
        await shop.Shows(anna, "category.pizza");

        var calls = shop.Simulator.Journal.Calls.Where(call => call.ChatId == anna.Id).ToList();
        var refused = calls.FindIndex(call => call.Trouble is not null);
        (calls[refused + 1].At - calls[refused].At).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task Forty_chats_that_must_rest_do_not_stand_in_the_way_of_the_next_one()
    {
        await using var shop = await ShopUnderTest.Open();
        for (var number = 0; number < 40; number++)
        {
            var guest = shop.Customer(number);
            shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(600), "sendMessage", guest.Id);
            guest.Start(shop.Bot);
        }

        await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, Patience);
        var late = shop.Customer(100);
        late.Start(shop.Bot);

        await shop.Shows(late, "menu");
    }

    [Fact]
    public async Task A_pause_of_a_screen_survives_a_restart()
    {
        await using var shop = await ShopUnderTest.Open();
        var (anna, late) = (shop.Customer(1), shop.Customer(2));
        shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(600), "sendMessage", anna.Id);
        anna.Start(shop.Bot);
        await shop.Logged("asks for a pause of 600 s");

        await shop.Stop();
        await shop.Start();
        late.Start(shop.Bot);
        await shop.Shows(late, "menu");

        shop.Simulator.Journal.Calls.Count(call => call.Method == "sendMessage" && call.ChatId == anna.Id).Should().Be(1, "ten minutes are not over");
    }

    [Fact]
    public async Task A_ticket_that_was_refused_or_never_left_is_sent_once()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var trouble = shop.Simulator.Trouble;
        trouble.FailNext(ApiError.Internal, "sendMessage", shop.Staff.Id, count: 3);

        await shop.Order(shop.Customer(1));
        await shop.Settle();

        trouble.Waiting.Should().Be(0);
        new Audit(shop).Check();
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("dropped")]
    [InlineData("page")]
    public async Task A_ticket_of_unknown_fate_is_sent_once_more(string fate)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        Order(shop, fate);

        await shop.Order(shop.Customer(1));
        await shop.Settle();

        Tickets(shop).Should().Be(fate is "lost" or "cut" ? 2 : 1);
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task A_ticket_that_went_out_after_the_order_was_cancelled_is_excused_by_its_lost_reply_too()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = shop.Customer(1);
        shop.Simulator.Trouble.FailNext(ApiError.TooManyRequests(10), "sendMessage", shop.Staff.Id);
        Order(shop, "lost");

        await shop.Order(anna);
        await shop.Press(anna, "1.cancel");
        await shop.Settle();

        Tickets(shop).Should().Be(2);
        shop.Staff.Messages.SelectMany(ShopUnderTest.Buttons).Should().BeEmpty();
        new Audit(shop).Check();
    }

    [Fact]
    public async Task A_screen_that_the_customer_deleted_is_sent_anew()
    {
        await using var shop = await ShopUnderTest.Open();
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        var home = await shop.Shows(anna, "menu");
        await shop.Settle();
        anna.Delete(home);

        anna.TapData(home, ShopUnderTest.Buttons(home).First(data => data.EndsWith(".menu", StringComparison.Ordinal)));

        (await shop.Shows(anna, "category.pizza")).Id.Should().NotBe(home.Id);
        shop.Log.Alarms.Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_whose_answer_was_lost_is_made_again_and_that_nothing_changed_is_fine()
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10));
        var anna = shop.Customer(1);
        anna.Start(shop.Bot);
        await shop.Shows(anna, "menu");
        await shop.Settle();
        shop.Simulator.Trouble.LoseReply("editMessageText", anna.Id);

        await shop.Press(anna, "menu");
        await shop.Settle();

        anna.Chat(shop.Bot).Messages.Count(message => message.From == shop.Bot).Should().Be(1);
        shop.Simulator.Journal.Calls.Should().Contain(call => call.Error != null && call.Error.Description.Contains("not modified"));
        shop.Log.Alarms.Should().BeEmpty();
    }

    private static void Order(ShopUnderTest shop, string fate)
    {
        var (trouble, staff) = (shop.Simulator.Trouble, shop.Staff.Id);
        switch (fate)
        {
            case "lost": trouble.LoseReply("sendMessage", staff); break;
            case "cut": trouble.CutReply("sendMessage", staff); break;
            case "dropped": trouble.Drop("sendMessage", staff); break;
            default: trouble.AnswerHtml("sendMessage", staff); break;
        }
    }

    private static int Tickets(ShopUnderTest shop) => shop.Staff.Messages.Count(message => message.From == shop.Bot && message.Text.StartsWith("1 · ", StringComparison.Ordinal));
}
