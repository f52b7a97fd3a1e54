using FluentAssertions;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class EditingTests
{
    private const string NotModified =
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    [Fact]
    public async Task An_edit_changes_text_and_buttons_in_place()
    {
        await using var line = await Line.Open();
        var message = await line.Offer("Yes", "y");
        var reply = await Edit(line, message.Id, "Chosen", Line.Keyboard("Back", "b"));
        reply.Result.GetProperty("edit_date").GetInt64().Should().BePositive();
        var now = line.Chat.Message(message.Id)!;
        (now.Text, now.Edits, now.Button("Back").CallbackData).Should().Be(("Chosen", 1, "b"));
    }

    [Fact]
    public async Task An_edit_without_a_keyboard_takes_the_buttons_away()
    {
        await using var line = await Line.Open();
        var message = await line.Offer("Yes", "y");
        await Edit(line, message.Id, "Choose");
        line.Chat.Message(message.Id)!.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused_and_is_no_violation()
    {
        await using var line = await Line.Open();
        var message = await line.Offer("Yes", "y");
        (await Edit(line, message.Id, "Choose", Line.Keyboard("Yes", "y"))).Description.Should().Be(NotModified);
        line.Server.Violations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deleted_message_cannot_be_edited()
    {
        await using var line = await Line.Open();
        var message = await line.Offer("Yes", "y");
        line.Anna.Delete(message);
        (await Edit(line, message.Id, "Gone")).Description.Should().Be("Bad Request: message to edit not found");
    }

    [Fact]
    public async Task Somebody_elses_message_cannot_be_edited()
    {
        await using var line = await Line.Open();
        var hers = line.Anna.Send(line.Bot, "Mine");
        (await Edit(line, hers.Id, "Yours")).Description.Should().Be("Bad Request: message can't be edited");
    }

    [Fact]
    public async Task A_message_that_brought_a_reply_keyboard_cannot_be_edited()
    {
        await using var line = await Line.Open();
        await line.Say("Phone?", new { keyboard = new[] { new[] { new { text = "Share", request_contact = true } } } });
        (await Edit(line, line.Chat.Last!.Id, "Email?")).Description.Should().Be("Bad Request: message can't be edited");
    }

    [Fact]
    public async Task A_picture_has_a_caption_and_no_text()
    {
        await using var line = await Line.Open();
        await line.Post("sendPhoto", BodyTests.Photo(Pictures.Png(10, 10), "photo"));
        var id = line.Chat.Last!.Id;
        (await Edit(line, id, "Text")).Description.Should().Be("Bad Request: there is no text in the message to edit");
        (await line.Call("editMessageCaption", new { chat_id = 1001, message_id = id, caption = "Caption" })).Ok.Should().BeTrue();
        line.Chat.Last!.Text.Should().Be("Caption");
    }

    [Fact]
    public async Task A_tap_too_old_or_already_answered_takes_no_answer()
    {
        var clock = new StillClock();
        await using var line = await Line.Open(clock);
        var message = await line.Offer("Yes", "y");
        var first = line.Anna.Tap(message, "Yes");
        (await line.Call("answerCallbackQuery", new { callback_query_id = first.Id, text = "Right" })).Ok.Should().BeTrue();
        first.Text.Should().Be("Right");
        (await line.Call("answerCallbackQuery", new { callback_query_id = first.Id })).Description.Should().StartWith("Bad Request: query is too old");

        var second = line.Anna.Tap(message, "Yes");
        clock.Move(TimeSpan.FromSeconds(151));
        (await line.Call("answerCallbackQuery", new { callback_query_id = second.Id })).Description.Should().StartWith("Bad Request: query is too old");
        second.IsAnswered.Should().BeFalse();
    }

    [Fact]
    public async Task A_stale_tap_carries_the_button_as_it_was_seen()
    {
        await using var line = await Line.Open();
        var seen = await line.Offer("Yes", "y");
        await Edit(line, seen.Id, "Too late");
        line.Anna.Tap(seen, "Yes");
        var query = (await line.Updates())[^1].GetProperty("callback_query");
        query.GetProperty("data").GetString().Should().Be("y");
        query.GetProperty("message").GetProperty("text").GetString().Should().Be("Too late");
    }

    [Fact]
    public async Task A_message_can_be_deleted_for_two_days()
    {
        var clock = new StillClock();
        await using var line = await Line.Open(clock);
        var young = await line.Offer("Yes", "y");
        (await line.Call("deleteMessage", new { chat_id = 1001, message_id = young.Id })).Ok.Should().BeTrue();
        var old = await line.Offer("Yes", "y");
        clock.Move(TimeSpan.FromHours(48));
        (await line.Call("deleteMessage", new { chat_id = 1001, message_id = old.Id })).Description.Should().Be("Bad Request: message can't be deleted for everyone");
    }

    private static Task<Reply> Edit(Line line, int id, string text, object? markup = null) =>
        line.Call("editMessageText", new { chat_id = 1001, message_id = id, text, reply_markup = markup });
}
