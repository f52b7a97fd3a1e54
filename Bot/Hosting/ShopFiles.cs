using ShopBot.Bot.Backup;
using ShopBot.Bot.Catalog.Export;
using ShopBot.Bot.Codes;
using ShopBot.Bot.Customers;
using ShopBot.Bot.Exports;
using ShopBot.Bot.Figures;
using ShopBot.Bot.Files;
using ShopBot.Persistence;

namespace ShopBot.Bot.Hosting;

/// <summary>Every kind of file that a message of a shop may name.</summary>
internal static class ShopFiles
{
    public static FileKinds Kinds(ShopContext context, Database database, Backups? backups, HostParts parts) => new(new Dictionary<string, MakeFile>
    {
        [MyDataFile.Kind] = new MyDataFile(database, () => context.Shop, parts.Time).Make,
        [MenuExport.Kind] = new MenuExport(() => context.Shop).Make,
        [ExportFile.Kind] = new ExportFile(database, () => context.Shop).Make,
        [CodeFile.Kind] = new CodeFile(() => context.Shop, context.Username).Make,
        [CodeSheet.Kind] = new CodeSheet(() => context.Shop, context.Username, parts.Texts).Make,
        [FiguresFile.Kind] = new FiguresFile(database, () => context.Shop).Make,
        [Backups.Kind] = (wanted, token) => backups?.Open(wanted, context.Shop, token) ?? Task.FromResult<ReadyFile?>(null),
    });
}
