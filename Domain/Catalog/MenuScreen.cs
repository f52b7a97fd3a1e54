using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

/// <summary>The categories, page by page where there are many.</summary>
public sealed class MenuScreen : Screen
{
    private const int PageLength = 24;

    public override ScreenId Id => ScreenId.Menu;

    public override View Show(Visit visit)
    {
        if (visit.Shop.IsBeingSetUp)
        {
            return HomeScreen.SettingUp(visit);
        }

        var page = Page.Of(visit.Shop.Menu.Categories, PageLength, visit.Session.Page);
        return new(Phrase.Lines(
            new Phrase("menu.title"),
            OpenNow.SayWhereOneSits(visit)))
        {
            Rows = new Rows()
                .Grid(2, page.Items.Select(category => new Button(Label(category), "category", category.Id)))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Row(Buttons.Cart(visit), Buttons.Home)
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => Page.Turn(input, visit.Session);

    /// <summary>Opens the menu where the category that was open stands.</summary>
    internal static Step Open(Visit visit)
    {
        var place = visit.Shop.Menu.Categories.TakeWhile(category => category.Id != visit.Session.CategoryId).Count();
        var page = place < visit.Shop.Menu.Categories.Count ? place / PageLength : 0;
        return Step.Go(Trigger.OpenMenu, visit.Session with { Page = page, CategoryId = null });
    }

    private static Phrase Label(Category category) =>
        new(category.Emoji is null ? "button.category" : "button.category_with", ("emoji", category.Emoji), ("name", category.Name));
}
