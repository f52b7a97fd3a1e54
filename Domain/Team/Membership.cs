using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Team;

/// <summary>Who is in the team, and as what.</summary>
public static class Membership
{
    /// <summary>
    /// The owners that the settings or the file name are always owners; then what an invite gave or the owner changed counts, then the
    /// file's list of staff, then that somebody is in the staff chat.
    /// </summary>
    /// <param name="chatId">Where they write or press.</param>
    public static Role RoleOf(this Shop shop, long userId, long chatId) =>
        shop.Owners.Contains(userId) ? Role.Owner
        : shop.Member(userId) is { } member ? member.Role
        : shop.Staff.Contains(userId) || (shop.StaffChat == chatId && chatId != userId) ? Role.Staff
        : Role.None;

    public static Member? Member(this Shop shop, long userId) => shop.Members?.FirstOrDefault(member => member.UserId == userId);

    /// <summary>Owners and managers, each once: who is told when the staff do not answer.</summary>
    public static IEnumerable<long> Leads(this Shop shop) =>
        shop.AllOwners().Concat(shop.Members?.Where(member => member.Role == Role.Manager).Select(member => member.UserId) ?? []).Distinct();

    /// <summary>All owners, those of the settings first.</summary>
    public static IEnumerable<long> AllOwners(this Shop shop) =>
        shop.Owners.Concat(shop.Members?.Where(member => member.Role == Role.Owner).Select(member => member.UserId) ?? []).Distinct();
}
