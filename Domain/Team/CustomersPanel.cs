using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Team;

/// <param name="Text">A name, a number, a telephone, an e-mail, or parts of them.</param>
public sealed record CustomersLook(string Text) : Look;

public sealed record FoundCustomers(IReadOnlyList<FoundCustomer> Customers) : Found;

public sealed record CardLook(long CustomerId) : Look;

/// <param name="Card">Null: there is no such customer, or they asked to be forgotten.</param>
public sealed record FoundCard(CustomerCard? Card) : Found;

/// <summary>Looks customers up, writes notes and labels on their cards, makes one card of two.</summary>
public static class CustomersPanel
{
    private const int NotesShown = 5;

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("customers", Permission.Customers)
        {
            Command = (text, desk) => desk.Found is FoundCustomers found ? List(text!, found) : DeskAnswer.Saying(new Phrase("customers.how")),
            Looks = (text, _) => string.IsNullOrWhiteSpace(text) ? null : new CustomersLook(text),
        },
        new("card", Permission.Customers) { Press = (_, desk, _) => Show(desk), Looks = Card },
        new("note", Permission.Customers)
        {
            Press = (id, desk, _) => Ask(id, desk, "note", "customers.ask_note"), Answer = (_, text, desk, _) => Note(text, desk), Looks = Card,
        },
        new("label", Permission.Customers)
        {
            Press = (id, desk, _) => Ask(id, desk, "label", "customers.ask_label"), Answer = (_, text, desk, _) => Label(text, desk), Looks = Card,
        },
        new("unlabel", Permission.Customers) { Press = (argument, desk, _) => Unlabel(argument, desk), Looks = Card },
        new("merge", Permission.Customers)
        {
            Press = (argument, desk, _) => argument?.Split('.') is [_, var other] && Id(other) is { } gone ? Merge(gone, desk) : Ask(argument, desk, "merge", "customers.ask_merge"),
            Answer = (_, text, desk, _) => Sure(text, desk),
            Looks = Card,
        },
    ];

    private static DeskAnswer List(string text, FoundCustomers found) => found.Customers.Count == 0
        ? DeskAnswer.Saying(new Phrase("customers.none", ("text", text)))
        : DeskAnswer.Showing(new View(new Phrase("customers.found", ("count", found.Customers.Count)))
        {
            Rows = new Rows().Column(found.Customers.Select(customer => new Button(Label(customer), "card", Number(customer.Id)))).ToList(),
        });

    private static Phrase Label(FoundCustomer customer) => (customer.Phone ?? customer.Email) is { } contact
        ? new Phrase("button.customer", ("id", Number(customer.Id)), ("name", customer.Name), ("contact", contact))
        : new Phrase("button.customer_alone", ("id", Number(customer.Id)), ("name", customer.Name));

    /// <param name="desk">Its <see cref="Desk.Found"/> is the card.</param>
    private static DeskAnswer Show(Desk desk)
    {
        if (desk.Found is not FoundCard { Card: { } card })
        {
            return DeskAnswer.Saying(new Phrase("customers.gone"));
        }

        var id = Number(card.Id);
        return DeskAnswer.Showing(new View(Phrase.Lines(
        [
            new Phrase("customers.title", ("name", card.Name), ("id", id)),
            .. card.ContactPoints.Where(point => point.Channel != ContactChannel.Telegram).Select(point => Phrase.Verbatim(point.Value)),
            card.Orders == 0 ? new Phrase("customers.no_orders") : new Phrase("customers.orders", ("count", card.Orders), ("total", card.Spent)),
            desk.Shop.TakesBookings ? Bookings(card) : null,
            new Phrase("customers.seen", ("first", Day(desk, card.FirstSeenAt)), ("last", Day(desk, card.LastSeenAt)), ("language", new Phrase($"language.{card.Language}"))),
            card.Source is { } source ? new Phrase("customers.source", ("source", source)) : null,
            card.Consents.Any(consent => consent is { Purpose: Purpose.Offers, IsGiven: true }) ? new Phrase("customers.offers") : null,
            card.Labels.Count == 0 ? null : new Phrase("customers.labels", ("labels", string.Join(", ", card.Labels))),
            card.Notes.Count == 0 ? null : Phrase.Blank,
            .. card.Notes.Take(NotesShown).Select(note => new Phrase("customers.note", ("text", note.Text), ("by", note.By), ("date", Day(desk, note.At)))),
        ]))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.card_note"), "note", id), new Button(new Phrase("button.label"), "label", id))
                .Grid(2, card.Labels.Take(8).Select((label, place) => new Button(new Phrase("button.unlabel", ("label", label)), "unlabel", $"{id}.{Number(place)}")))
                .Row(new Button(new Phrase("button.merge"), "merge", id))
                .ToList(),
        });
    }

    private static Phrase Bookings(CustomerCard card) => (card.Bookings, card.History.NoShows) switch
    {
        (0, 0) => new Phrase("customers.no_bookings"),
        (var bookings, 0) => new Phrase("customers.bookings", ("count", bookings)),
        var (bookings, missed) => new Phrase("customers.bookings_missed", ("bookings", new Phrase("customers.bookings", ("count", bookings))), ("missed", missed)),
    };

    private static DeskAnswer Ask(string? id, Desk desk, string action, string key) => desk.Found is FoundCard { Card: { } card }
        ? DeskAnswer.Showing(new View(new Phrase(key, ("name", card.Name))) { Rows = new Rows().Row(new Button(new Phrase("button.back"), "card", id)).ToList() }) with { Asks = new(action, id) }
        : DeskAnswer.Saying(new Phrase("customers.gone"));

    private static DeskAnswer Note(string text, Desk desk)
    {
        if (desk.Found is not FoundCard { Card: { } card })
        {
            return DeskAnswer.Saying(new Phrase("customers.gone"));
        }

        var kept = text.Length <= CustomerNote.MaxLength ? text : text[..CustomerNote.MaxLength];
        var noted = card with { Notes = [new(0, kept, desk.By, desk.Now), .. card.Notes] };
        return Show(desk with { Found = new FoundCard(noted) }).Doing(new DeskFact.Noting(card.Id, kept) { Log = new("note", Number(card.Id)) });
    }

    private static DeskAnswer Label(string text, Desk desk)
    {
        var label = text.Trim().ToLowerInvariant();
        return desk.Found is not FoundCard { Card: { } card } ? DeskAnswer.Saying(new Phrase("customers.gone"))
            : label.Length is 0 or > CustomerCard.MaxLabelLength ? Ask(Number(card.Id), desk, "label", "customers.label_long")
            : Show(desk with { Found = new FoundCard(card with { Labels = [.. card.Labels.Append(label).Distinct().Order(StringComparer.Ordinal)] }) })
                .Doing(new DeskFact.Labelling(card.Id, label, IsOn: true) { Log = new("label", Number(card.Id), null, label) });
    }

    private static DeskAnswer Unlabel(string? argument, Desk desk) =>
        desk.Found is FoundCard { Card: { } card } && argument?.Split('.') is [_, var place] && Id(place) is { } index && index < card.Labels.Count
            ? Show(desk with { Found = new FoundCard(card with { Labels = [.. card.Labels.Where(label => label != card.Labels[(int)index])] }) })
                .Doing(new DeskFact.Labelling(card.Id, card.Labels[(int)index], IsOn: false) { Log = new("label", Number(card.Id), card.Labels[(int)index], "–") })
            : Show(desk);

    private static DeskAnswer Sure(string text, Desk desk) => desk.Found is not FoundCard { Card: { } card } ? DeskAnswer.Saying(new Phrase("customers.gone"))
        : Id(text.Trim().TrimStart('#')) is not { } other || other == card.Id ? Ask(Number(card.Id), desk, "merge", "customers.ask_merge")
        : DeskAnswer.Showing(new View(new Phrase("customers.merge_sure", ("name", card.Name), ("id", Number(card.Id)), ("other", Number(other))))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.merge_yes"), "merge", $"{Number(card.Id)}.{Number(other)}"), new Button(new Phrase("button.back"), "card", Number(card.Id))).ToList(),
        });

    private static DeskAnswer Merge(long gone, Desk desk) => desk.Found is FoundCard { Card: { } card }
        ? DeskAnswer.Showing(new View(new Phrase("customers.merged", ("name", card.Name), ("other", Number(gone))))
        {
            Rows = new Rows().Row(new Button(new Phrase("button.open_card"), "card", Number(card.Id))).ToList(),
        }).Doing(new DeskFact.Merging(card.Id, gone) { Log = new("merge", Number(card.Id), Number(gone), Number(card.Id)) })
        : DeskAnswer.Saying(new Phrase("customers.gone"));

    private static CardLook? Card(string? argument, Desk desk) => Id(argument?.Split('.')[0]) is { } id ? new CardLook(id) : null;

    private static DateOnly Day(Desk desk, DateTimeOffset at) => DateOnly.FromDateTime(desk.Shop.ToLocal(at));

    private static long? Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Number(long number) => Buttons.Number(number);
}
