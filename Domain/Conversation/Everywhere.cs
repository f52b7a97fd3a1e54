using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;

namespace ShopBot.Domain.Conversation;

/// <summary>What can be done on every screen, by button or command.</summary>
internal static class Everywhere
{
    private const int MaxQueryLength = 50;

    /// <summary>A step for any input that the screen itself did not take.</summary>
    public static Step On(Input input, Visit visit) => input switch
    {
        Input.Tap tap => Open(tap.Verb, tap.Argument, visit) ?? Step.Stay(visit.Session),
        Input.Words words when Counter.TakeNumber(words.Text, visit) is { } noted => noted,
        Input.Words when Screens.All[visit.Session.Screen].AsksForATap => Talks.OrSay("help.tap_an_answer", input, visit),
        Input.Words words => Search(words.Text, visit) ?? Talks.OrSay("help.use_buttons", input, visit),
        Input.Contact or Input.Location when visit.Talk is { IsOpen: true } && input.Message is { } message => Talks.PassOn(message, visit),
        Input.Contact => Step.Stay(visit.Session).Saying(new Phrase("help.contact_not_now")),
        Input.Location => Step.Stay(visit.Session).Saying(new Phrase("help.location_not_now")),
        _ => Talks.OrSay("help.only_words", input, visit),
    };

    /// <summary>Null when the verb opens nothing.</summary>
    public static Step? Open(string verb, string? argument, Visit visit)
    {
        var session = visit.Session;
        return verb switch
        {
            "home" => Step.Go(Trigger.OpenHome, session),
            "menu" => Catalog.MenuScreen.Open(visit),
            "category" when visit.Shop.Menu.Category(argument) is not null =>
                Step.Go(Trigger.OpenCategory, session with { CategoryId = argument, Page = session.CategoryId == argument ? session.Page : 0 }),
            "category" => Catalog.MenuScreen.Open(visit),
            "product" => OpenProduct(argument, visit),
            "cart" => Step.Go(Trigger.OpenCart, session),
            "orders" => Step.Go(Trigger.OpenOrders, session),
            "order" when long.TryParse(argument, out var id) => Step.Go(Trigger.OpenOrder, session with { OrderId = id }),
            "book" => Booking.TableDrafts.Begin(visit),
            "bookings" => Step.Go(Trigger.OpenBookings, session),
            "booking" when long.TryParse(argument, out var id) => Step.Go(Trigger.OpenBooking, session with { BookingId = id }),
            "language" => Step.Go(Trigger.OpenLanguage, session),
            "help" => Step.Go(Trigger.OpenHelp, session),
            "stay" => Booking.Stays.Begin(visit),
            "contact" => Step.Go(Trigger.OpenContact, session),
            "mydata" => Step.Stay(session).Doing(new Fact.DataAsked(visit.Customer)),
            "talk" => Talks.Begin(visit, argument),
            "talkend" => Talks.End(visit),
            News.NoMoreNews.Verb => News.NoMoreNews.Take(visit),
            "forgetme" => Step.Go(Trigger.OpenForgetMe, session),
            _ => null,
        };
    }

    public static Step OpenProduct(string? id, Visit visit)
    {
        if (visit.Shop.Menu.Product(id) is not { } product)
        {
            return Catalog.MenuScreen.Open(visit).Saying(new Phrase("product.gone"));
        }

        return Step.Go(Trigger.OpenProduct, visit.Session with { Draft = new(new() { ProductId = product.Id }) });
    }

    /// <summary>Words that no question asked for are looked up in the menu: people type what they want to eat.</summary>
    /// <returns>Null when they are no words for anything there is.</returns>
    private static Step? Search(string text, Visit visit)
    {
        var query = text.Trim();
        if (query.Length is 0 or > MaxQueryLength)
        {
            return null;
        }

        var found = Catalog.Search.Find(visit.Shop.Menu, query);
        return found switch
        {
            [] => null,
            [var only] => OpenProduct(only.Id, visit),
            _ => Step.Go(Trigger.Search, visit.Session with { Query = query }),
        };
    }
}
