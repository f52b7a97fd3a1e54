using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>What comes of a command of the team's, of a press on what it showed, or of words that answer it.</summary>
public sealed record DeskAnswer
{
    /// <summary>Shown instead of what was pressed, or as a new message; null: the ticket of <see cref="Booking"/> is, or nothing new.</summary>
    public View? View { get; init; }

    /// <summary>What customers would see, shown above <see cref="View"/> in a message of its own; null: nothing is previewed.</summary>
    public View? Preview { get; init; }

    /// <summary>Shown in as many messages as it needs; null: <see cref="View"/> is all.</summary>
    public IReadOnlyList<SheetPart>? Sheet { get; init; }

    /// <summary>New, or changed.</summary>
    public Booking.Booking? Booking { get; init; }

    public Block? Block { get; init; }

    /// <summary>An order that is changed, or whose ticket is sent anew; null: none.</summary>
    public OrderDeed? Order { get; init; }

    /// <summary>The block that is given back.</summary>
    public long? UnblockId { get; init; }

    /// <summary>Whether whoever wrote may write orders down in their own chat for a shift.</summary>
    public bool LetsTakeOrders { get; init; }

    /// <summary>What it changes in the shop, beside bookings and blocks.</summary>
    public IReadOnlyList<DeskFact> Facts { get; init; } = [];

    /// <summary>What the next words of this person answer; null: they answer nothing.</summary>
    public DeskQuestion? Asks { get; init; }

    /// <summary>The change of the menu that this person works on from now on; null: as before.</summary>
    public Editing.KeptDraft? Keeps { get; init; }

    /// <summary>News that was written and is not sent yet; null: none.</summary>
    public News.NewsDraft? Drafts { get; init; }

    /// <summary>The draft of news that nobody wants any more; null: none.</summary>
    public long? DropsDraft { get; init; }

    /// <summary>The picture that was sent; null: none was.</summary>
    public SentPhoto? Uploads { get; init; }

    /// <summary>Null: none.</summary>
    public DeskFile? Sends { get; init; }

    /// <summary>Lines to other people, each in a private chat with the bot.</summary>
    public IReadOnlyList<(long UserId, Phrase Line)> Tells { get; init; } = [];

    /// <summary>What a press is answered with.</summary>
    public Phrase? Toast { get; init; }

    /// <summary>What is left of the question in a chat that shows no tickets; null: nothing was booked.</summary>
    public View? Receipt => Booking is not { } booking ? null : new(Phrase.Lines(
        BookingText.Title(booking), BookingText.Short(booking), BookingText.Party(booking), BookingText.Place(booking)));

    public static DeskAnswer Showing(View view, Phrase? toast = null) => new() { View = view, Toast = toast };

    public static DeskAnswer Saying(Phrase phrase) => new() { View = new(phrase) };

    public static DeskAnswer Toasting(Phrase phrase) => new() { Toast = phrase };

    /// <summary>Who may do it, said to somebody of the team who may not.</summary>
    public static DeskAnswer Refusing(Permission needed) => Saying(new Phrase(needed.LowestRole() switch
    {
        Role.Owner => "desk.only_owner",
        Role.Manager => "desk.only_managers",
        _ => "desk.only_staff",
    }));

    /// <summary>A button that no longer means anything.</summary>
    public static DeskAnswer Unknown { get; } = Toasting(new Phrase("desk.unknown"));

    public DeskAnswer Doing(params DeskFact[] facts) => this with { Facts = [.. Facts, .. facts] };
}

/// <param name="Action">The <see cref="DeskAction"/> that takes the answer.</param>
/// <param name="Argument">As in a button.</param>
public sealed record DeskQuestion(string Action, string? Argument)
{
    /// <summary>The argument of what nobody asked in so many words: it waits only until whoever sees it does something else as a customer.</summary>
    public const string Aside = "aside";

    /// <summary>Whether <see cref="Argument"/> is <see cref="Aside"/>, alone or with what its action adds after a point.</summary>
    public bool IsAside => Argument == Aside || Argument?.StartsWith($"{Aside}.", StringComparison.Ordinal) == true;

    /// <summary>What was answered and waits to be confirmed; null: nothing.</summary>
    public string? Words { get; init; }
}

/// <param name="Booking">For the booking, should one be made.</param>
/// <param name="Block">For the block, should one be made.</param>
/// <param name="Draft">A unique key: of the booking, or of an invite.</param>
/// <param name="Import">For the menu file, should one be sent.</param>
public sealed record DeskIds(long Booking, long Block, Guid Draft, long Import = 1);
