using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>What comes of a press on a ticket.</summary>
/// <param name="Changed">The order as it is now; null: nothing changed.</param>
/// <param name="Toast">What the press is answered with.</param>
/// <param name="AskReason">Whether the ticket is to show the reasons for a rejection.</param>
public sealed record Press(Order? Changed, Phrase? Toast, bool AskReason = false);

/// <summary>Staff move orders along; who may press was checked before.</summary>
public static class StaffDesk
{
    public const int MaxMinutes = 240;

    /// <param name="by">The name that the ticket shows; at most 64 characters.</param>
    public static Press Press(Order order, string verb, string? argument, string by, DateTimeOffset now) => verb switch
    {
        "accept" => Accept(order, argument, by, now),
        "reject" when argument is null => OrderLifecycle.After(order, OrderTrigger.Reject) is null ? TooLate(order) : new(null, null, AskReason: true),
        "reject" when Enum.TryParse<RejectReason>(argument, ignoreCase: true, out var reason) =>
            Move(order with { RejectReason = reason }, OrderTrigger.Reject, by, now),
        "ticket" => new(null, null),
        _ when Enum.TryParse<OrderTrigger>(verb, ignoreCase: true, out var trigger)
            && trigger is OrderTrigger.Prepare or OrderTrigger.MakeReady or OrderTrigger.Send or OrderTrigger.Deliver => Move(order, trigger, by, now),
        _ => new(null, new Phrase("desk.unknown")),
    };

    /// <summary>What a button of a ticket needs.</summary>
    public static Permission Needs(string verb) => verb is "send" or "deliver" ? Permission.Deliver : Permission.Orders;

    private static Press Accept(Order order, string? argument, string by, DateTimeOffset now)
    {
        if (order.Slot is not null)
        {
            return Move(order, OrderTrigger.Accept, by, now);
        }

        return int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= MaxMinutes
            ? Move(order with { Minutes = minutes, DueAt = now.AddMinutes(minutes) }, OrderTrigger.Accept, by, now)
            : new(null, new Phrase("desk.unknown"));
    }

    private static Press Move(Order order, OrderTrigger trigger, string by, DateTimeOffset now) =>
        OrderLifecycle.After(order, trigger) is { } status
            ? new(Moved(order with { Status = status, Steps = [.. order.Steps, new(status, now, by)] }), Done(order, status))
            : TooLate(order);

    /// <summary>Who was asked once whether it is done is not asked again.</summary>
    private static Order Moved(Order order) => order with { ChaseAt = order.Chased == (int)ChaseStep.Unclosed ? null : Chase.AfterAccepting(order) };

    private static Phrase Done(Order order, OrderStatus status) => new(
        "desk.done", ("number", order.Number), ("status", new Phrase($"status.short_{status.ToString().ToLowerInvariant()}")));

    /// <summary>Says who was faster.</summary>
    private static Press TooLate(Order order)
    {
        var status = new Phrase($"status.short_{order.Status.ToString().ToLowerInvariant()}");
        return new(null, order.Steps.LastOrDefault()?.By is { } by
            ? new Phrase("desk.already_by", ("number", order.Number), ("status", status), ("by", by))
            : new Phrase("desk.already", ("number", order.Number), ("status", status)));
    }
}
