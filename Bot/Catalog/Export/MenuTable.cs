using ShopBot.Bot.Files;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Export;

/// <summary>A menu as a table for a spreadsheet, with the columns that the import reads.</summary>
public static class MenuTable
{
    public static Table Of(Shop shop)
    {
        var rows = new MenuRows(shop);
        return new("Menu",
        [
            new(MenuColumns.Kind, 10), new(MenuColumns.Category, 16), new(MenuColumns.Id, 20),
            .. shop.Languages.Select(language => new Column(MenuColumns.Title(MenuColumns.Name, language, shop.Languages.Count), 30)),
            .. shop.Languages.Select(language => new Column(MenuColumns.Title(MenuColumns.Description, language, shop.Languages.Count), 40)),
            new(MenuColumns.Price), new(MenuColumns.Emoji), new(MenuColumns.Choose), new(MenuColumns.Each), new(MenuColumns.Options, 20), new(MenuColumns.Tax),
            new(MenuColumns.Picture, 24), new(MenuColumns.Allergens, 20), new(MenuColumns.Diets, 20), new(MenuColumns.Stock), new(MenuColumns.Sold, 24),
            new(MenuColumns.Ways, 16),
        ], rows.All());
    }

    private sealed class MenuRows(Shop shop)
    {
        private readonly SharedParts _parts = new(shop.Menu);

        public IEnumerable<IReadOnlyList<Cell?>> All()
        {
            foreach (var row in _parts.Groups.SelectMany(Group))
            {
                yield return row;
            }

            foreach (var category in shop.Menu.Categories)
            {
                yield return Row(MenuColumns.CategoryRow, category.Id, category.Name, (MenuColumns.Emoji, category.Emoji));
                foreach (var row in category.Products.SelectMany(product => Product(product, category.Id)))
                {
                    yield return row;
                }
            }
        }

        private IEnumerable<IReadOnlyList<Cell?>> Product(Product product, string categoryId)
        {
            yield return Row(
                MenuColumns.ProductRow,
                product.Id,
                product.Name,
                product.Description,
                (MenuColumns.Category, categoryId),
                (MenuColumns.Price, product.Variants.Count == 0 ? product.Price : null),
                (MenuColumns.Options, string.Join(", ", product.OptionGroups.Select(group => group.Id))),
                (MenuColumns.Tax, product.Tax),
                (MenuColumns.Picture, product.Picture),
                (MenuColumns.Allergens, string.Join(", ", product.Allergens.Select(Words.Of))),
                (MenuColumns.Diets, string.Join(", ", product.Diets.Select(Words.Of))),
                (MenuColumns.Stock, (long?)product.Stock),
                (MenuColumns.Sold, product.SoldDuring is { } hours ? string.Join('\n', YamlText.Hours(hours)) : null),
                (MenuColumns.Ways, string.Join(", ", product.Ways.Select(Words.Of))));
            foreach (var variant in product.Variants)
            {
                yield return Row(MenuColumns.VariantRow, variant.Id, variant.Name, (MenuColumns.Price, variant.Price));
            }

            foreach (var row in product.OptionGroups.Where(group => !_parts.Has(group)).SelectMany(Group))
            {
                yield return row;
            }
        }

        private IEnumerable<IReadOnlyList<Cell?>> Group(OptionGroup group) => group.Options
            .Select(option => Row(MenuColumns.OptionRow, option.Id, option.Name, (MenuColumns.Price, option.Price)))
            .Prepend(Row(MenuColumns.GroupRow, group.Id, group.Name, (MenuColumns.Choose, YamlText.Choose(group)), (MenuColumns.Each, (long)group.MaxOfOne)));

        private IReadOnlyList<Cell?> Row(string kind, string id, LocalText name, params (string Column, Cell? Value)[] cells) => Row(kind, id, name, null, cells);

        private IReadOnlyList<Cell?> Row(string kind, string id, LocalText name, LocalText? description, params (string Column, Cell? Value)[] cells)
        {
            var values = cells.ToDictionary(cell => cell.Column, cell => cell.Value, StringComparer.Ordinal);
            return
            [
                kind, values.GetValueOrDefault(MenuColumns.Category), id,
                .. shop.Languages.Select(language => (Cell?)name.In(language)),
                .. shop.Languages.Select(language => (Cell?)description?.In(language)),
                .. new[]
                {
                    MenuColumns.Price, MenuColumns.Emoji, MenuColumns.Choose, MenuColumns.Each, MenuColumns.Options, MenuColumns.Tax, MenuColumns.Picture,
                    MenuColumns.Allergens, MenuColumns.Diets, MenuColumns.Stock, MenuColumns.Sold, MenuColumns.Ways,
                }.Select(column => values.GetValueOrDefault(column)),
            ];
        }
    }
}
