namespace ShopBot.Domain.Editing;

/// <summary>An entry as it stands now.</summary>
/// <param name="Version">Grows with every change of the entry, whoever made it.</param>
/// <param name="By">Who changed it last; null: it is as the shop's file has it, or nobody knows.</param>
public sealed record EntryNow(MenuEntry Entry, int Version, string? By, DateTimeOffset? At);

/// <summary>The whole menu as the database has it now, with what was taken off.</summary>
public sealed class MenuState(IReadOnlyList<EntryNow> categories, IReadOnlyList<EntryNow> products)
{
    private readonly Dictionary<string, EntryNow> _categories = categories.ToDictionary(now => now.Entry.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, EntryNow> _products = products.ToDictionary(now => now.Entry.Id, StringComparer.Ordinal);

    public IEnumerable<CategoryEntry> Categories => categories.Select(now => now.Entry).OfType<CategoryEntry>().Where(entry => !entry.IsOff).OrderBy(entry => entry.Index);

    public IEnumerable<ProductEntry> Products => products.Select(now => now.Entry).OfType<ProductEntry>();

    /// <summary>What was taken off the menu and can be put back, categories first.</summary>
    public IEnumerable<MenuEntry> Off => categories.Concat(products).Select(now => now.Entry).Where(entry => entry.IsOff);

    public IReadOnlySet<string> CategoryIds => _categories.Keys.ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> ProductIds => _products.Keys.ToHashSet(StringComparer.Ordinal);

    public EntryNow? Category(string? id) => id is null ? null : _categories.GetValueOrDefault(id);

    public EntryNow? Product(string? id) => id is null ? null : _products.GetValueOrDefault(id);

    /// <summary>The same entry as it stands now; null: there is none.</summary>
    public EntryNow? Find(MenuEntry entry) => entry is ProductEntry ? Product(entry.Id) : Category(entry.Id);

    /// <summary>The products of a category that customers see, in order.</summary>
    public IReadOnlyList<ProductEntry> In(string categoryId) =>
        [.. Products.Where(entry => !entry.IsOff && entry.CategoryId == categoryId).OrderBy(entry => entry.Index)];

    /// <summary>How many entries stand where this one is to stand, itself included.</summary>
    public int Neighbours(MenuEntry entry) => 1 + (entry is ProductEntry product
        ? In(product.CategoryId).Count(other => other.Id != entry.Id)
        : Categories.Count(other => other.Id != entry.Id));
}
