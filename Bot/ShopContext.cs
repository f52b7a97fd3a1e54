using ShopBot.Bot.Team;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;

namespace ShopBot.Bot;

/// <summary>What the parts of one running shop share.</summary>
/// <param name="botId">The number before the colon of the token.</param>
public sealed class ShopContext(Shop shop, long botId, string username)
{
    private volatile Shop _shop = shop;
    private volatile Sight? _sight;

    /// <summary>The snapshot that turns are decided with; replaced as a whole.</summary>
    public Shop Shop
    {
        get => _shop;
        set => _shop = value;
    }

    public BackupWay Backups { get; init; }

    /// <summary>Whether the settings name the staff chat.</summary>
    public bool HasSetStaffChat { get; init; }

    /// <summary>Whether privacy mode is off, so that the bot reads every group it is in.</summary>
    public bool ReadsAllGroups { get; init; }

    public TeamLanguages TeamLanguages { get; } = new();

    public long BotId => botId;

    /// <summary>Without "@".</summary>
    public string Username => username;

    /// <summary>What is read in a chat that somebody of the team is told something in: their own language in private, the shop's first in groups.</summary>
    public string LanguageOf(long chatId) => TeamLanguages.Of(chatId) is { } own && Shop.Languages.Contains(own) ? own : Shop.DefaultLanguage;

    /// <summary>The bot's place in a group became known, or another; of any but the staff chat nothing is kept.</summary>
    public void See(long chatId, bool isAdministrator)
    {
        if (Shop.StaffChat == chatId)
        {
            _sight = new(chatId, ReadsAllGroups || isAdministrator);
        }
    }

    /// <summary>Whether the bot reads all that is written in the staff chat; null: it is not known.</summary>
    public bool? ReadsStaffChat => _sight is { } sight && sight.ChatId == Shop.StaffChat ? sight.ReadsAll : null;

    /// <summary>Where tickets go: the staff chat, else the first owner; null while there is neither.</summary>
    public long? TicketChat => Shop.StaffChat ?? Shop.AllOwners().Select(owner => (long?)owner).FirstOrDefault();

    private sealed record Sight(long ChatId, bool ReadsAll);
}
