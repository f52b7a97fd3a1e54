using System.Text;
using FluentAssertions;
using Microsoft.Playwright;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Simulator;

/// <summary>Files, answers, topics and the owner on the page; the test calls the Bot API itself.</summary>
public class PageFilesTests
{
    private const long Desk = -1001000000001;
    private static readonly FilePayload Menu = new() { Name = "menu.csv", MimeType = "text/csv", Buffer = "Margherita;9.00\n"u8.ToArray() };

    [BrowserFact]
    public async Task A_person_sends_a_document_with_words()
    {
        await using var line = await Line.Open();
        await using var browser = await BrowserPage.Open(line.Server.Url);
        var page = browser.Page;
        await page.GetByLabel("Attach").First.ClickAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "File" }).ClickAsync());
        await chooser.SetFilesAsync(Menu);
        await page.GetByRole(AriaRole.Dialog).GetByText("menu.csv, 16 B").WaitForAsync();
        await page.GetByLabel("Caption").FillAsync("The new menu");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".mine .file", new() { HasText = "menu.csv" }).WaitForAsync();
        var sent = line.Chat.Last!;
        (sent.Text, Encoding.UTF8.GetString(sent.Media.Should().BeOfType<FileMedia>().Which.File.Bytes)).Should().Be(("The new menu", "Margherita;9.00\n"));
        browser.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_dropped_picture_goes_as_a_picture_and_a_sound_as_a_voice_message()
    {
        await using var line = await Line.Open();
        await using var browser = await BrowserPage.Open(line.Server.Url);
        var page = browser.Page;
        await page.GetByText("/start").WaitForAsync();
        await Drop(page, "table.png", "image/png", Pictures.Png(40, 30));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await line.Server.Until(() => line.Chat.Last!.Media is PhotoMedia);

        await Drop(page, "note.ogg", "audio/ogg", "OggS nothing to hear"u8.ToArray());
        await page.GetByRole(AriaRole.Dialog).Locator("select").SelectOptionAsync("As a voice message");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.GetByLabel("Voice message").WaitForAsync();
        line.Chat.Last!.Media.Should().BeOfType<FileMedia>().Which.Kind.Should().Be("voice");
    }

    [BrowserFact]
    public async Task A_document_of_the_bot_is_downloaded_by_a_click()
    {
        await using var line = await Line.Open();
        await using var browser = await BrowserPage.Open(line.Server.Url, 390, 844);
        var page = browser.Page;
        await page.GetByText("/start").WaitForAsync();
        await line.Post("sendDocument", new MultipartFormDataContent
        {
            { new StringContent("1001"), "chat_id" },
            { new StringContent("Your orders"), "caption" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(new string('x', 3000))), "document", "orders-2026-11.csv" },
        });
        await page.GetByText("3 KB").WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("orders-2026-11.csv").ClickAsync());

        download.SuggestedFilename.Should().Be("orders-2026-11.csv");
        (await File.ReadAllTextAsync(await download.PathAsync())).Should().Be(new string('x', 3000));
        browser.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_message_is_answered_and_Escape_leaves_the_answer()
    {
        await using var line = await Line.Open();
        await using var browser = await BrowserPage.Open(line.Server.Url);
        var page = browser.Page;
        await line.Say("Is the table fine?");
        var row = page.Locator(".row", new() { HasText = "Is the table fine?" });
        await row.HoverAsync();
        await row.GetByLabel("Reply to this message").ClickAsync();
        await page.Locator(".reply .quote").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".reply .quote").WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await row.ClickAsync(new() { Button = MouseButton.Right });
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Reply" }).ClickAsync();
        await page.Keyboard.TypeAsync("Very");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mine .quote", new() { HasText = "Is the table fine?" }).WaitForAsync();
        line.Chat.Last!.ReplyTo!.Text.Should().Be("Is the table fine?");

        await line.Say("Which name?", new { force_reply = true, input_field_placeholder = "Your name" });
        await page.GetByPlaceholder("Your name").FillAsync("Anna");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".mine .quote", new() { HasText = "Which name?" }).WaitForAsync();
        line.Chat.Last!.ReplyTo!.Text.Should().Be("Which name?");
        browser.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task Staff_answer_in_topics_and_the_owner_has_a_pane()
    {
        await using var line = await Line.Open();
        line.Server.User(3001, "Olivia", isOwner: true);
        var group = line.Server.Group(Desk, "Staff", [line.Server.User(1101, "Marco")], isForum: true);
        group.Add(line.Bot, asAdministrator: true);
        await using var browser = await BrowserPage.Open(line.Server.Url, 1400, 800);
        var page = browser.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Owner", Selected = true }).WaitForAsync();
        (await page.Locator(".pane").CountAsync()).Should().Be(3);

        var topic = (await line.Call("createForumTopic", new { chat_id = Desk, name = "Anna Rossi" })).Result.GetProperty("message_thread_id").GetInt32();
        var card = await line.Call("sendMessage", new { chat_id = Desk, text = "Card of Anna", message_thread_id = topic });
        await line.Call("pinChatMessage", new { chat_id = Desk, message_id = card.Result.GetProperty("message_id").GetInt32() });
        await page.Locator(".chip.new", new() { HasText = "Anna Rossi" }).ClickAsync();
        await page.Locator(".pinned", new() { HasText = "Card of Anna" }).WaitForAsync();
        var staff = page.GetByRole(AriaRole.Region, new() { Name = "Staff" });
        await staff.GetByLabel("Message", new() { Exact = true }).FillAsync("On its way");
        await page.Keyboard.PressAsync("Enter");
        await staff.Locator(".mine", new() { HasText = "On its way" }).WaitForAsync();
        group.Last!.ThreadId.Should().Be(topic);

        var owner = page.GetByRole(AriaRole.Region, new() { Name = "Owner" });
        await owner.GetByRole(AriaRole.Button, new() { Name = "START" }).ClickAsync();
        await owner.Locator(".mine", new() { HasText = "/start" }).WaitForAsync();
        browser.Problems.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_table_wider_than_a_phone_is_scrolled_and_a_long_message_is_read_from_its_beginning()
    {
        await using var line = await Line.Open();
        await using var browser = await BrowserPage.Open(line.Server.Url, 390, 700);
        var page = browser.Page;
        await page.GetByText("/start").WaitForAsync();
        var rows = string.Join('\n', Enumerable.Range(1, 60).Select(row => $"{row,3} Margherita with buffalo mozzarella and basil   {row * 9,6}.00 EUR"));
        await line.Say($"Best sellers\n<pre>{rows}</pre>", mode: "HTML");
        var table = page.Locator("pre");
        await table.WaitForAsync();

        (await table.EvaluateAsync<bool>("table => table.scrollWidth > table.clientWidth")).Should().BeTrue("it scrolls within itself");
        (await table.EvaluateAsync<int>("table => table.innerText.split('\\n').length")).Should().Be(60);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("nothing sticks out sideways");
        await page.WaitForFunctionAsync("() => { const top = document.querySelector('.row:last-child').getBoundingClientRect().top - document.querySelector('.messages').getBoundingClientRect().top; return top >= 0 && top < 60; }");
    }

    private static async Task Drop(IPage page, string name, string type, byte[] content)
    {
        var data = await page.EvaluateHandleAsync(
            "([name, type, content]) => { const carried = new DataTransfer(); carried.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name, { type })); return carried; }",
            new[] { name, type, Convert.ToBase64String(content) });
        await page.Locator(".pane").First.DispatchEventAsync("dragover", new { dataTransfer = data });
        await page.Locator(".pane").First.DispatchEventAsync("drop", new { dataTransfer = data });
    }
}
