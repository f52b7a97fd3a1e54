using System.IO.Compression;
using System.IO.Enumeration;
using System.Text;
using System.Xml.Linq;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Documents that the bot sent, as text.</summary>
internal static class Files
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The newest document of the bot with the name of the line, which may have * in it, holds each of the lines below it.</summary>
    public static Task Expect(SimulatedChat chat, ChatLine line, Func<string, Exception> failed)
    {
        var sent = chat.Messages.Where(message => message.From is SimulatedBot).Select(message => message.Media).OfType<FileMedia>().Select(media => media.File).ToList();
        if (sent.FindLast(file => FileSystemName.MatchesSimpleExpression(line.First, file.Name)) is not { } found)
        {
            throw failed(sent.Count == 0 ? "The bot sent no document." : $"The bot sent: {string.Join(", ", sent.Select(file => file.Name))}");
        }

        if (line.Text.Count == 1)
        {
            return Task.CompletedTask;
        }

        var text = TextOf(found.Name, found.Bytes);
        return line.Text.Skip(1).FirstOrDefault(wanted => !text.Contains(wanted, StringComparison.Ordinal)) is { } missing
            ? throw failed($"{found.Name} lacks \"{missing}\":\n{text}")
            : Task.CompletedTask;
    }

    /// <summary>A workbook as the cells of its rows with " | " between them, sheet after sheet; any other file as it stands.</summary>
    internal static string TextOf(string name, byte[] bytes) =>
        Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? Workbook(bytes) : Encoding.UTF8.GetString(bytes);

    private static string Workbook(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var shared = zip.GetEntry("xl/sharedStrings.xml") is { } strings ? Read(strings).Elements(Sheet + "si").Select(Words).ToList() : [];
        var text = new StringBuilder();
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            foreach (var row in Read(sheet).Descendants(Sheet + "row"))
            {
                text.AppendJoin(" | ", row.Elements(Sheet + "c").Select(cell => Cell(cell, shared))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Cell(XElement cell, IReadOnlyList<string> shared) => (string?)cell.Attribute("t") switch
    {
        "s" => shared[(int)cell.Element(Sheet + "v")!],
        "inlineStr" => Words(cell.Element(Sheet + "is")!),
        _ => (string?)cell.Element(Sheet + "v") ?? "",
    };

    /// <summary>A text may be cut into runs of their own looks.</summary>
    private static string Words(XElement text) => string.Concat(text.Descendants(Sheet + "t").Select(part => part.Value));

    private static XElement Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }
}
