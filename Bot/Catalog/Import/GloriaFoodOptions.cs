using System.Globalization;
using System.Text.Json;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads GloriaFood's option groups. Those that are not required may be skipped, whatever their smallest number says.</summary>
internal sealed class GloriaFoodOptions(MenuDraft draft)
{
    public List<OptionGroup> Read(IEnumerable<JsonElement> groups, string where) =>
        [.. groups.Select((group, i) => Group(group, $"{where}[{i}]")).OfType<OptionGroup>().Where(group => group.Options.Count > 0)];

    /// <summary>What groups offer, whatever their ids: sizes often repeat a group under another number.</summary>
    public static string Content(IReadOnlyList<OptionGroup> groups) => string.Join('\n', groups.Select(group =>
        $"{group.Name}|{group.Min}|{group.Max}|{group.MaxOfOne}|{string.Join('|', group.Options.Select(option => $"{option.Name}={option.Price.Minor}"))}"));

    private OptionGroup? Group(JsonElement group, string where)
    {
        var id = GivenIds.Of(group.Text("id") ?? group.Text("name") ?? "options");
        var current = draft.Shop.Menu.Products.Select(product => product.Group(id)).OfType<OptionGroup>().FirstOrDefault();
        var options = new List<Option>();
        foreach (var (option, i) in group.Items("options").Select((option, i) => (option, i)))
        {
            var written = option.Text("name") ?? "";
            var optionId = current?.Options.FirstOrDefault(known => known.Name.ToString() == written.Trim())?.Id ?? Ids.Of(written, options.Select(known => known.Id).ToHashSet());
            if (draft.Name(At.Path($"{where}.options[{i}].name"), new Phrase("file.an_option"), written, current?.Option(optionId)?.Name) is { } optionName
                && draft.Price(At.Path($"{where}.options[{i}].price"), written, option.Text("price") ?? "0") is { } price)
            {
                options.Add(new(optionId, optionName, price));
            }
        }

        if (draft.Name(At.Path($"{where}.name"), new Phrase("file.options"), group.Text("name") ?? "", current?.Name) is not { } name)
        {
            return null;
        }

        var isRequired = group.Flag("required") ?? false;
        var takesMany = group.Flag("allow_quantity") ?? false;
        var most = Math.Clamp(Number(group, "force_max") is var forced and > 0 ? forced : takesMany ? OptionGroupsReader.MaxPieces : options.Count, 1, OptionGroupsReader.MaxPieces);
        var each = takesMany ? most : 1;
        var least = isRequired ? Math.Clamp(Number(group, "force_min"), 1, Math.Min(most, Math.Max(1, options.Count * each))) : 0;
        return new(id, name, least, most, each, options);
    }

    private static int Number(JsonElement group, string name) =>
        int.TryParse(group.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
