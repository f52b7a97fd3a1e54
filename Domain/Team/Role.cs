namespace ShopBot.Domain.Team;

/// <summary>What somebody is in the shop's team. A higher role may do all that a lower one may: see <see cref="Permissions"/>.</summary>
public enum Role
{
    /// <summary>A stranger, or somebody whose role was withdrawn.</summary>
    None,
    Courier,
    Staff,
    Manager,
    Owner,
}
