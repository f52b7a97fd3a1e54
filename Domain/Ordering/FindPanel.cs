using System.Globalization;
using System.Text;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>"/find 17", "/find 333123", "/find rossi": orders by number, telephone or name, the newest first; the only one is opened at once.</summary>
internal static class FindPanel
{
    /// <summary>What is looked for goes along in the buttons to other pages, which hold 64 bytes.</summary>
    private const int MaxBytes = 40;
    private const int MostPages = 1000;

    /// <summary>Begins what a button carries: nobody types it.</summary>
    private const char PageMark = '~';

    /// <summary>Opens an order, from wherever it is named.</summary>
    public static Button Open(long orderId) => new(new Phrase("button.open_order"), "opened", Buttons.Number(orderId));

    /// <param name="argument">What was written, or a button's "~2.rossi": the third page.</param>
    public static OrdersLook? Look(string? argument)
    {
        var (page, text) = Read(argument);
        return text.Length > 0 ? new(text, page) : null;
    }

    public static DeskAnswer Show(string? text, Desk desk) => desk.Found switch
    {
        FoundOrders found => DeskAnswer.Showing(List(Read(text).Text, Read(text).Page, found, desk)),
        FoundOrder when desk.Order is { } only => OrderPanel.Show(only, desk),
        _ => DeskAnswer.Saying(new Phrase("find.how")),
    };

    public static DeskAnswer Turn(string? argument, Desk desk) => desk.Found is null ? DeskAnswer.Unknown : Show(argument, desk);

    private static View List(string text, int page, FoundOrders found, Desk desk) => found.Orders.Count == 0
        ? new(new Phrase("find.none", ("text", text)))
        : new(Phrase.Lines(
        [
            new Phrase("find.title", ("text", text)),
            .. found.Orders.Select(order => new Phrase(
                "find.line", ("number", order.Number), ("name", order.CustomerName), ("total", order.Total),
                ("when", Moment.Write(desk.Shop, desk.Now, order.PlacedAt)), ("status", OrderPanel.Short(order.Status)))),
        ]))
        {
            Rows = new Rows()
                .Grid(2, found.Orders.Select(order => new Button(
                    new Phrase("button.found", ("number", order.Number), ("name", order.CustomerName)), "opened", Buttons.Number(order.Id))))
                .Row(
                    page > 0 ? new Button(new Phrase("button.page_before"), "find", Press(page - 1, text)) : null,
                    found.HasOlder ? new Button(new Phrase("button.page_after"), "find", Press(page + 1, text)) : null)
                .ToList(),
        };

    private static string Press(int page, string text) => $"{PageMark}{Buttons.Number(page)}.{text}";

    private static (int Page, string Text) Read(string? argument) =>
        argument is [PageMark, .. var rest] && rest.Split('.', 2) is [var page, var text]
            && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostPages
                ? (number, Folded(text))
                : (0, Folded(argument ?? string.Empty));

    private static string Folded(string text)
    {
        var folded = Search.Fold(text);
        while (Encoding.UTF8.GetByteCount(folded) > MaxBytes)
        {
            folded = folded[..^1];
        }

        return folded.Trim();
    }
}
