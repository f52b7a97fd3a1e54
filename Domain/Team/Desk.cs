using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>What a member of the team has before them when they press or write: everything is loaded before it is decided.</summary>
/// <param name="Taken">What is taken from now on.</param>
/// <param name="By">The name that tickets show.</param>
public sealed record Desk(Shop Shop, Occupancy Taken, DateTimeOffset Now, string By)
{
    /// <summary>None: nobody acts, a message is only drawn.</summary>
    public Role Role { get; init; }

    /// <summary>Who acts, as Telegram knows them; 0: nobody does.</summary>
    public long UserId { get; init; }

    /// <summary>What whoever acts reads: their own language in private where the shop has it, in the staff chat the shop's first.</summary>
    public string Language { get; init; } = Shop.DefaultLanguage;

    /// <summary>Where they write or press, as Telegram knows it.</summary>
    public long ChatId { get; init; }

    /// <summary>Whether the settings name the staff chat, so that nobody can choose it here.</summary>
    public bool HasSetStaffChat { get; init; }

    /// <summary>Whether the bot reads all that is written in the staff chat, and not only commands and answers to it; null: it is not known.</summary>
    public bool? ReadsStaffChat { get; init; }

    /// <summary>Whether they write to the bot alone, and not in the staff chat.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The bot's name without "@", for links.</summary>
    public string BotName { get; init; } = string.Empty;

    public BackupWay Backups { get; init; }

    /// <summary>Those that were asked for: of a day, of a ticket.</summary>
    public IReadOnlyList<Booking.Booking> Bookings { get; init; } = [];

    /// <summary>Those that the team's doings are about.</summary>
    public IReadOnlyList<Talking.Talk> Talks { get; init; } = [];

    /// <summary>Products that the team marked sold out, by id.</summary>
    public IReadOnlySet<string> SoldOut { get; init; } = new HashSet<string>();

    /// <summary>The order that the action asked for by an <see cref="OrderLook"/>; null: none, or there is none.</summary>
    public Order? Order { get; init; }

    /// <summary>What is left of the products that are counted or sold out.</summary>
    public Stock Stock { get; init; } = Stock.Unlimited;

    /// <summary>What the action asked for by its <see cref="DeskAction.Looks"/>; null: it asked for nothing.</summary>
    public Found? Found { get; init; }

    /// <summary>What this person was asked last here; null: nothing.</summary>
    public DeskQuestion? Asked { get; init; }

    /// <summary>Today on the shop's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Shop.ToLocal(Now));

    /// <summary>The quarter of an hour that runs now, in UTC: what begins at once begins with it.</summary>
    public DateTimeOffset Quarter => Now.AddTicks(-(Now.UtcTicks % TimeSpan.FromMinutes(TableBookingRules.GrainMinutes).Ticks)).ToUniversalTime();

    public bool May(Permission permission) => Role.May(permission);
}
