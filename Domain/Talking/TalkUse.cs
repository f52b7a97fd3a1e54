using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Talking;

/// <summary>Which turns look at the customer's talk: only for them it is loaded.</summary>
public static class TalkUse
{
    public static bool LooksAtTalk(this ScreenId screen) => screen == ScreenId.Talk;

    /// <summary>Whatever is said may have to be passed on.</summary>
    public static bool LooksAtTalk(this Input input) => input.Wish is null or "talk" or "talkend";
}
