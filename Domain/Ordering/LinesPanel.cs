using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>A dish is short, or the customer calls: a line gets another quantity or goes, and the customer is told.</summary>
internal static class LinesPanel
{
    private static readonly int[] Usual = [1, 2, 3, 4, 5, 6, 7, 8];

    /// <param name="argument">"17": which line; "17.2": how many of it; "17.2.3": three.</param>
    public static DeskAnswer Press(string? argument, Desk desk)
    {
        if (desk.Order is not { } order)
        {
            return DeskAnswer.Saying(new Phrase("find.gone"));
        }

        if (!order.IsOpen)
        {
            return OrderPanel.Show(order, desk) with { Toast = new Phrase("lines.too_late") };
        }

        return argument?.Split('.') switch
        {
            [_] => Which(order),
            [_, var position] when Line(order, position) is { } line => HowMany(order, line, desk),
            [_, var position, var pieces] when Line(order, position) is { } line && Number(pieces) is { } quantity => Change(order, line, quantity, desk),
            _ => Which(order) with { Toast = new Phrase("lines.gone") },
        };
    }

    private static DeskAnswer Which(Order order) => DeskAnswer.Showing(new View(new Phrase("lines.which", ("number", order.Number)))
    {
        Rows = new Rows()
            .Column(order.Lines.Select(line => new Button(
                new Phrase("button.order_line", ("pieces", line.Quantity), ("product", line.Name)), "lines", $"{Id(order)}.{Buttons.Number(line.Position)}")))
            .Row(Back(order)).ToList(),
    });

    private static DeskAnswer HowMany(Order order, OrderLine line, Desk desk) => DeskAnswer.Showing(
        new View(new Phrase("lines.how_many", ("number", order.Number), ("pieces", line.Quantity), ("product", line.Name)))
        {
            Rows = new Rows()
                .Grid(4, Offered(line, desk).Select(pieces => new Button(
                    new Phrase("button.pieces", ("count", pieces)), "lines", $"{Id(order)}.{Buttons.Number(line.Position)}.{Buttons.Number(pieces)}")))
                .Row(order.Lines.Count > 1
                    ? new Button(new Phrase("button.line_off"), "lines", $"{Id(order)}.{Buttons.Number(line.Position)}.0") : null)
                .Row(new Button(new Phrase("button.back"), "lines", Id(order))).ToList(),
        });

    private static DeskAnswer Change(Order order, OrderLine line, int quantity, Desk desk)
    {
        if (quantity == line.Quantity)
        {
            return OrderPanel.Show(order, desk);
        }

        var result = ChangedLines.Of(desk.Shop, order, line.Position, quantity, Left(line, desk));
        if (result.Order is not { } changed)
        {
            return HowMany(order, line, desk) with { Toast = result.Refusal!.Because };
        }

        var what = quantity == 0
            ? new Phrase("lines.off", ("product", line.Name))
            : new Phrase("lines.other", ("product", line.Name), ("pieces", quantity), ("before", line.Quantity));
        return (OrderPanel.Show(changed, desk) with
        {
            Order = new(changed) { ToCustomer = new Phrase("lines.changed", ("number", order.Number), ("what", what), ("total", changed.Totals.Total)) },
            Toast = new Phrase("lines.done", ("number", order.Number)),
        }).Doing(new DeskFact.Noted { Log = new("lines", Buttons.Number(order.Number), Words(line, line.Quantity, desk), Words(line, quantity, desk)) });
    }

    private static IEnumerable<int> Offered(OrderLine line, Desk desk) => Usual
        .Concat([line.Quantity - 2, line.Quantity - 1, line.Quantity + 1, line.Quantity + 2])
        .Where(pieces => pieces >= 1 && pieces <= CartLine.MaxQuantity && pieces != line.Quantity && pieces - line.Quantity <= Left(line, desk))
        .Distinct().Order();

    /// <summary>How many more there are of the product.</summary>
    private static int Left(OrderLine line, Desk desk) =>
        desk.Shop.Menu.Product(line.ProductId) is { } product ? Math.Max(0, desk.Stock.LeftOf(product) ?? CartLine.MaxQuantity) : 0;

    private static string Words(OrderLine line, int quantity, Desk desk) => $"{Buttons.Number(quantity)} × {line.Name.In(desk.Shop.DefaultLanguage)}";

    private static OrderLine? Line(Order order, string position) =>
        Number(position) is { } number ? order.Lines.FirstOrDefault(line => line.Position == number) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Button Back(Order order) => new(new Phrase("button.back"), "opened", Id(order));

    private static string Id(Order order) => Buttons.Number(order.Id);
}
