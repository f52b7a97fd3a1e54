using System.IO.Compression;
using System.Text;
using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>What a conversation's lines say of files and answers.</summary>
public class ActTests
{
    public static TheoryData<string, string> Lines => new()
    {
        { "(document menu.csv)", "Document { Name = menu.csv, Caption =  }" },
        { "(document menu.csv with the new menu)", "Document { Name = menu.csv, Caption = the new menu }" },
        { "(voice)", "Voice { }" },
        { "(replies 86 margherita)", "Reply { To = , Text = 86 margherita }" },
        { "(replies to \"Which name?\" with Anna Rossi)", "Reply { To = Which name?, Text = Anna Rossi }" },
        { "(changes \"at eight\" to at nine)", "Change { Before = at eight, After = at nine }" },
        { "(deletes the topic \"Anna\")", "DeleteTopic { Name = Anna }" },
        { "(in \"Anna\": on its way)", "SayInTopic { Topic = Anna, Text = on its way }" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_one_act(string line, string act) => Act.Read(line).Should().ContainSingle().Which.ToString().Should().Be(act);

    [Fact]
    public void A_workbook_is_read_as_its_cells()
    {
        const string Head = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(zip, "xl/sharedStrings.xml", $"<sst {Head}><si><t>Pizza</t></si><si><r><t>Mar</t></r><r><t>gherita</t></r></si></sst>");
            Write(zip, "xl/worksheets/sheet1.xml",
                $"<worksheet {Head}><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c><v>9.5</v></c></row><row><c t=\"inlineStr\"><is><t>Cola</t></is></c><c/></row></sheetData></worksheet>");
        }

        Files.TextOf("menu.xlsx", file.ToArray()).Should().Be("Pizza | Margherita | 9.5\nCola | \n");
        Files.TextOf("menu.csv", "Pizza;9"u8.ToArray()).Should().Be("Pizza;9");
    }

    [Fact]
    public async Task A_document_is_found_by_its_name_and_read()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0 });
        var bot = server.Bot("42:TEST");
        var olivia = server.User(3001, "Olivia");
        var chat = olivia.Start(bot).Chat;
        using var http = new HttpClient();
        using var sent = await http.PostAsync($"{server.Url}/bot42:TEST/sendDocument", new MultipartFormDataContent
        {
            { new StringContent("3001"), "chat_id" },
            { new ByteArrayContent("Margherita;9.00"u8.ToArray()), "document", "menu-2026.csv" },
        });
        Func<string, Task> look = text => Files.Expect(chat, new(1, "file", text.Split('\n')), problem => new ConversationFailed(problem));

        await look("menu-2026.csv\nMargherita;9.00");
        await look("menu-*.csv");
        await look.Awaiting(see => see("menu-*.csv\nCola")).Should().ThrowAsync<ConversationFailed>().WithMessage("*lacks \"Cola\"*");
        await look.Awaiting(see => see("orders.csv")).Should().ThrowAsync<ConversationFailed>().WithMessage("*menu-2026.csv*");
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
