
namespace ShopBot.Domain.Team;

/// <summary>How the day is run: the panel, pauses, rushes, hours, what is sold out.</summary>
internal static class DayActions
{
    public static IReadOnlyList<DeskAction> All { get; } =
    [
        new("admin", Permission.RunDay) { Command = (_, desk) => AdminPanel.Show(desk), Press = (_, desk, _) => AdminPanel.Show(desk), Looks = Day },
        new("soldout", Permission.SoldOut)
        {
            Command = (name, desk) => SoldOutPanel.Begin(name, desk),
            Press = (argument, desk, _) => SoldOutPanel.Press(argument, desk),
        },
        new("pause", Permission.RunDay) { Press = (argument, desk, _) => OpenAndClose.Pause(argument, desk), Looks = Day },
        new("close", Permission.RunDay) { Press = (_, desk, _) => OpenAndClose.Close(desk), Looks = Day },
        new("open", Permission.RunDay) { Press = (argument, desk, _) => OpenAndClose.Open(argument, desk), Looks = Day },
        new("busy", Permission.RunDay) { Press = (argument, desk, _) => OpenAndClose.Busy(argument, desk), Looks = Day },
        HoursPanel.Action,
    ];

    private static Look Day(string? argument, Desk desk) => new DayLook(desk.Today);
}
