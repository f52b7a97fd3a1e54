using System.Text;
using FluentAssertions;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>
/// A customer who does anything: mostly taps what is shown, sometimes an old button, types, shares, waits. Whatever it was, the
/// turn must be one that can be shown.
/// </summary>
internal sealed class Wanderer
{
    private static readonly TextBook Texts = TextBook.Load();

    private static readonly string[] Words =
    [
        "hello", "tiramisu", "salad", "пицца", "coffee", "7", "101", "50", "22,50", "+39 333 123 4567", "no phone", "Via della Scala 5, Roma",
        "tomorrow 8pm", "завтра в 19:30", "24.12", "20:00", "9", "500", "0", "<b>bold</b> & co", "\u202Eright to left\u202C שלום", "🧊", " ", "/", "{count}", new string('x', 250), new string('щ', 4096),
    ];

    private static readonly string[] Links = ["t_7", "t_101", "t_window", "t_99", "p_tiramisu", "p_espresso", "p_nothing", "c_welcome", "c_neighbours", "c_", "_", "x_y", ""];

    private static readonly string[] Verbs = ["book", "bookings", "booking", "day", "month", "time", "area", "wait", "nowait", "rebook", "yes", "take", "pass", "coming", "cancel", "repeat", "menu", "orders", "confirm", "nothing"];

    private static readonly GeoPoint[] Places = [new(41.8880, 12.4700), new(41.9000, 12.4800), new(41.8600, 12.4900), new(45.46, 9.19), new(-90, 180)];

    private readonly Random _random;
    private readonly Domain.Conversation.Conversation _conversation = new();
    private readonly Drawing _drawing = new(Texts);
    private readonly List<Input.Tap> _old = [];
    private readonly Shop _whole;
    private readonly Dictionary<string, int> _stock;
    private readonly WanderersBookings _bookings;
    private Visit _visit;

