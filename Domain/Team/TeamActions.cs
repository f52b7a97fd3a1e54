namespace ShopBot.Domain.Team;

/// <summary>Who is in the team, and what it did.</summary>
internal static class TeamActions
{
    public static IReadOnlyList<DeskAction> All { get; } =
    [
        new("team", Permission.Team) { Command = (_, desk) => TeamPanel.Show(desk), Press = (_, desk, _) => TeamPanel.Show(desk), Looks = Names, IsInStaffChat = false },
        new("invite", Permission.Team) { Press = TeamPanel.Invite, IsInStaffChat = false },
        new("member", Permission.Team) { Press = (argument, desk, _) => TeamPanel.Member(argument, desk), Looks = Names, IsInStaffChat = false },
        new("role", Permission.Team) { Press = (argument, desk, _) => TeamPanel.Give(argument, desk), Looks = Names, IsInStaffChat = false },
        new("log", Permission.Team)
        {
            Command = (_, desk) => LogPanel.Show(desk), Press = (_, desk, _) => LogPanel.Show(desk), Looks = (page, _) => LogPanel.Look(page), IsInStaffChat = false,
        },
    ];

    private static TeamLook Names(string? argument, Desk desk) => new(desk.Shop.Owners);
}
