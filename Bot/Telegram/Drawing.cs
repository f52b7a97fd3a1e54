using System.Text.RegularExpressions;
using ShopBot.Bot.Booking;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Bot.Telegram;

/// <summary>Puts views into words.</summary>
public sealed partial class Drawing(TextBook texts)
{
    /// <summary>Of a message of a day sheet: Telegram takes 4,096 letters and 100 buttons, thumbs take fewer.</summary>
    private const int MostLetters = 3500;
    private const int MostButtons = 40;

    /// <summary>The live screen of a chat.</summary>
    public Drawn Screen(View view, Shop shop, string language, int version, bool belowWords) =>
        Draw(view, shop, language, button => CallbackData.OfScreen(version, button)) with
        {
            BelowWords = belowWords,
            KeyboardClosed = texts.Plain(new Phrase("keyboard.closed"), language, shop),
        };

    public Drawn Status(Shop shop, Order order, DateTimeOffset now) =>
        Draw(StatusMessage.Show(shop, order, now), shop, order.Language, button => CallbackData.OfOrder(order.Id, button));

    /// <summary>Staff read the shop's first language.</summary>
    public Drawn Ticket(Shop shop, Order order, DateTimeOffset now, bool askReason) =>
        Draw(Domain.Ordering.Ticket.Show(shop, order, now, askReason), shop, shop.DefaultLanguage, button => CallbackData.OfTicket(order.Id, button));

    /// <summary>A line to the customer about an order, with buttons.</summary>
    public Drawn OrderNotice(View view, Shop shop, Order order) => Draw(view, shop, order.Language, button => CallbackData.OfOrder(order.Id, button));

    public Drawn BookingStatus(Shop shop, Domain.Booking.Booking booking, IReadOnlyList<Order> orders, DateTimeOffset now) =>
        Draw(BookingMessage.Show(shop, booking, orders, now), shop, booking.Language, button => CallbackData.OfBooking(booking.Id, button));

    /// <summary>Staff read the shop's first language.</summary>
    public Drawn BookingTicket(Domain.Booking.Booking booking, IReadOnlyList<Order> orders, GuestHistory history, Desk desk, string? asks) =>
        Draw(
            Domain.Booking.BookingTicket.Show(booking, orders, history, desk, asks), desk.Shop, desk.Shop.DefaultLanguage,
            button => CallbackData.OfBookingTicket(booking.Id, button));

    /// <summary>A line to the staff about a booking, with buttons of its ticket.</summary>
    public Drawn BookingLine(View view, Shop shop, Domain.Booking.Booking booking, string language) =>
        Draw(view, shop, language, button => CallbackData.OfBookingTicket(booking.Id, button));

    /// <summary>A line to the customer about a booking, with buttons.</summary>
    public Drawn BookingNotice(View view, Shop shop, Domain.Booking.Booking booking) =>
        Draw(view, shop, booking.Language, button => CallbackData.OfBooking(booking.Id, button));

    /// <summary>What staff look something up or choose with.</summary>
    public Drawn Panel(View view, Shop shop, string language) => Draw(view, shop, language, CallbackData.OfPanel);

    /// <summary>As many messages as the parts need: a part is never torn, and each message has the buttons of its own parts.</summary>
    public IReadOnlyList<Drawn> Sheet(IReadOnlyList<SheetPart> parts, Shop shop, string language)
    {
        var messages = new List<Drawn>();
        var (open, length) = (new List<SheetPart>(), 0);
        foreach (var part in parts)
        {
            var next = HtmlText.Length(texts.Say(part.Text, language, shop)) + 1;
            if (open.Count > 0 && (length + next > MostLetters || open.Count(one => one.Open is not null) == MostButtons))
            {
                messages.Add(Message(open));
                (open, length) = ([], 0);
            }

            open.Add(part);
            length += next;
        }

        messages.Add(Message(open));
        return messages;

        Drawn Message(List<SheetPart> some) => Panel(
            new View(Phrase.Lines(some.Select(part => part.Text)))
            {
                Rows = [.. some.Select(part => part.Open).OfType<Button>().Chunk(2)],
            },
            shop, language);
    }

    /// <summary>For the customer's calendar.</summary>
    /// <param name="sequence">Grows with every change.</param>
    public Drawn BookingFile(Shop shop, Domain.Booking.Booking booking, int sequence, DateTimeOffset now)
    {
        var what = booking.Kind == BookingKind.Table
            ? new Phrase("booking.file_table", ("shop", shop.Name), ("party", new Phrase("booking.file_guests", ("count", booking.Party))))
            : new Phrase("booking.file_room", ("shop", shop.Name));
        var file = new CalendarFile(
            $"{booking.DraftId:N}@{shop.Key}", sequence, booking.From, booking.To, now, texts.Plain(what, booking.Language, shop), shop.Address);
        return Line(new Phrase("booking.file"), shop, booking.Language) with { Attachment = new($"{shop.Key}-{booking.Number}.ics", file.ToString()) };
    }

    /// <summary>A message of its own, whose buttons open something however old it is.</summary>
    public Drawn Opening(View view, Shop shop, string language) => Draw(view, shop, language, CallbackData.OfOpening);

    public Drawn Line(Phrase phrase, Shop shop, string language) => new(texts.Say(phrase, language, shop), []);

    public string Toast(Phrase phrase, Shop shop, string language) => texts.Toast(phrase, language, shop);

    /// <summary>The button that words name: by its whole label, or by the words in it, without symbols before and prices behind. Null: none.</summary>
    public Input.Tap? ReadLabel(string words, View view, Shop shop, string language, int version)
    {
        var said = words.Trim();
        var buttons = view.Rows.SelectMany(row => row).Where(button => button.MayBeNamed)
            .Select(button => (Button: button, Label: texts.Plain(button.Label, language, shop))).ToList();
        var meant = buttons.FirstOrDefault(one => Is(one.Label)).Button ?? buttons.FirstOrDefault(one => Is(Bare(one.Label))).Button;
        return meant is null ? null : new(version, meant.Verb, meant.Argument);

        bool Is(string label) => label.Length > 0 && label.Equals(said, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"✅ Checkout · €9.00" is called "Checkout", "✓ 1 × Chilli +€0.50" is called "Chilli".</summary>
    private static string Bare(string label) => Name().Match(label).Groups[1].Value;

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:\d+ × )?(.*?)(?: \+.*| · .*)?$")]
    private static partial Regex Name();

    private Drawn Draw(View view, Shop shop, string language, Func<Button, string> data)
    {
        var drawn = new Drawn(
            texts.Say(view.Text, language, shop),
            [.. view.Rows.Select(row => (IReadOnlyList<DrawnButton>)[.. row.Select(button => new DrawnButton(
                texts.Plain(button.Label, language, shop), button.Url is null ? data(button) : null, button.Url))])])
        {
            Picture = view.Picture,
        };
        return view.Share switch
        {
            Share.Contact => Sharing(drawn, view.Share, "keyboard.share_contact", "keyboard.placeholder_phone"),
            Share.Location => Sharing(drawn, view.Share, "keyboard.share_location", "keyboard.placeholder_address"),
            _ => drawn,
        };

        Drawn Sharing(Drawn drawn, Share share, string label, string placeholder) => drawn with
        {
            Share = share,
            ShareLabel = texts.Plain(new Phrase(label), language, shop),
            Placeholder = texts.Plain(new Phrase(placeholder), language, shop),
        };
    }
}
