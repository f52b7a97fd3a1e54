using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>One question on the way to a room. Only open ones are asked, in this order; what the shop leaves no choice about is never asked.</summary>
/// <param name="OpenBecause">The guard's name in the flow.</param>
/// <param name="IsOfPlace">Whether the room can be kept only once it is answered.</param>
/// <param name="Applies">Whether there is a choice to make at all.</param>
/// <param name="IsAnswered">Whether the draft holds an answer.</param>
/// <param name="Clear">Takes the answer back.</param>
internal sealed record StayQuestion(
    ScreenId Screen, string OpenBecause, bool IsOfPlace, Func<RoomBookingRules, bool> Applies, Func<StayDraft, bool> IsAnswered, Func<StayDraft, StayDraft> Clear)
{
    public static IReadOnlyList<StayQuestion> All { get; } =
    [
        new(ScreenId.StayDays, "the days are open", true,
            rules => true,
            draft => draft is { Arrival: not null, Departure: not null },
            draft => draft with { Arrival = null, Departure = null }),
        new(ScreenId.StayGuests, "the number of guests is open", true,
            rules => rules.MostGuests > 1,
            draft => draft.Party is not null,
            draft => draft with { Party = null }),
        new(ScreenId.StayRoom, "the room is open", true,
            rules => true,
            draft => draft.RoomType is not null,
            draft => draft with { RoomType = null }),
        new(ScreenId.StayOptions, "the options are open", true,
            rules => rules.Options.Count > 0,
            draft => draft.Options is not null,
            draft => draft with { Options = null }),
        new(ScreenId.StayName, "the guest's name is open", false,
            rules => true,
            draft => draft.Name is not null,
            draft => draft with { Name = null }),
        new(ScreenId.StayPhone, "the guest's number is open", false,
            rules => true,
            draft => draft.Phone is not null,
            draft => draft with { Phone = null }),
        new(ScreenId.StayEmail, "the e-mail is open", false,
            rules => true,
            draft => draft.Email is not null,
            draft => draft with { Email = null }),
    ];

    /// <summary>Null when everything is answered.</summary>
    public static StayQuestion? FirstOpen(ChosenStay stay) =>
        All.FirstOrDefault(question => question.Applies(stay.Rules) && !question.IsAnswered(stay.Draft));

    /// <summary>The question before <paramref name="screen"/> that can be asked again; null: there is none.</summary>
    public static StayQuestion? Before(ScreenId screen, ChosenStay stay) =>
        All.TakeWhile(question => question.Screen != screen)
            .LastOrDefault(question => question.Applies(stay.Rules) && question.IsAnswered(stay.Draft));

    /// <summary>Whether everything is known that it takes to keep a room.</summary>
    public static bool PlaceIsChosen(ChosenStay stay) =>
        All.All(question => !question.IsOfPlace || !question.Applies(stay.Rules) || question.IsAnswered(stay.Draft));
}
