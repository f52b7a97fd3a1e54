namespace ShopBot.Domain.Team;

/// <summary>
/// Something the team can do: by a command, by a button, or by words that answer a question. A dialogue's state lives in its buttons, so
/// whoever may do it can go on with it.
/// </summary>
/// <param name="Name">Of the command and of the buttons' verb: 1-12 of a-z.</param>
public sealed record DeskAction(string Name, Permission Needs)
{
    /// <summary>Takes what was written after the command; null: there is no such command.</summary>
    public Func<string?, Desk, DeskAnswer>? Command { get; init; }

    /// <summary>Takes a button's argument; null: no button does it.</summary>
    public Func<string?, Desk, DeskIds, DeskAnswer>? Press { get; init; }

    /// <summary>Takes the question's argument, and the words; null: nothing is asked.</summary>
    public Func<string?, string, Desk, DeskIds, DeskAnswer>? Answer { get; init; }

    /// <summary>Takes the question's argument, and a picture; null: no picture answers it.</summary>
    public Func<string?, SentPhoto, Desk, DeskAnswer>? Photo { get; init; }

    /// <summary>What to load, by the argument of the command, the button or the question; null: nothing.</summary>
    public Func<string?, Desk, Look?>? Looks { get; init; }

    /// <summary>False where a customer's command has the same name.</summary>
    public bool IsInPrivate { get; init; } = true;

    /// <summary>False for what is nobody else's business, such as who is in the team.</summary>
    public bool IsInStaffChat { get; init; } = true;

    /// <summary>Whether a shop without tables and rooms to book has no use for it.</summary>
    public bool IsForBookings { get; init; }

    /// <summary>Whether what comes of words takes the place of the question they answer, whose buttons would lead back to before it.</summary>
    public bool AnswersTakePlace { get; init; }

    /// <summary>Whether it looks at what is free: see <see cref="Desk.Taken"/>.</summary>
    public bool LooksAtCalendar { get; init; }
}
