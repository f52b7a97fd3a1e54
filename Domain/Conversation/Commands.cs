namespace ShopBot.Domain.Conversation;

/// <summary>Commands work on every screen.</summary>
public static class Commands
{
    /// <summary>In the order the channel's command list shows them; the texts are the keys command.*.</summary>
    public static IReadOnlyList<string> All { get; } = ["start", "menu", "cart", "orders", "stay", "language", "help", "cancel"];

    internal static Step On(Input.Command command, Visit visit) => command.Name switch
    {
        "start" when command.Argument is { Length: > 0 } link => DeepLink.Open(link, visit),
        "start" => Step.Go(Trigger.OpenHome, visit.Session),
        "cancel" => Cancel(visit),
        "stay" when visit.Shop.RoomBooking is not null => Booking.Stays.Begin(visit),
        "book" when visit.Shop is { RoomBooking: not null, TableBooking: null } => Booking.Stays.Begin(visit),
        "menu" or "cart" or "orders" or "language" or "help" => Everywhere.Open(command.Name, null, visit)!,
        _ => Step.Stay(visit.Session).Saying(new Phrase("help.unknown_command")),
    };

    /// <summary>Leaves whatever is being asked; the cart stays.</summary>
    private static Step Cancel(Visit visit) =>
        Step.Go(visit.Cart.IsEmpty ? Trigger.OpenHome : Trigger.OpenCart, visit.Session with { Checkout = new(), Draft = null, StayDraft = null })
            .Saying(new Phrase("help.cancelled"))
            .Doing(Booking.Stays.Release(visit));
}
