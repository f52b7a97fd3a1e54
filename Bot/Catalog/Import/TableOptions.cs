using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Rows of options: a row for the choice, below it a row for each thing to choose. Those below a product are its own, all others are shared.</summary>
internal sealed class TableOptions(MenuDraft draft)
{
    private readonly List<OptionGroup> _shared = [];
    private readonly List<OptionGroup> _own = [];
    private (TableRow Row, OptionGroup Group, OptionGroup? Current, bool IsOfProduct, List<Option> Options)? _open;

    /// <summary>Those of the product whose rows are read.</summary>
    public IReadOnlyList<OptionGroup> Own => _own;

    public void Group(TableRow row, bool isOfProduct)
    {
        EndGroup();
        var id = draft.TableId(row);
        var texts = row.Texts(MenuColumns.Name);
        if (texts.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Name), new("file.nameless", ("what", new Phrase("file.options"))));
            return;
        }

        var first = texts.Values.First();
        id ??= Ids.Of(first, _shared.Concat(_own).Select(group => group.Id).ToHashSet(StringComparer.Ordinal));
        var current = draft.Shop.Menu.Products.Select(product => product.Group(id)).OfType<OptionGroup>().FirstOrDefault();
        var name = draft.Text(row.Where(MenuColumns.Name), "name", new Phrase("file.options"), texts, current?.Name, Texts.MaxName, lines: false);
        var range = row.Read(MenuColumns.Choose, first, (0, 1), (0, 1), value => value.Range() ?? (0, 1));
        var each = row.Read(MenuColumns.Each, first, 1, 1, value => value.Whole(1, OptionGroupsReader.MaxPieces) ?? 1);
        if (name is not null)
        {
            _open = (row, new(id, name, range.Item1, range.Item2, each, []), current, isOfProduct, []);
        }
    }

    public void Option(TableRow row)
    {
        if (_open is not { } open)
        {
            draft.Refuse(At.Row(row.Number), new("file.lone_option"));
            return;
        }

        var texts = row.Texts(MenuColumns.Name);
        if (texts.Count == 0)
        {
            draft.Refuse(row.Where(MenuColumns.Name), new("file.nameless", ("what", new Phrase("file.an_option"))));
            return;
        }

        var id = draft.TableId(row) ?? Ids.Of(texts.Values.First(), open.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal));
        if (open.Options.Any(option => option.Id == id))
        {
            draft.Refuse(At.Row(row.Number), new("file.option_twice", ("id", id)));
            return;
        }

        var name = draft.Text(row.Where(MenuColumns.Name), "name", new Phrase("file.an_option"), texts, open.Current?.Option(id)?.Name, Texts.MaxName, lines: false);
        var price = row.Text(MenuColumns.Price) is { Length: > 0 } written
            ? draft.Price(row.Where(MenuColumns.Price), texts.Values.First(), written)
            : Money.Zero(draft.Shop.Currency);
        if (name is not null && price is not null)
        {
            open.Options.Add(new(id, name, price.Value));
        }
    }

    public void EndGroup()
    {
        if (_open is not var (row, group, _, isOfProduct, options))
        {
            return;
        }

        _open = null;
        var whole = group with { Options = options };
        if (options.Count == 0 && draft.HasNoErrors)
        {
            draft.Refuse(At.Row(row.Number), new("file.nothing_to_choose", ("group", group.Name)));
        }
        else if (OptionGroupsReader.WhyNot(whole) is { } remedy)
        {
            draft.Refuse(row.Where(MenuColumns.Choose), remedy);
        }

        (isOfProduct ? _own : _shared).Add(whole);
    }

    public void ForgetOwn() => _own.Clear();

    /// <summary>The groups that a product's cell names; its own before those it shares.</summary>
    public IReadOnlyList<OptionGroup> Named(Value value) =>
        value.Groups([.. _own, .. _shared.Where(shared => _own.All(own => own.Id != shared.Id)), .. Current()]);

    /// <summary>A table without rows of options may still name those of the shop.</summary>
    private IEnumerable<OptionGroup> Current() => draft.Shop.Menu.Products.SelectMany(product => product.OptionGroups)
        .DistinctBy(group => group.Id).Where(group => _own.Concat(_shared).All(known => known.Id != group.Id));
}
