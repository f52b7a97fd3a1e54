namespace ShopBot.Domain.Conversation;

/// <summary>Which turns look at what is free: only for them the calendar is loaded.</summary>
public static class CalendarUse
{
    /// <summary>Whether a chat that shows this screen may look at the calendar in its next turn.</summary>
    public static bool LooksAtCalendar(this ScreenId screen) => screen is >= ScreenId.BookParty and <= ScreenId.StaySummary;

    /// <summary>Whether an input leads to the calendar from any screen.</summary>
    public static bool LooksAtCalendar(this Input input) => input switch
    {
        Input.BookingTap => true,
        Input.Command { Name: "start" } => true,
        _ => input.Wish is "book" or "stay" or "rebook",
    };
}
