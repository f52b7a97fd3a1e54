using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Setup;

namespace ShopBot.Domain.Team;

/// <summary>All that the team can do, feature by feature.</summary>
public static class DeskActions
{
    /// <summary>In the order the command lists show them; the texts are the keys command.staff_*.</summary>
    public static IReadOnlyList<DeskAction> All { get; } =
    [
        .. CounterActions.All,
        .. StaffCommands.Actions,
        .. Talking.TalkDesk.Actions,
        .. DayActions.All,
        .. CustomersPanel.Actions,
        .. News.NewsPanel.Actions,
        .. EditActions.All,
        .. ImportPanel.Actions,
        .. Figures.FiguresPanel.Actions,
        .. Codes.CodesPanel.Actions,
        .. ExportPanel.Actions,
        .. SetupPanel.Actions,
        .. TeamActions.All,
        .. TroublePanel.Actions,
        .. StaffChat.Actions,
        .. StaffHelp.Actions,
    ];

    private static readonly Dictionary<string, DeskAction> ByName = All.ToDictionary(action => action.Name);

    public static DeskAction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The command that somebody of that role can write there; null: to them there is no such command.</summary>
    public static DeskAction? Command(string name, Shop shop, Role role, bool isPrivate) =>
        Find(name) is { Command: not null } action && IsOffered(action, shop, role, isPrivate) ? action : null;

    /// <summary>Whether the team knows such a command there, whatever the role of whoever writes it.</summary>
    public static bool IsCommand(string name, Shop shop, bool isPrivate) => Find(name) is { Command: not null } action && IsOffered(action, shop, isPrivate);

    /// <summary>Whether somebody of the team who may not is told so, and gets no customer's answer: in private a customer's command may have the same name.</summary>
    public static bool IsRefused(string name, Shop shop, Role role) =>
        role > Role.None && Find(name) is { Command: not null } action && !role.May(action.Needs) && (IsOffered(action, shop, isPrivate: true) || action.Needs == Permission.Talk);

    /// <summary>What the command list shows to that role there.</summary>
    public static IEnumerable<DeskAction> Commands(Shop shop, Role role, bool isPrivate) =>
        All.Where(action => action.Command is not null && IsOffered(action, shop, role, isPrivate));

    private static bool IsOffered(DeskAction action, Shop shop, Role role, bool isPrivate) =>
        role.May(action.Needs) && IsOffered(action, shop, isPrivate);

    private static bool IsOffered(DeskAction action, Shop shop, bool isPrivate) =>
        (isPrivate ? action.IsInPrivate : action.IsInStaffChat) && (shop.TakesBookings || !action.IsForBookings);
}
