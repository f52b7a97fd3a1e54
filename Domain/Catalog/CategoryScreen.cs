using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

/// <summary>The products of one category, page by page.</summary>
public sealed class CategoryScreen : Screen
{
    public const int PageLength = 8;

    public override ScreenId Id => ScreenId.Category;

    public override View Show(Visit visit)
    {
        var category = visit.Shop.Menu.Category(visit.Session.CategoryId);
        if (category is null)
        {
            return new(new Phrase("category.gone")) { Rows = new Rows().Row(Buttons.Menu).ToList() };
        }

        var pages = Math.Max(1, (category.Products.Count + PageLength - 1) / PageLength);
        var page = Math.Clamp(visit.Session.Page, 0, pages - 1);
        return new(Phrase.Lines(
            new Phrase("category.title", ("name", category.Name)),
            pages > 1 ? new Phrase("category.page", ("page", page + 1), ("pages", pages)) : null,
            category.Products.Count == 0 ? new Phrase("category.empty") : null))
        {
            Rows = new Rows()
                .Column(category.Products.Skip(page * PageLength).Take(PageLength).Select(product => Buttons.Product(product, visit)))
                .Row(Buttons.Pages(page, pages))
                .Row(Buttons.Back("menu"), Buttons.Cart(visit))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) =>
        input is Input.Tap { Verb: "page" } tap && int.TryParse(tap.Argument, out var page)
            ? Step.Stay(visit.Session with { Page = page })
            : null;
}
