using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;

namespace ShopBot.Bot;

/// <summary>What the parts of one running shop share.</summary>
/// <param name="botId">The number before the colon of the token.</param>
public sealed class ShopContext(Shop shop, long botId, string username)
{
    private volatile Shop _shop = shop;

    /// <summary>The snapshot that turns are decided with; replaced as a whole.</summary>
    public Shop Shop
    {
        get => _shop;
        set => _shop = value;
    }

    /// <summary>Whether backups go to the owner, and are not only kept on the machine.</summary>
    public bool SendsBackups { get; init; }

    /// <summary>Whether the settings name the staff chat.</summary>
    public bool HasSetStaffChat { get; init; }

    public long BotId => botId;

    /// <summary>Without "@".</summary>
    public string Username => username;

    /// <summary>Where tickets go: the staff chat, else the first owner; null while there is neither.</summary>
    public long? TicketChat => Shop.StaffChat ?? Shop.AllOwners().Select(owner => (long?)owner).FirstOrDefault();
}
