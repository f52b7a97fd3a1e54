using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>One question on the way to a table. Only open ones are asked, in this order.</summary>
/// <param name="OpenBecause">The guard's name in the flow.</param>
/// <param name="Clear">Takes the answer back, with those that hang on it.</param>
internal sealed record TableQuestion(ScreenId Screen, string OpenBecause, Func<TableDraft, bool> IsAnswered, Func<TableDraft, TableDraft> Clear)
{
    public static IReadOnlyList<TableQuestion> All { get; } =
    [
        new(ScreenId.BookParty, "the party is open", draft => draft.Party is not null, draft => draft with { Party = null, From = null }),
        new(ScreenId.BookDay, "the day is open", draft => draft.Day is not null, draft => draft with { Day = null, From = null, Month = draft.Day ?? draft.Month }),
        new(ScreenId.BookTime, "the time of the table is open", draft => draft.From is not null, draft => draft with { From = null }),
        new(ScreenId.BookName, "the name is open", draft => draft.Name is not null, draft => draft with { Name = null }),
        new(ScreenId.BookPhone, "the guest's phone number is open", draft => draft.Phone is not null, draft => draft with { Phone = null }),
        new(ScreenId.BookComment, "the occasion is open", draft => draft.Comment is not null, draft => draft with { Comment = null }),
    ];

    public static TableQuestion On(ScreenId screen) => All.First(question => question.Screen == screen);

    /// <summary>Null when everything is answered.</summary>
    public static TableQuestion? FirstOpen(TableDraft draft) => All.FirstOrDefault(question => !question.IsAnswered(draft));

    /// <summary>The question before <paramref name="screen"/>, or null: it is the first.</summary>
    public static TableQuestion? Before(ScreenId screen) => All.TakeWhile(question => question.Screen != screen).LastOrDefault();
}
