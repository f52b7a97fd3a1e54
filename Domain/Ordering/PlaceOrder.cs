using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Ordering;

/// <summary>Turns a checkout into an order, if everything is still as the summary showed it.</summary>
internal static class PlaceOrder
{
    public static Step Try(Visit confirmed)
    {
        var (visit, noLonger) = StillHolds.In(confirmed);
        if (Checkouts.WhyNot(visit) is { } refusal)
        {
            return Checkouts.ToCart(visit.Session, refusal);
        }

        if (noLonger is not null || Question.FirstOpen(visit) is not null)
        {
            return Checkouts.Answer(visit, same => same).Saying(noLonger);
        }

        // Arriving at the summary again says which prices changed, and shows the new total and the new time.
        var checkout = visit.Session.Checkout;
        if (CartCheck.Look(visit).Changes.Count > 0 || checkout.ShownTotal != CartCheck.Totals(visit).Total.Minor)
        {
            return Checkouts.Answer(visit, same => same).Saying(new Phrase("summary.changed"));
        }

        if (TimeOffer.MinutesToSoonest(visit) > checkout.ShownMinutes + visit.Shop.Slots.StepMinutes)
        {
            return Checkouts.Answer(visit, same => same).Saying(new Phrase("summary.later"));
        }

        var order = Order(visit, checkout);
        if (visit.Session.IsForCaller)
        {
            return Counter.Placed(visit, ByPhone(visit, order));
        }

        return Step.Go(Trigger.Confirm, visit.Session with { Cart = Cart.Empty, Checkout = new(), OrderId = order.Id, Draft = null, Source = null })
            .Knowing(Remember(visit.Customer, checkout))
            .Toasting(new Phrase("order.placed_toast", ("number", order.Number)))
            .Doing(new Fact.OrderPlaced(order));
    }

    /// <summary>A line as it goes into the order: names, price and tax as they are now.</summary>
    public static OrderLine Line(Shop shop, PricedLine priced) => new()
    {
        ProductId = priced.Product.Id,
        VariantId = priced.Variant?.Id,
        Name = priced.Product.Name,
        VariantName = priced.Variant?.Name,
        Options = [.. priced.Options.Select(chosen =>
            new OrderOption(chosen.Group.Id, chosen.Option.Id, chosen.Option.Name, chosen.Quantity, chosen.Option.Price))],
        Quantity = priced.Line.Quantity,
        UnitPrice = priced.UnitPrice,
        Tax = shop.Taxes.Rate(priced.Product.Tax),
        Note = priced.Line.Note,
    };

    private static Order Order(Visit visit, Checkout checkout)
    {
        var way = Question.Way(visit)!.Value;
        var slot = checkout.Time?.Slot;
        var booking = OrderAhead.BookingOf(visit);
        return new Order
        {
            Id = visit.NextOrderId,
            CheckoutId = checkout.Id,
            CustomerId = visit.Customer.Id,
            ChatId = visit.ChatId,
            Language = visit.Language,
            CustomerName = visit.Customer.Name,
            Phone = checkout.Phone ?? booking?.Phone ?? visit.Customer.Phone,
            Way = way,
            Address = way == Way.Delivery ? checkout.Address : null,
            Table = way != Way.AtTable ? null : booking is null ? checkout.Table : OrderAhead.TableOf(booking),
            BookingId = booking?.Id,
            Slot = slot,
            DueAt = slot?.From
                ?? (way == Way.AtTable ? null : TimeOffer.Soonest(visit, way))
                ?? visit.Now.AddMinutes(visit.Shop.MinutesOf(way, visit.Now)!.Value),
            Payment = Question.Payment(visit)!.Value,
            ChangeFrom = checkout.Change?.From,
            Comment = checkout.Comment,
            Lines = [.. CartCheck.Priced(visit).Select((line, position) => Line(visit.Shop, line) with { Position = position })],
            Totals = CartCheck.Totals(visit),
            Source = visit.Session.Source,
            PlacedAt = visit.Now,
            ChaseAt = Chase.After(visit.Shop, visit.Now),
            Steps = [new(OrderStatus.Placed, visit.Now, null)],
        };
    }

    /// <summary>As whoever called ordered it: nothing is sent to them.</summary>
    private static Order ByPhone(Visit visit, Order order)
    {
        var caller = Counter.Orderer(visit);
        return order with
        {
            CustomerId = caller.Id,
            ChatId = Ordering.Order.NoChat,
            Language = caller.Language,
            CustomerName = Counter.NameOf(visit) is { Length: > 0 } name ? name : order.Phone ?? string.Empty,
            Phone = visit.Session.Checkout.Phone,
            Channel = OrderChannel.Phone,
            Steps = [new(OrderStatus.Placed, visit.Now, visit.Customer.Name)],
        };
    }

    private static Customer Remember(Customer customer, Checkout checkout)
    {
        var known = checkout.Phone is null ? customer : customer with { Phone = checkout.Phone };
        return checkout.Address is null ? known : known.Remember(checkout.Address);
    }
}
