using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Makes products of rows: those of categories and of options stand before what refers to them, variants and a product's own options below it.</summary>
internal sealed class TableProducts(MenuDraft draft)
{
    private readonly TableOptions _options = new(draft);
    private (TableRow Row, string CategoryId, Product Current, string? Id)? _product;
    private List<Variant> _variants = [];
    private string? _category;

    public void Take(TableRow row)
    {
        var kind = row.Text(MenuColumns.Kind).ToLowerInvariant();
        switch (kind)
        {
            case MenuColumns.VariantRow:
                Variant(row);
                return;
            case MenuColumns.GroupRow:
                _options.Group(row, isOfProduct: _product is not null);
                return;
            case MenuColumns.OptionRow:
                _options.Option(row);
                return;
            case MenuColumns.CategoryRow:
                Finish();
                Category(row);
                return;
            case MenuColumns.ProductRow or "":
                Finish();
                Product(row);
                return;
            default:
                string[] kinds = [MenuColumns.CategoryRow, MenuColumns.ProductRow, MenuColumns.VariantRow, MenuColumns.GroupRow, MenuColumns.OptionRow];
                draft.Refuse(row.Where(MenuColumns.Kind), new("file.unknown_kind", ("kind", kind), ("remedy", Closest.Remedy(kind, kinds))));
                return;
        }
    }

    /// <summary>The product above is complete: no more variants or options of its own follow.</summary>
    public void Finish()
    {
        _options.EndGroup();
        if (_product is var (row, categoryId, current, id))
        {
            _product = null;
            if (Whole(row, current) is { } product)
            {
                draft.Add(At.Row(row.Number), categoryId, product, hasOwnId: id is not null);
            }
        }

        _variants = [];
        _options.ForgetOwn();
    }

