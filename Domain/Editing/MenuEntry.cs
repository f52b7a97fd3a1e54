using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Editing;

/// <summary>A category or a product, with its place on the menu.</summary>
/// <param name="Index">From 0: among the categories, or in its category.</param>
/// <param name="IsOff">Whether it is kept beside the menu, where no customer sees it.</param>
public abstract record MenuEntry(int Index, bool IsOff)
{
    public abstract string Id { get; }

    public abstract LocalText Name { get; }
}

/// <param name="CategoryId">Where it stands, or stood.</param>
public sealed record ProductEntry(Product Product, string CategoryId, int Index, bool IsOff) : MenuEntry(Index, IsOff)
{
    public override string Id => Product.Id;

    public override LocalText Name => Product.Name;
}

/// <param name="Category">Its products are not looked at.</param>
public sealed record CategoryEntry(Category Category, int Index, bool IsOff) : MenuEntry(Index, IsOff)
{
    public override string Id => Category.Id;

    public override LocalText Name => Category.Name;
}
