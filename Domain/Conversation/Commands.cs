namespace ShopBot.Domain.Conversation;

/// <summary>Commands work on every screen.</summary>
public static class Commands
{
    /// <summary>In the order the channel's command list shows them; the texts are the keys command.*.</summary>
    public static IReadOnlyList<string> All { get; } = ["start", "menu", "cart", "orders", "book", "bookings", "language", "help", "cancel"];

    /// <summary>Those that this shop has a use for.</summary>
    public static IEnumerable<string> Of(Catalog.Shop shop) => All.Where(command => command switch
    {
        "book" => shop.TableBooking is not null,
        "bookings" => shop.TakesBookings,
        _ => true,
    });

    internal static Step On(Input.Command command, Visit visit) => command.Name switch
    {
        "start" when command.Argument is { Length: > 0 } link => DeepLink.Open(link, visit),
        "start" => Step.Go(Trigger.OpenHome, visit.Session),
        "cancel" => Cancel(visit),
        "menu" or "cart" or "orders" or "book" or "bookings" or "language" or "help" => Everywhere.Open(command.Name, null, visit)!,
        _ => Step.Stay(visit.Session).Saying(new Phrase("help.unknown_command")),
    };

    /// <summary>Leaves whatever is being asked; the cart stays, a table that was kept meanwhile does not.</summary>
    private static Step Cancel(Visit visit) =>
        Step.Go(visit.Cart.IsEmpty ? Trigger.OpenHome : Trigger.OpenCart, visit.Session with { Checkout = new(), Draft = null, TableDraft = null })
            .Saying(new Phrase("help.cancelled"))
            .Doing(Booking.TableDrafts.Leave(visit));
}
