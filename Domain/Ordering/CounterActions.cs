using System.Globalization;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>What staff do about orders beside the buttons of a ticket: find one, open it, change it, note what was given back.</summary>
internal static class CounterActions
{
    public static IReadOnlyList<DeskAction> All { get; } =
    [
        Counter.Action,
        new("find", Permission.Orders)
        {
            Command = (text, desk) => FindPanel.Show(text, desk),
            Press = (argument, desk, _) => FindPanel.Turn(argument, desk),
            Looks = (argument, _) => FindPanel.Look(argument),
        },
        new("opened", Permission.Orders) { Press = (argument, desk, _) => OrderPanel.Press(argument, desk), Looks = Order },
        new("lines", Permission.Orders) { Press = (argument, desk, _) => LinesPanel.Press(argument, desk), Looks = Order },
        new("refund", Permission.RunDay)
        {
            Press = (argument, desk, _) => RefundPanel.Press(argument, desk), Answer = (_, words, desk, _) => RefundPanel.Note(words, desk), Looks = Order,
        },
    ];

    /// <param name="argument">Begins with the order's id.</param>
    private static OrderLook? Order(string? argument, Desk desk) =>
        long.TryParse(argument?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(id) : null;
}