    public Wanderer(Shop shop, int seed)
    {
        _random = new Random(seed);
        _whole = shop;
        _bookings = new(shop, _random);
        _stock = shop.Menu.Products.Where(product => product.Stock is not null).ToDictionary(product => product.Id, product => _random.Next(product.Stock!.Value + 1));
        _visit = new Visit
        {
            Shop = shop,
            Session = new Session(),
            ChatId = 1,
            Role = seed % 3 == 0 ? Role.Staff : Role.None,
            Customer = new Customer { Id = 1, Name = "Anna", Language = shop.Languages[_random.Next(shop.Languages.Count)] },
            Now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(7 * 24 * 60)),
            NewCheckoutId = Guid.Empty,
            NextOrderId = 1,
            Stock = new(_stock),
        };
    }

    /// <summary>Every screen that was shown.</summary>
    public HashSet<ScreenId> Visited { get; } = [];

    public void Walk(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            World();
            var input = Next();
            _visit = _visit with { Occupancy = input.LooksAtCalendar() || _visit.Session.Screen.LooksAtCalendar() ? _bookings.Taken(_visit) : null };
            var turn = _conversation.Decide(_visit, input);
            Take(turn, input);
        }
    }

    /// <summary>Time passes, other customers buy, the kitchen fills, the menu changes.</summary>
    private void World()
    {
        var shop = _visit.Shop;
        if (_random.Next(60) == 0)
        {
            var gone = _whole.Menu.Products.ElementAt(_random.Next(_whole.Menu.Products.Count)).Id;
            shop = _whole with
            {
                Menu = new([.. _whole.Menu.Categories.Select(category => category with { Products = [.. category.Products.Where(product => product.Id != gone).Select(Repriced)] })]),
            };
        }

        if (_stock.Count > 0 && _random.Next(80) == 0)
        {
            _stock[_stock.Keys.ElementAt(_random.Next(_stock.Count))] = _random.Next(3);
        }

        _visit = _visit with
        {
            Shop = shop,
            Stock = new(new Dictionary<string, int>(_stock)),
            Now = _visit.Now.AddSeconds(_random.Next(50) == 0 ? _random.Next(6 * 3600) : _random.Next(20)),
            NewCheckoutId = new Guid(_random.Next(), 0, 0, new byte[8]),
            StaffIsThere = _random.Next(40) != 0,
        };
    }

    private Product Repriced(Product product) => _random.Next(10) == 0 ? product with { Price = product.Price + new Money(50, product.Price.Currency) } : product;

    private Input Next()
    {
        _visit = _visit with { Occupancy = _visit.Session.Screen.LooksAtCalendar() ? _bookings.Taken(_visit) : null };
        var view = Domain.Conversation.Conversation.Show(_visit);
        var buttons = view.Rows.SelectMany(row => row).Select(button => new Input.Tap(_visit.Session.Version, button.Verb, button.Argument)).ToList();
        _old.AddRange(buttons.Take(1));
        return _random.Next(view.Share == Share.Nothing ? 40 : 60) switch
        {
            0 => new Input.Words(Any(Words)),
            1 => new Input.Command(Any([.. Commands.All, .. _visit.Role == Role.None ? Array.Empty<string>() : [Counter.Command], "teleport"]), _random.Next(2) == 0 ? Any(Links) : null),
            2 when _old.Count > 0 => _old[_random.Next(_old.Count)],
            3 => _random.Next(2) == 0 ? new Input.OrderTap(_random.Next(5), Any(Verbs)) : new Input.BookingTap(_random.Next(8), Any(Verbs)),
            4 => new Input.Other(),
            5 => new Input.Tap(_visit.Session.Version, Any(Verbs), Any(Words)),
            6 or (>= 40 and < 45) => new Input.Contact("+393331234567", _random.Next(4) > 0),
            7 or (>= 45 and < 50) => new Input.Location(Any(Places)),
            >= 50 => new Input.Words(Any(Words)),
            _ when buttons.Count > 0 => buttons[_random.Next(buttons.Count)],
            _ => new Input.Words(Any(Words)),
        };
    }

    private void Take(Turn turn, Input input)
    {
        foreach (var fact in turn.Facts)
        {
            Take(fact);
        }

        _visit = _visit with { Session = SessionJson.ReadSession(SessionJson.Write(turn.Session)), Customer = turn.Customer };
        Visited.Add(turn.Session.Screen);
        turn.Session.Cart.Lines.Count.Should().BeLessThanOrEqualTo(Cart.MaxLines);
        turn.Session.Cart.Lines.All(line => line.Quantity is >= 1 and <= CartLine.MaxQuantity).Should().BeTrue("nobody can order none or more than {0}", CartLine.MaxQuantity);
        if (turn.Toast is { } toast)
        {
            Texts.Toast(toast, turn.Customer.Language, _visit.Shop).Trim().Length.Should().BeInRange(1, 200);
        }

        if (turn.View is { } view)
        {
            Check(view, $"{turn.Session.Screen} after {input}");
        }
    }

    private void Take(Fact fact)
    {
        switch (fact)
        {
            case Fact.OrderPlaced { Order: var order }:
                order.Totals.Total.Minor.Should().Be(_visit.Session.Checkout.ShownTotal, "nothing is ordered at another total than shown");
                order.Totals.Should().BeEquivalentTo(Total(_visit));
                foreach (var line in order.Lines.Where(line => _stock.ContainsKey(line.ProductId)))
                {
                    _stock[line.ProductId] -= line.Quantity;
                    _stock[line.ProductId].Should().BeGreaterThanOrEqualTo(0, "{0} must not be oversold", line.ProductId);
                }

                _visit = _visit with { Orders = [order, .. _visit.Orders.Take(9)], NextOrderId = order.Id + 1 };
                Check(StatusMessage.Show(_visit.Shop, order, _visit.Now), "the status message");
                Check(Ticket.Show(_visit.Shop, order, _visit.Now), "the ticket");
                break;
            case Fact.PlaceHeld { Booking: var booking }:
                _visit = _bookings.Take(_visit, booking);
                break;
            case Fact.HoldEnded { Booking: var booking }:
                _visit = _bookings.Take(_visit, booking);
                break;
            case Fact.Booked { Booking: var booking }:
                Show(booking);
                break;
            case Fact.BookingChanged { Booking: var booking }:
                Show(booking);
                break;
            case Fact.WaitingBegun { Waiting: var waiting }:
                _visit = _visit with { Waiting = [.. _visit.Waiting, waiting], NextWaitingId = waiting.Id + 1 };
                break;
            case Fact.WaitingEnded { WaitingId: var id }:
                _visit = _visit with { Waiting = [.. _visit.Waiting.Where(waiting => waiting.Id != id)] };
                break;
            case Fact.OrderChanged { Order: var order }:
                _visit = _visit with { Orders = [.. _visit.Orders.Select(known => known.Id == order.Id ? order : known)] };
                break;
        }
    }

    private void Show(Domain.Booking.Booking booking)
    {
        _visit = _bookings.Take(_visit, booking);
        List<Order> orders = [.. _visit.Orders.Where(order => order.BookingId == booking.Id)];
        Check(BookingTicket.Show(booking, orders, _visit.History, new Desk(_visit.Shop, _visit.Occupancy ?? Occupancy.None, _visit.Now, string.Empty)), "the booking's ticket", needsAWayOn: false);
        Check(BookingMessage.Show(_visit.Shop, booking, orders, _visit.Now), "the booking's message", needsAWayOn: false);
    }

    /// <summary>It can be drawn within Telegram's limits, says something, and leads on.</summary>
    private void Check(View view, string where, bool needsAWayOn = true)
    {
        (!needsAWayOn || view.Rows.Count > 0 || view.Share != Share.Nothing).Should().BeTrue("{0} must have a way on", where);
        var drawn = _drawing.Screen(view, _visit.Shop, _visit.Customer.Language, _visit.Session.Version, belowWords: false);
        drawn.Html.Trim().Should().NotBeEmpty("{0} must say something", where);
        drawn.Rows.All(row => row.Count is >= 1 and <= 8).Should().BeTrue("{0} must keep to 8 buttons a row", where);
        var buttons = drawn.Rows.SelectMany(row => row).ToList();
        buttons.Count.Should().BeLessThanOrEqualTo(100, where);
        buttons.Find(button => string.IsNullOrWhiteSpace(button.Label)).Should().BeNull("every button of {0} has a label", where);
        buttons.Find(button => button.Url is null && Encoding.UTF8.GetByteCount(button.Data!) > CallbackData.MaxBytes).Should().BeNull("{0} must fit into callback data", where);
        if (_visit.Session.Screen == ScreenId.Summary && view.Rows.SelectMany(row => row).Any(button => button.Verb == "confirm"))
        {
            var total = Total(_visit).Total;
            _visit.Session.Checkout.ShownTotal.Should().Be(total.Minor);
            drawn.Html.Should().Contain(Texts.Say(new Phrase("sum.total", ("amount", total)), _visit.Customer.Language, _visit.Shop));
        }
    }

    /// <summary>Reckoned from the menu, not from what the screens say.</summary>
    private static Totals Total(Visit visit) => Pricing.Total(
        visit.Shop,
        [.. visit.Cart.Lines.Select(line => Pricing.Price(visit.Shop.Menu, line)).OfType<PricedLine>()],
        visit.Session.Checkout.Way ?? (visit.Shop.Ways.Count == 1 ? visit.Shop.Ways[0].Way : null),
        visit.Shop.Zones.FirstOrDefault(zone => zone.Id == visit.Session.Checkout.Address?.ZoneId),
        visit.Session.Source);

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
