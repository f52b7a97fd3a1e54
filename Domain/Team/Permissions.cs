namespace ShopBot.Domain.Team;

/// <summary>The table of what each role may do.</summary>
public static class Permissions
{
    private static readonly Dictionary<Permission, Role> Lowest = new()
    {
        [Permission.Deliver] = Role.Courier,
        [Permission.Orders] = Role.Staff,
        [Permission.Bookings] = Role.Staff,
        [Permission.SoldOut] = Role.Staff,
        [Permission.Talk] = Role.Staff,
        [Permission.RunDay] = Role.Manager,
        [Permission.Menu] = Role.Manager,
        [Permission.Customers] = Role.Manager,
        [Permission.News] = Role.Manager,
        [Permission.Figures] = Role.Manager,
        [Permission.Data] = Role.Owner,
        [Permission.Team] = Role.Owner,
    };

    public static Role LowestRole(this Permission permission) => Lowest[permission];

    public static bool May(this Role role, Permission permission) => role >= Lowest[permission];
}
