using System.Net;
using System.Text;
using ShopBot.Bot.Files;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Bot.Codes;

/// <summary>The codes of all tables, six on an A4 page: a page that any browser prints, with nothing to fetch.</summary>
/// <param name="botName">Without "@".</param>
public sealed class CodeSheet(Func<Shop> shop, string botName, TextBook texts)
{
    public const string Kind = "qr_sheet";

    private const string Style = """
        @page { size: A4; margin: 8mm }
        body { margin: 0; font-family: sans-serif; color: #000; background: #fff; display: grid; grid-template-columns: 1fr 1fr; gap: 3mm }
        article { box-sizing: border-box; height: 91mm; padding: 4mm; border: .2mm dashed #999; text-align: center; break-inside: avoid; overflow: hidden; overflow-wrap: anywhere }
        h1 { margin: 0; font-size: 5mm; line-height: 1.2; max-height: 12mm; overflow: hidden }
        h2 { margin: 1mm 0 0; font-size: 7mm; line-height: 1.1 }
        svg { width: 48mm; height: 48mm }
        p { margin: 0; font-size: 3.5mm; line-height: 1.25 }
        """;

    public async Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var now = shop();
        return await ReadyFile.Write($"{FileNames.Stem(now)}-tables.html", file => file.WriteAsync(Encoding.UTF8.GetBytes(Page(now)), cancellationToken).AsTask());
    }

    private string Page(Shop now)
    {
        var scan = now.Languages.Select(language => texts.Plain(new Phrase("qr.scan"), language, now)).Distinct().ToList();
        var name = now.Name.In(now.DefaultLanguage);
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="{now.DefaultLanguage}">
            <head><meta charset="utf-8"><title>{Html(name)}</title><style>
            {Style}
            </style></head>
            <body>

            """);
        foreach (var table in now.Tables)
        {
            page.Append("<article><h1>").Append(Html(name)).Append("</h1><h2>")
                .Append(Html(texts.Plain(PlaceText.OnCode(now, table), now.DefaultLanguage, now))).Append("</h2>")
                .Append(Code.Svg(DeepLink.Url(botName, DeepLink.ToTable(table))))
                .AppendJoin(string.Empty, scan.Select(words => $"<p>{Html(words)}</p>")).Append("</article>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