    private void Category(TableRow row)
    {
        var texts = row.Texts(MenuColumns.Name);
        var id = Id(row);
        if (texts.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Name), new("file.nameless", ("what", new Phrase("file.a_category"))));
            return;
        }

        var before = draft.Shop.Menu.Category(id)?.Name;
        if (draft.Text(row.Where(MenuColumns.Name), "name", new Phrase("file.a_category"), texts, before, Texts.MaxName, lines: false) is { } name)
        {
            _category = draft.Category(id, name, current => row.Read(MenuColumns.Emoji, name.ToString(), current, null, value => value.Emoji()));
        }
    }

    private void Product(TableRow row)
    {
        var texts = row.Texts(MenuColumns.Name);
        if (texts.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Name), new("file.nameless_product"));
            return;
        }

        var name = texts.GetValueOrDefault(draft.Shop.DefaultLanguage) ?? texts.Values.First();
        var categoryId = CategoryOf(row);
        var id = Id(row);
        if (categoryId is not null)
        {
            _product = (row, categoryId, draft.Product(categoryId, id, name.Trim()), id);
        }
    }

    /// <summary>The category that the row names by id or name; without one, that of the row above.</summary>
    private string? CategoryOf(TableRow row)
    {
        var written = row.Text(MenuColumns.Category);
        if (written.Length == 0 && _category is not null)
        {
            return _category;
        }

        if (written.Length > 0 && draft.CategoryIn(written) is { } known)
        {
            return _category = known;
        }

        var byId = written.Length > 0 ? draft.Shop.Menu.Category(written) : null;
        var current = byId?.Name ?? draft.Shop.Menu.Categories.FirstOrDefault(category => category.Name.ToString() == written)?.Name;
        var name = byId?.Name ?? draft.Name(row.Where(MenuColumns.Category), new Phrase("file.a_category"), written.Length == 0 ? "Menu" : written, current);
        return _category = name is null ? null : draft.Category(byId?.Id, name);
    }

    /// <summary>What the row says on top of what the shop knows.</summary>
    private Product? Whole(TableRow row, Product current)
    {
        var owner = row.Texts(MenuColumns.Name).GetValueOrDefault(draft.Shop.DefaultLanguage) ?? current.Name.ToString();
        var name = draft.Text(row.Where(MenuColumns.Name), "name", Phrase.Verbatim(owner), row.Texts(MenuColumns.Name), current.Name, Texts.MaxName, lines: false);
        var description = row.Texts(MenuColumns.Description) is { Count: > 0 } texts
            ? draft.Text(row.Where(MenuColumns.Description), "description", Phrase.Verbatim(owner), texts, current.Description, Texts.MaxDescription, lines: true)
            : row.Has(MenuColumns.Description) ? null : current.Description;
        var written = row.Text(MenuColumns.Price);
        if (written.Length == 0 && _variants.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Price), new("file.no_price", ("owner", owner)));
            return null;
        }

        var price = _variants.Count > 0 ? _variants.MinBy(variant => variant.Price.Minor)!.Price : draft.Price(row.Where(MenuColumns.Price), owner, written);
        if (_variants.Count > 0 && written.Length > 0)
        {
            draft.Refuse(row.Where(MenuColumns.Price), new("file.price_and_variants_row", ("owner", owner)));
        }

        return name is null || price is null ? null : current with
        {
            Name = name,
            Description = description,
            Price = price.Value,
            Variants = _variants,
            OptionGroups = _options.Own.Count > 0 && row.Text(MenuColumns.Options).Length == 0
                ? [.. _options.Own]
                : row.ReadList(MenuColumns.Options, owner, current.OptionGroups, _options.Named),
            Tax = row.Read(MenuColumns.Tax, owner, current.Tax, null, value => value.IdAmong([.. draft.Shop.Taxes.Rates.Select(rate => rate.Id)], "taxes")),
            Picture = row.Read(MenuColumns.Picture, owner, current.Picture, null, value => value.Picture()),
            Allergens = row.ReadList(MenuColumns.Allergens, owner, current.Allergens, value => value.WordList<Allergen>()),
            Diets = row.ReadList(MenuColumns.Diets, owner, current.Diets, value => value.WordList<Diet>()),
            Stock = row.Read(MenuColumns.Stock, owner, current.Stock, null, value => value.Whole(0, ProductReader.MaxStock)),
            SoldDuring = row.Read(MenuColumns.Sold, owner, current.SoldDuring, null, Hours),
            Ways = row.ReadList(MenuColumns.Ways, owner, current.Ways, value => value.WaysAmong([.. draft.Shop.Ways.Select(rules => rules.Way)])),
        };
    }

    private void Variant(TableRow row)
    {
        if (_product is not { } product)
        {
            draft.Refuse(At.Row(row.Number), new("file.lone_variant"));
            return;
        }

        var texts = row.Texts(MenuColumns.Name);
        var first = texts.GetValueOrDefault(draft.Shop.DefaultLanguage) ?? texts.Values.FirstOrDefault() ?? "";
        var id = Id(row) ?? product.Current.Variants.FirstOrDefault(variant => variant.Name.ToString() == first.Trim())?.Id
            ?? Ids.Of(first, _variants.Select(variant => variant.Id).ToHashSet(StringComparer.Ordinal));
        if (_variants.Any(variant => variant.Id == id))
        {
            draft.Refuse(At.Row(row.Number), new("file.variant_twice", ("id", id)));
            return;
        }

        var name = texts.Count == 0 ? null : draft.Text(
            row.Where(MenuColumns.Name), "name", new Phrase("file.a_variant"), texts, product.Current.Variant(id)?.Name, Texts.MaxName, lines: false);
        var price = draft.Price(row.Where(MenuColumns.Price), first, row.Text(MenuColumns.Price));
        if (texts.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Name), new("file.nameless", ("what", new Phrase("file.a_variant"))));
        }
        else if (name is not null && price is not null)
        {
            _variants.Add(new(id, name, price.Value));
        }
    }

    private string? Id(TableRow row) => draft.TableId(row);

    /// <summary>As in the shop file: 12:00-15:00, or lines such as mon-fri: 12:00-15:00.</summary>
    private OpeningHours? Hours(Value value) =>
        YamlTree.Read(((ScalarNode)value.Node).Text, (_, what) => value.Wrong(what)) is { } node ? (value with { Node = Placed(node, value.Line) }).Hours() : null;

    private static Node Placed(Node node, int place) => node switch
    {
        MapNode map => map with { Line = place, Entries = [.. map.Entries.Select(entry => new MapEntry(entry.Key with { Line = place }, Placed(entry.Value, place)))] },
        ListNode list => list with { Line = place, Items = [.. list.Items.Select(item => Placed(item, place))] },
        _ => node with { Line = place },
    };
}
