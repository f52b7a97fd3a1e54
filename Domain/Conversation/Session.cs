using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Where one chat stands. Small enough to be one row; it survives any restart.</summary>
public sealed record Session
{
    public ScreenId Screen { get; init; } = ScreenId.Home;

    /// <summary>Counts the screens drawn; a button of an older one is stale.</summary>
    public int Version { get; init; }

    public Cart Cart { get; init; } = Cart.Empty;

    /// <summary>The category that is open.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Page of the open list, from 0.</summary>
    public int Page { get; init; }

    /// <summary>What was searched for, at most 50 characters.</summary>
    public string? Query { get; init; }

    /// <summary>The product that is being chosen.</summary>
    public ProductDraft? Draft { get; init; }

    /// <summary>The cart line that is open.</summary>
    public int LineId { get; init; }

    /// <summary>The order that is open.</summary>
    public long OrderId { get; init; }

    public Checkout Checkout { get; init; } = new();

    /// <summary>The number that was written as it is dialled at home, in its international form, until one tap says that it is meant; null: none.</summary>
    public string? PhoneAtHome { get; init; }

    /// <summary>Whether the cart is somebody else's, who is on the phone or at the counter: see <see cref="Counter"/>.</summary>
    public bool IsForCaller { get; init; }

    /// <summary>Who wrote /order in the staff chat may write orders down here until then, whatever is known of them beside that; null: they did not.</summary>
    public DateTimeOffset? TakesOrdersUntil { get; init; }

    /// <summary>One's own cart while <see cref="IsForCaller"/>, else the one of somebody who called; null: it is empty.</summary>
    public Cart? OtherCart { get; init; }

    /// <summary>The table that is being booked, or moved.</summary>
    public Booking.TableDraft? TableDraft { get; init; }

    /// <summary>The room that is being booked, or moved.</summary>
    public Booking.StayDraft? StayDraft { get; init; }

    /// <summary>The booking that is open.</summary>
    public long BookingId { get; init; }

    /// <summary>The table whose code was scanned, while <see cref="TableUntil"/> lasts.</summary>
    public string? Table { get; init; }

    public DateTimeOffset TableUntil { get; init; }

    /// <summary>The campaign of the last deep link c_campaign, until something is ordered: a leaflet's discount counts once.</summary>
    public string? Source { get; init; }

    public string? TableAt(DateTimeOffset now) => now < TableUntil ? Table : null;

    /// <summary>Whether words look for a dish: what is shown asks nothing.</summary>
    public bool Searches => Version == 0 || Screen is ScreenId.Home or ScreenId.Menu or ScreenId.Category or ScreenId.Found or ScreenId.Product
        or ScreenId.EmptyCart or ScreenId.Placed or ScreenId.Booked or ScreenId.Orders or ScreenId.Help;
}

/// <summary>A product on its way into the cart.</summary>
/// <param name="Line">What is chosen so far.</param>
/// <param name="Group">Index of the option group that is open; as many as there are groups when all were seen.</param>
public sealed record ProductDraft(CartLine Line, int Group = 0);
