using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>A menu while it is read: finds what it was in the shop's menu, makes ids, collects what is wrong and where.</summary>
internal sealed class MenuDraft
{
    private readonly List<Phrase?> _places = [null];
    private readonly List<Phrase> _notes = [];
    private readonly List<(Category Category, List<Product> Products, HashSet<string> Names)> _categories = [];
    private readonly HashSet<string> _productIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenIds;
    private readonly Dictionary<string, string> _categoryOf;
    private readonly ILookup<string, Product> _current;

    public MenuDraft(Shop shop)
    {
        Shop = shop;
        Reading = new(null) { Currency = shop.Currency, Languages = shop.Languages };
        _takenIds = shop.Menu.Products.Select(product => product.Id).ToHashSet(StringComparer.Ordinal);
        _categoryOf = shop.Menu.Categories.SelectMany(category => category.Products.Select(product => (product.Id, Category: category.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Category, StringComparer.Ordinal);
        _current = shop.Menu.Products.SelectMany(product => product.Name.Texts.Select(text => text.Value).Distinct().Select(name => (name, product)))
            .ToLookup(pair => pair.name, pair => pair.product, StringComparer.OrdinalIgnoreCase);
    }

    public Shop Shop { get; }

    /// <summary>See <see cref="MenuReading.IsForeign"/>.</summary>
    public bool IsForeign { get; set; }

    /// <summary>See <see cref="MenuReading.KnowsLess"/>.</summary>
    public bool KnowsLess { get; set; }

    /// <summary>Its lines are places of this draft; see <see cref="Place"/>.</summary>
    public Reading Reading { get; }

    public bool HasNoErrors => Reading.Errors.Count == 0;

    public bool IsFull => _productIds.Count > MenuFile.MaxProducts || Reading.Errors.Count >= MenuFile.MaxErrors;

    /// <summary>Whether the file's currency was refused: it may stand at every price.</summary>
    public bool IsOtherCurrency { get; set; }

    /// <param name="where">Null: it is about the file as a whole.</param>
    public void Refuse(Phrase? where, Phrase what) => Reading.Add(Place(where), what);

    public void Note(Phrase note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    public int Place(Phrase? where)
    {
        if (where is null)
        {
            return 0;
        }

        if (_places[^1] != where)
        {
            _places.Add(where);
        }

        return _places.Count - 1;
    }

    /// <summary>A value for the readers of the shop file, whose errors then name this place.</summary>
    public Value Value(Phrase where, string key, Phrase owner, string text)
    {
        var place = Place(where);
        return new(key, owner, new ScalarNode(place, text), place, Reading);
    }

    /// <summary>The category to add products to: the one there is already in this file, or a new one that keeps what the shop's says beyond its name.</summary>
    /// <param name="id">Null: found, or made, by name.</param>
    /// <param name="emoji">What the file says of it; null: nothing.</param>
    public string Category(string? id, LocalText name, Func<string?, string?>? emoji = null)
    {
        var known = _categories.FirstOrDefault(one => id is null ? Same(one.Category.Name, name) : one.Category.Id == id).Category;
        if (known is not null)
        {
            return known.Id;
        }

        var current = (id is null ? null : Shop.Menu.Category(id))
            ?? Shop.Menu.Categories.FirstOrDefault(category => Same(category.Name, name) && _categories.All(one => one.Category.Id != category.Id));
        var taken = _categories.Select(one => one.Category.Id).Concat(Shop.Menu.Categories.Select(category => category.Id)).ToHashSet(StringComparer.Ordinal);
        var made = new Category(id ?? current?.Id ?? Ids.Of(name.ToString(), taken), name, emoji is null ? current?.Emoji : emoji(current?.Emoji), []);
        _categories.Add((made, [], new(StringComparer.OrdinalIgnoreCase)));
        return made.Id;
    }

    /// <summary>The id of a category that this file had already, by id or name; null when there was none.</summary>
    public string? CategoryIn(string written) =>
        (_categories.FirstOrDefault(one => one.Category.Id == written).Category ?? _categories.FirstOrDefault(one => Is(one.Category.Name, written)).Category)?.Id;

    /// <summary>The id that the row gives; null where it gives none. One that is none of ours (a code, a number with capitals) is made into one.</summary>
    public string? TableId(TableRow row) =>
        row.Text(MenuColumns.Id) is { Length: > 0 } written ? GivenIds.Of(written) : null;

    /// <summary>The shop's product of that id or name, or a new one: what the file says goes on top of it.</summary>
    /// <param name="id">The file's own; null: found, or made, by name.</param>
    /// <param name="name">In the shop's first language, or any.</param>
    public Product Product(string categoryId, string? id, string name)
    {
        var current = Shop.Menu.Product(id);
        if (current is null)
        {
            var free = _current[name.Trim()].Where(product => !_productIds.Contains(product.Id)).ToList();
            current = free.FirstOrDefault(product => _categoryOf[product.Id] == categoryId) ?? free.FirstOrDefault();
        }

        return current is not null && !_productIds.Contains(current.Id)
            ? current
            : new Product
            {
                Id = id ?? Ids.Of(name, _takenIds),
                Name = new(Shop.DefaultLanguage, name),
                Price = Money.Zero(Shop.Currency),
            };
    }

    /// <param name="hasOwnId">Whether the file told it apart from others of the same name.</param>
    public void Add(Phrase where, string categoryId, Product product, bool hasOwnId)
    {
        _takenIds.Add(product.Id);
        var (_, products, names) = _categories.First(one => one.Category.Id == categoryId);
        if (!_productIds.Add(product.Id))
        {
            Refuse(where, new("file.product_twice", ("id", product.Id)));
        }
        else if (!names.Add(product.Name.ToString()) && !hasOwnId)
        {
            Refuse(where, new("file.name_twice", ("name", product.Name)));
        }
        else if (_productIds.Count > MenuFile.MaxProducts)
        {
            Refuse(null, new("file.too_many_products", ("max", MenuFile.MaxProducts)));
        }

        foreach (var contradiction in DietCheck.Contradictions(product))
        {
            Refuse(where, contradiction);
        }

        products.Add(product);
    }

    public Menu? Menu() => HasNoErrors
        ? new([.. _categories.Select(one => one.Category with { Products = one.Products })])
        : null;

    public MenuReading Finish(Menu? menu)
    {
        var errors = Reading.Errors.Distinct().OrderBy(error => error.Line).Take(MenuFile.MaxErrors)
            .Select(error => _places[error.Line] is { } where ? new Phrase("file.at", ("where", where), ("what", error.What)) : error.What).ToList();
        return new(errors.Count == 0 ? menu : null, errors, _notes) { IsForeign = IsForeign, KnowsLess = KnowsLess };
    }

    private static bool Same(LocalText a, LocalText b) => Is(a, b.ToString());

    private static bool Is(LocalText text, string name) => text.Texts.Any(entry => string.Equals(entry.Value, name.Trim(), StringComparison.OrdinalIgnoreCase));
}
