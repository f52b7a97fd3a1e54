using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Commands work on every screen.</summary>
public static class Commands
{
    /// <summary>In the order the channel's command list shows them; the texts are the keys command.*.</summary>
    public static IReadOnlyList<string> All { get; } = ["start", "menu", "cart", "orders", "book", "stay", "bookings", "language", "help", "talk", "cancel", "contact", "mydata", "forgetme"];

    /// <summary>Those that this shop has a use for.</summary>
    public static IEnumerable<string> Of(Catalog.Shop shop) => All.Where(command => command switch
    {
        "book" => shop.TableBooking is not null,
        "stay" => shop.RoomBooking is not null,
        "bookings" => shop.TakesBookings,
        _ => true,
    });

    internal static Step On(Input.Command command, Visit visit) => command.Name switch
    {
        "start" when command.Argument is { Length: > 0 } link => DeepLink.Open(link, visit),
        "start" => Step.Go(Trigger.OpenHome, visit.Session),
        Counter.Command when Counter.Begin(visit, command.Argument) is { } begun => begun,
        "cancel" when visit.Session.IsForCaller => Counter.Stop(visit),
        "cancel" => Cancel(visit),
        "book" when visit.Shop is { TableBooking: null, RoomBooking: not null } => Booking.Stays.Begin(visit),
        "menu" or "cart" or "orders" or "book" or "stay" or "bookings" or "language" or "help"
            or "talk" or "contact" or "mydata" or "forgetme" => Everywhere.Open(command.Name, null, visit)!,
        _ => Step.Stay(visit.Session).Saying(new Phrase("help.unknown_command")),
    };

    /// <summary>Leaves whatever is being asked; the cart stays, a table or a room that was kept meanwhile does not.</summary>
    private static Step Cancel(Visit visit) => visit.Session.Screen == ScreenId.Talk
        ? Talking.Talks.End(visit)
        : Step.Go(visit.Cart.IsEmpty ? Trigger.OpenHome : Trigger.OpenCart, visit.Session with { Checkout = new(), Draft = null, TableDraft = null, StayDraft = null })
            .Saying(new Phrase("help.cancelled"))
            .Doing([.. Booking.TableDrafts.Leave(visit), .. Booking.Stays.Release(visit)]);
}
