using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Stateless.Graph;
using Xunit;
using static ShopBot.Domain.Ordering.OrderStatus;
using static ShopBot.Domain.Ordering.OrderTrigger;

namespace ShopBot.Bot.Tests.Ordering;

public class OrderLifecycleTests
{
    private static readonly Gen<(Way Way, List<OrderTrigger> Triggers)> Presses =
        from way in Gen.Elements(TestShop.AllWays)
        from triggers in Gen.Elements(Enum.GetValues<OrderTrigger>()).ListOf(20)
        select (way, triggers.ToList());

    [Fact]
    public void A_delivery_goes_out_before_it_is_handed_over() =>
        Path(Way.Delivery, Accept, Prepare, MakeReady, Send, Deliver).Should().Equal(Accepted, Preparing, Ready, OnItsWay, Delivered);

    [Theory]
    [InlineData(Way.Pickup)]
    [InlineData(Way.AtTable)]
    public void In_the_house_it_is_handed_over_when_it_is_ready(Way way) =>
        Path(way, Accept, Prepare, MakeReady, Deliver).Should().Equal(Accepted, Preparing, Ready, Delivered);

    [Fact]
    public void Busy_staff_may_skip_steps()
    {
        Path(Way.Delivery, Accept, Send, Deliver).Should().Equal(Accepted, OnItsWay, Delivered);
        Path(Way.Delivery, Accept, Prepare, Send).Should().Equal(Accepted, Preparing, OnItsWay);
        Path(Way.Pickup, Accept, MakeReady).Should().Equal(Accepted, Ready);
        Path(Way.AtTable, Accept, Deliver).Should().Equal(Accepted, Delivered);
        Path(Way.AtTable, Accept, Prepare, Deliver).Should().Equal(Accepted, Preparing, Delivered);
    }

    [Fact]
    public void Each_status_offers_what_can_be_done_next()
    {
        Possible(Placed, Way.Delivery).Should().Equal(Accept, Reject, Cancel);
        Possible(Accepted, Way.Delivery).Should().Equal(Reject, Prepare, MakeReady, Send);
        Possible(Accepted, Way.Pickup).Should().Equal(Reject, Prepare, MakeReady, Deliver);
        Possible(Preparing, Way.Delivery).Should().Equal(Reject, MakeReady, Send);
        Possible(Preparing, Way.AtTable).Should().Equal(Reject, MakeReady, Deliver);
        Possible(Ready, Way.Delivery).Should().Equal(Send);
        Possible(Ready, Way.Pickup).Should().Equal(Deliver);
        Possible(OnItsWay, Way.Delivery).Should().Equal(Deliver);
        Possible(Delivered, Way.Delivery).Should().BeEmpty();
        Possible(Rejected, Way.Delivery).Should().BeEmpty();
        Possible(Cancelled, Way.Delivery).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Placed, Cancelled, null, true)]
    [InlineData(Placed, Rejected, RejectReason.TooBusy, true)]
    [InlineData(Accepted, Rejected, RejectReason.OutOfReach, true)]
    [InlineData(Placed, Rejected, RejectReason.SoldOut, false)]
    [InlineData(Accepted, Rejected, RejectReason.SoldOut, false)]
    [InlineData(Preparing, Rejected, RejectReason.Other, false)]
    [InlineData(Accepted, Preparing, null, false)]
    public void Stock_comes_back_while_nothing_was_made(OrderStatus before, OrderStatus after, RejectReason? reason, bool comesBack) =>
        OrderLifecycle.StockComesBackWhileNothingWasMade(before, Order(Way.Delivery, after) with { RejectReason = reason }).Should().Be(comesBack);

    [Fact]
    public void An_order_can_be_cancelled_only_before_it_is_accepted()
    {
        foreach (var status in Enum.GetValues<OrderStatus>())
        {
            OrderLifecycle.After(Order(Way.Pickup, status), Cancel).Should().Be(status == Placed ? Cancelled : null);
        }
    }

    [Fact]
    public void Two_presses_at_once_give_one_outcome()
    {
        var accepted = Order(Way.Pickup) with { Status = OrderLifecycle.After(Order(Way.Pickup), Accept)!.Value };

        OrderLifecycle.After(accepted, Accept).Should().BeNull();
        OrderLifecycle.After(accepted, Cancel).Should().BeNull();
    }

    [Fact]
    public void No_press_leaves_a_closed_order_or_takes_a_step_back() => Property.Holds(Presses, some =>
    {
        var order = Order(some.Way);
        foreach (var trigger in some.Triggers)
        {
            var possible = OrderLifecycle.Possible(order);
            var after = OrderLifecycle.After(order, trigger);

            possible.Contains(trigger).Should().Be(after is not null, "what is offered is what works");
            (possible.Count > 0).Should().Be(order.IsOpen, "an open order has a way on, and a closed one has none");
            (after <= order.Status).Should().BeFalse("the statuses are declared in the order they are reached");
            order = order with { Status = after ?? order.Status };
        }
    });

    [Fact]
    public void Only_what_was_accepted_is_delivered_and_only_a_delivery_is_ever_on_its_way() => Property.Holds(Presses, some =>
    {
        var path = Path(some.Way, [.. some.Triggers]).ToList();

        (path.Contains(Delivered) && (!path.Contains(Accepted) || path.Contains(Rejected) || path.Contains(Cancelled))).Should().BeFalse();
        (path.Contains(OnItsWay) && some.Way != Way.Delivery).Should().BeFalse();
        (some.Way == Way.Delivery && path.Contains(Delivered) && !path.Contains(OnItsWay)).Should().BeFalse();
        path.Should().OnlyHaveUniqueItems();
    });

    [Fact]
    public void The_drawing_shows_every_status_and_names_the_guards()
    {
        var drawing = MermaidGraph.Format(OrderLifecycle.Drawing().GetInfo());

        Enum.GetNames<OrderStatus>().Should().OnlyContain(status => drawing.Contains(status));
        drawing.Should().Contain("Ready --> OnItsWay : Send [OrderIsForDelivery]").And.Contain("Ready --> Delivered : Deliver [OrderStaysInTheHouse]");
    }

    /// <summary>The statuses gone through; presses that are not possible change nothing.</summary>
    private static IEnumerable<OrderStatus> Path(Way way, params OrderTrigger[] triggers)
    {
        var order = Order(way);
        foreach (var trigger in triggers)
        {
            if (OrderLifecycle.After(order, trigger) is { } status)
            {
                order = order with { Status = status };
                yield return status;
            }
        }
    }

    private static IReadOnlyList<OrderTrigger> Possible(OrderStatus status, Way way) => OrderLifecycle.Possible(Order(way, status));

    private static Order Order(Way way, OrderStatus status = Placed)
    {
        var nothing = Money.Zero(Currency.Of("EUR"));
        return new Order
        {
            Id = 1,
            CheckoutId = Guid.Empty,
            CustomerId = 1,
            ChatId = 1,
            Language = "en",
            CustomerName = "Ann",
            Way = way,
            DueAt = DateTimeOffset.UnixEpoch,
            Payment = PaymentMethod.Cash,
            Lines = [],
            Totals = new Totals(nothing, nothing, null, nothing, [], true, nothing),
            PlacedAt = DateTimeOffset.UnixEpoch,
            Status = status,
        };
    }
}
