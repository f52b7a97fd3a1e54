using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// After Confirm: the message of the summary has become the order's own and is kept up to date there;
/// this is what the chat shows when the customer goes on writing.
/// </summary>
public sealed class PlacedScreen : Screen
{
    public override ScreenId Id => ScreenId.Placed;

    public override View Show(Visit visit)
    {
        if (visit.Orders.FirstOrDefault(order => order.Id == visit.Session.OrderId) is not { } order)
        {
            // It was written down for somebody else.
            return new HomeScreen().Show(visit);
        }

        return new(Phrase.Lines(new Phrase("order.title", ("number", order.Number)), OrderText.Status(visit.Shop, order, visit.Now)))
        {
            Rows = new Rows().Row(Buttons.Menu, Buttons.Orders).ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => null;
}
