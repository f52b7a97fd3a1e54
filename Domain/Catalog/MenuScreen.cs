using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

public sealed class MenuScreen : Screen
{
    public override ScreenId Id => ScreenId.Menu;

    public override View Show(Visit visit) => new(Phrase.Lines(
        new Phrase("menu.title"),
        visit.Table is { } table ? new Phrase("home.at_table", ("table", table)) : OpenNow.Say(visit)))
    {
        Rows = new Rows()
            .Grid(2, visit.Shop.Menu.Categories.Select(category => new Button(Label(category), "category", category.Id)))
            .Row(Buttons.Cart(visit), Buttons.Home)
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => null;

    private static Phrase Label(Category category) =>
        new(category.Emoji is null ? "button.category" : "button.category_with", ("emoji", category.Emoji), ("name", category.Name));
}
