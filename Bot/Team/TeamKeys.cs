using ShopBot.Bot.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Bot.Team;

/// <summary>What a batch has to load for what the team does in it.</summary>
internal static class TeamKeys
{
    public static bool IsOfTeam(Received received, ShopContext context) =>
        received.Matter is Matter.Join or Matter.MenuFile or Matter.MenuPhoto or Matter.StaffCommand or Matter.PanelPress or Matter.StaffReply or Matter.Press or Matter.BookingPress
        || (received is { Matter: Matter.Customer { Input: Input.Words or Input.Location }, From: { } person } && context.Shop.RoleOf(person.UserId, received.ChatId) > Role.None);

    /// <summary>Whether what whoever wrote in private chose as a customer is there: a language before all.</summary>
    public static bool LoadsChat(Received received, ShopContext context) =>
        received.Matter is Matter.Customer or Matter.Reach or Matter.MenuPhoto || (IsOfTeam(received, context) && received.ChatId == received.From?.UserId);

    public static bool LooksAtCalendar(Received received) => received.Matter is Matter.StaffReply || Action(received)?.LooksAtCalendar == true;

    /// <summary>Private chats of those who are about to write orders down there.</summary>
    public static IEnumerable<long> OwnChats(IEnumerable<Received> received) =>
        received.Where(one => one.Matter is Matter.StaffCommand { Name: Counter.Command }).Select(one => one.From?.UserId).OfType<long>();

    /// <param name="desk">Of whoever it is, without what is loaded.</param>
    public static Look? Look(Received received, Func<Received, Desk> desk) => received.Matter switch
    {
        Matter.Join join => new InviteLook(Invite.KeyOf(join.Code)),
        Matter.StaffCommand command => Look(received, command.Argument, desk(received)),
        Matter.PanelPress press => Look(received, press.Argument, desk(received)),
        _ => null,
    };

    /// <summary>Nothing is looked up for somebody who may not see it.</summary>
    private static Look? Look(Received received, string? argument, Desk desk) =>
        Action(received) is { Looks: { } looks } action && desk.May(action.Needs) ? looks(argument, desk) : null;

    private static DeskAction? Action(Received received) => received.Matter switch
    {
        Matter.StaffCommand command => DeskActions.Find(command.Name),
        Matter.PanelPress press => DeskActions.Find(press.Verb),
        _ => null,
    };
}
