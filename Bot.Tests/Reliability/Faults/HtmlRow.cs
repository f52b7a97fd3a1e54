using System.Net.Http.Json;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Bot.Texts;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Names, notes and the menu's own texts go into a ticket, and come out of the Simulator's parser as they went in.</summary>
internal sealed class HtmlRow() : FaultRow(30, "HTML in names, notes, menu texts", "texts", 300, 100_000)
{
    private static readonly string[] Pieces =
        ["<", ">", "&", "\"", "'", "</b>", "<b>", "<script>", "<a href=\"x\">", "&lt;", "&amp;", "&#60;", "&", ";", "=", "/", "{name}", "{0}", "%s", "*", "_", "`", "[", "](", "\\", "a", "Ω", "🍕", " x "];

    public override async Task Try(FaultRun run)
    {
        await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0 });
        var bot = simulator.Bot(ShopUnderTest.Token);
        var staff = simulator.User(1, "Marco");
        staff.Start(bot);
        using var http = new HttpClient();
        var drawing = new Drawing(TextBook.Load());
        var shop = TestShop.Of("EUR");
        var plain = Markup(await Show("(Anna)", "(extra hot)", "(Soup)"));
        for (var done = 0; done < run.Tries; done++)
        {
            string[] texts = [Text(run.Chance), Text(run.Chance), Text(run.Chance)];
            var shown = await Show(texts);
            foreach (var text in texts.Where(text => !shown.Text.Contains(text, StringComparison.Ordinal)))
            {
                run.Illegal($"\"{text}\" is shown as something else in: {shown.Text}");
            }

            run.Must(Markup(shown) == plain, $"nothing of \"{string.Join("\" or \"", texts)}\" is markup");
        }

        simulator.Violations.ToList().ForEach(call => run.Illegal($"a call breaks the Bot API's rules: {call}"));

        async Task<SimulatedMessage> Show(params string[] texts)
        {
            var line = Turning.Line("water") with { Name = TestShop.Text(texts[2]), Note = texts[1] };
            var ticket = drawing.Ticket(shop, Turning.Order(1) with { CustomerName = texts[0], Comment = texts[1], Lines = [line] }, Turning.Now, askReason: false);
            await http.PostAsJsonAsync($"{simulator.Url}/bot{ShopUnderTest.Token}/sendMessage", new { chat_id = 1, text = ticket.Html, parse_mode = "HTML" });
            return staff.Chat(bot).Last!;
        }
    }

    /// <summary>What tags made; commands, hashtags and the like are found in any text.</summary>
    private static string Markup(SimulatedMessage message) =>
        string.Join(' ', message.Entities.Select(entity => entity.Type).Where(type => type is "bold" or "italic" or "underline" or "strikethrough" or "code" or "pre" or "text_link" or "spoiler"));

    private static string Text(Random chance) => $"({string.Concat(chance.GetItems(Pieces, chance.Next(1, 12)))})";
}
