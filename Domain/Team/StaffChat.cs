using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>The owner writes in a group that it is the staff's: tickets come there, and whoever is in it is staff.</summary>
internal static class StaffChat
{
    public static IReadOnlyList<DeskAction> Actions { get; } =
        [new("staffhere", Permission.Team) { Command = (_, desk) => Choose(desk), IsInPrivate = false }];

    private static DeskAnswer Choose(Desk desk) =>
        desk.Shop.StaffChat == desk.ChatId ? DeskAnswer.Saying(new Phrase("staff.here_already"))
        : desk.HasSetStaffChat ? DeskAnswer.Saying(new Phrase("staff.here_set"))
        : DeskAnswer.Saying(new Phrase("staff.here")).Doing(new DeskFact.StaffChatChosen { Log = new("staffchat") });
}
