using System.Globalization;
using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads a menu from whatever file people have: docs/menu-files.md lists the formats.</summary>
public static class MenuFile
{
    /// <summary>10 MB. Ask for a file's size before it is fetched; Telegram gives bots up to 20 MB.</summary>
    public const int MaxBytes = 10_000_000;

    public const int MaxProducts = 5_000;

    /// <summary>Rows of a table, header, variants and options included.</summary>
    public const int MaxRows = 30_000;

    /// <summary>Enough to mend a file by; the rest shows at the next try.</summary>
    public const int MaxErrors = 100;

    /// <summary>What is said of a file that is not even fetched; null when its size will do.</summary>
    public static Phrase? TooLarge(long bytes) => bytes <= MaxBytes
        ? null
        : new("file.too_large", ("size", (bytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture)), ("max", MaxBytes / 1_000_000));

    /// <param name="name">Its extension says what the file is where the content leaves a doubt.</param>
    /// <param name="shop">As it stands: what the file cannot say is kept from its menu.</param>
    /// <param name="hasPicture">Whether a picture of that name, relative to the shop file's folder, can be shown.</param>
    public static MenuReading Read(byte[] bytes, string name, Shop shop, Func<string, bool> hasPicture)
    {
        var draft = new MenuDraft(shop);
        var menu = ReadInto(draft, bytes, Path.GetExtension(name).ToLowerInvariant());
        if (menu is not null && draft.HasNoErrors)
        {
            if (menu.Products.Count == 0)
            {
                draft.Refuse(null, new("file.no_product"));
            }

            return draft.Finish(MenuPictures.Kept(menu, shop.Menu, hasPicture, draft.Note));
        }

        return draft.Finish(null);
    }

    private static Menu? ReadInto(MenuDraft draft, byte[] bytes, string extension)
    {
        if (TooLarge(bytes.Length) is { } large)
        {
            return Refused(draft, large);
        }

        if (XlsxRows.IsZip(bytes))
        {
            return XlsxRows.WhyNot(bytes) is { } reason ? Refused(draft, reason) : Rows(draft, XlsxRows.Read(bytes), isCsv: false);
        }

        if (FileText.WhyNot(bytes) is { } remedy)
        {
            draft.IsForeign = true;
            return Refused(draft, remedy);
        }

        var text = FileText.Of(bytes, draft.Note).Trim('\uFEFF');
        return text.AsSpan().Trim() switch
        {
            { Length: 0 } => Refused(draft, new("file.empty_file")),
            ['{' or '[', ..] when extension is not (".yaml" or ".yml" or ".csv") => JsonMenu.Read(text, draft),
            ['<', ..] => SchemaMenu.ReadPage(text, draft),
            _ when extension is ".yaml" or ".yml" || YamlMenu.Looks(text) => YamlMenu.Read(text, draft),
            _ when extension is ".json" or ".jsonld" => Refused(draft, new("file.no_json")),
            _ => Csv(draft, text),
        };
    }

    private static Menu? Csv(MenuDraft draft, string text)
    {
        var csv = new CsvRows(text, CsvRows.SeparatorOf(text));
        var menu = Rows(draft, csv.Read(), isCsv: true);
        if (csv.OpenQuoteRow is { } row)
        {
            draft.Refuse(At.Row(row), new("file.open_quote"));
        }

        return menu;
    }

    private static Menu? Rows(MenuDraft draft, IEnumerable<SheetRow> rows, bool isCsv)
    {
        try
        {
            return TableMenu.Read(isCsv ? rows.Select(row => row with { Cells = [.. row.Cells.Select(InertText.Plain)] }) : rows, draft);
        }
        catch (XlsxException)
        {
            return Refused(draft, XlsxRows.Damaged);
        }
    }

    private static Menu? Refused(MenuDraft draft, Phrase what)
    {
        draft.Refuse(null, what);
        return null;
    }
}
