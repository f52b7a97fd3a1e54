using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Puts what was ordered before into the cart again, and says what is gone or costs something else now.</summary>
internal static class Repeat
{
    public static Step Into(Visit visit, Order order)
    {
        // The second of two taps says the same as the first, and adds nothing.
        var isThere = visit.Cart.RepeatOf == order.Id;
        var cart = isThere ? Cart.Empty : visit.Cart;
        var said = new List<Phrase>();
        foreach (var before in order.Lines)
        {
            var line = new CartLine
            {
                ProductId = before.ProductId,
                VariantId = before.VariantId,
                Options = [.. before.Options.Select(option => new ChosenOption(option.GroupId, option.OptionId, option.Quantity))],
                Quantity = before.Quantity,
                Note = before.Note,
            };
            if (Pricing.Price(visit.Shop.Menu, line) is not { } priced)
            {
                said.Add(new Phrase("repeat.gone", ("product", before.Name)));
                continue;
            }

            if (visit.Stock.LeftOf(priced.Product) is { } left && cart.CountOf(line.ProductId) + line.Quantity > left)
            {
                said.Add(CartCheck.NotEnough(priced.Product, left));
                line = line with { Quantity = left - cart.CountOf(line.ProductId) };
                if (line.Quantity <= 0)
                {
                    continue;
                }
            }

            if (cart.Lines.Count >= Cart.MaxLines)
            {
                said.Add(new Phrase("cart.full", ("most", Cart.MaxLines)));
                break;
            }

            if (priced.UnitPrice != before.UnitPrice)
            {
                said.Add(new Phrase("cart.price_changed", ("product", priced.Product.Name), ("before", before.UnitPrice), ("now", priced.UnitPrice)));
            }

            cart = cart.Add(line with { SeenPrice = priced.UnitPrice.Minor });
        }

        return Step.Go(Trigger.OpenCart, isThere ? visit.Session : visit.Session with { Cart = cart with { RepeatOf = order.Id } })
            .Saying(said.Count == 0 ? null : Phrase.Lines(said))
            .Toasting(new Phrase("repeat.done"));
    }
}
