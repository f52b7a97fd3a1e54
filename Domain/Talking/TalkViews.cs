using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Talking;

/// <summary>What a customer is told beside the live screen; the buttons open something however old the message is.</summary>
public static class TalkViews
{
    public static View HandedBack(Shop shop) => new(new Phrase("talk.handed_back", ("shop", shop.Name)))
    {
        Rows = new Rows().Row(Buttons.Menu, Buttons.Talk).ToList(),
    };

    /// <summary>In place of an answer that Telegram does not copy; its buttons stand below every answer.</summary>
    /// <param name="isInTalk">Whether what the customer writes next goes to the staff anyway.</param>
    public static View Answer(bool isInTalk) => new(new Phrase("talk.lost_answer"))
    {
        Rows = new Rows().Row(isInTalk ? null : new Button(new Phrase("button.talk_answer"), "talk")).ToList(),
    };
}
