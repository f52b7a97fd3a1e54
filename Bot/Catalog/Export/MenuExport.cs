using System.Text;
using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Export;

/// <summary>The menu as a file that the import reads again.</summary>
public sealed class MenuExport(Func<Shop> shop)
{
    public const string Kind = "menu";

    public Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var now = shop();
        return parameters["format"] switch
        {
            "yaml" => Write($"{FileNames.Stem(now)}-menu.yaml", file => file.Write(Encoding.UTF8.GetBytes(MenuYaml.Text(now)))),
            "csv" => Write($"{FileNames.Stem(now)}-menu.csv", file => CsvFile.Write(file, MenuTable.Of(now))),
            _ => Write($"{FileNames.Stem(now)}-menu.xlsx", file => XlsxFile.Write(file, [MenuTable.Of(now)])),
        };
    }

    private static async Task<ReadyFile?> Write(string name, Action<Stream> write) => await ReadyFile.Write(name, to =>
    {
        write(to);
        return Task.CompletedTask;
    });
}
