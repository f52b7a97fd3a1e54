using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Talking;

/// <summary>Who it is that talks: what staff see at the top of a talk.</summary>
/// <param name="Orders">Those under way.</param>
/// <param name="Bookings">Those that are to come, or under way.</param>
public sealed record TalkCard(Talk Talk, CustomerCard Customer, IReadOnlyList<Order> Orders, IReadOnlyList<Booking.Booking> Bookings)
{
    private const int NotesShown = 3;

    /// <summary>The name of a topic of this customer's.</summary>
    public Phrase Title => new("talk.topic", ("name", Customer.Name), ("id", Buttons.Number(Customer.Id)));

    /// <param name="isTopic">Whether all that is written there goes to the customer, and not only answers.</param>
    public View Show(Shop shop, DateTimeOffset now, bool isTopic) => new(Phrase.Lines(
    [
        new Phrase("customers.title", ("name", Customer.Name), ("id", Buttons.Number(Customer.Id))),
        .. Orders.Select(order => new Phrase("talk.order", ("number", order.Number), ("status", OrderText.Status(shop, order, now)))),
        .. Bookings.Select(booking => new Phrase(
            "talk.booking", ("number", booking.Number), ("when", BookingText.When(shop, booking)), ("status", BookingText.Short(booking)))),
        .. Customer.ContactPoints.Where(point => point.Channel != ContactChannel.Telegram).Select(point => Phrase.Verbatim(point.Value)),
        new Phrase("customers.orders", ("count", Customer.Orders), ("total", Customer.Spent)),
        new Phrase("talk.language", ("language", new Phrase($"language.{Customer.Language}"))),
        Customer.Labels.Count == 0 ? null : new Phrase("customers.labels", ("labels", string.Join(", ", Customer.Labels))),
        .. Customer.Notes.Take(NotesShown).Select(note => new Phrase(
            "customers.note", ("text", note.Text), ("by", note.By), ("date", DateOnly.FromDateTime(shop.ToLocal(note.At))))),
        Phrase.Blank,
        new Phrase(!Talk.IsOpen ? "talk.card_over" : isTopic ? "talk.card_topic" : "talk.card_reply"),
    ]))
    {
        Rows = new Rows().Row(Talk.IsOpen ? TalkDesk.HandBackButton(Talk) : null).ToList(),
    };
}
