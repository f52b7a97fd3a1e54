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

        var page = Page.Of(category.Products, PageLength, visit.Session.Page);
        return new(Phrase.Lines(
            new Phrase("category.title", ("name", category.Name)),
            page.Count > 1 ? new Phrase("category.page", ("page", page.Number + 1), ("pages", page.Count)) : null,
            category.Products.Count == 0 ? new Phrase("category.empty") : null))
        {
            Rows = new Rows()
                .Column(page.Items.Select(product => Buttons.Product(product, visit)))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Row(Buttons.Back("menu"), Buttons.Cart(visit))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => Page.Turn(input, visit.Session);
}
