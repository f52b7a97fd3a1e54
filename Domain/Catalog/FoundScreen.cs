using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

/// <summary>What was found for the words a customer typed.</summary>
public sealed class FoundScreen : Screen
{
    public override ScreenId Id => ScreenId.Found;

    public override View Show(Visit visit)
    {
        var query = visit.Session.Query ?? string.Empty;
        return new(new Phrase("found.title", ("query", query)))
        {
            Rows = new Rows()
                .Column(Search.Find(visit.Shop.Menu, query).Select(product => Buttons.Product(product, visit)))
                .Row(Buttons.Menu, Buttons.Cart(visit))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => null;
}
