namespace ShopBot.Bot.Hosting;

/// <summary>One thing that can be set: by environment, appsettings.json or command line, under one name.</summary>
/// <param name="Name">As in the environment, without SHOPBOT_: "STAFF_CHAT". On the command line "--staff-chat", in JSON "StaffChat".</param>
/// <param name="PerShop">Whether each shop of a list can have its own.</param>
public sealed record Setting(string Name, string Example, string Help, bool PerShop)
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("TOKEN", "123456789:AAE...", "the bot's token from @BotFather; without one the demo starts", true),
        new("SHOP", "samples/trattoria.yaml", "the shop's file; empty: a shop that you fill from Telegram, which is also what a bot without a file begins with", true),
        new("OWNER", "123456789", "numeric Telegram user id of the owner; send /id to the bot to learn it", true),
        new("STAFF_CHAT", "-1001234567890", "numeric id of the staff group, where tickets appear; send /id there to learn it", true),
        new("DATABASE", "Data Source=data/shopbot.db", "SQLite's file; \"Host=...;Database=...;Username=...;Password=...\" is a PostgreSQL, for several processes", true),
        new("API_URL", "https://api.telegram.org", "any Bot API server", true),
        new("TAKE_FILE", "false", "true: the shop file also replaces what the owner changed since", true),
        new("SENDS_PER_SECOND", "30", "messages a second of one bot; 30 is what Telegram allows everybody; 0: no limits at all, and nobody who floods the bot is dropped, for a server that has none", true),
        new("DEMO_PORT", "5080", "port of the demo's chat page; 0: a free one", false),
        new("DEMO_ADDRESS", "127.0.0.1", "address the demo listens on; anything else than loopback lets others in", false),
        new("HEALTH_PORT", "0", "port of the health page on 127.0.0.1; 0: none", false),
        new("WEBHOOK_URL", "https://shop.example.com/telegram", "public address at which Telegram brings updates, instead of being asked for them; docs/operating.md says what has to stand before it", false),
        new("WEBHOOK_PORT", "8081", "port on which the webhook listens for plain HTTP; 8081 when it is not set", false),
        new("WEBHOOK_ADDRESS", "127.0.0.1", "address the webhook listens on; 0.0.0.0 where the proxy is another machine or container", false),
        new("BACKUP_PASSPHRASE", "four words without sense", "encrypts the nightly backups and has them sent to the owner; without it they stay in the folder backups", false),
        new("SHOPS", "(a list)", "several shops in one process: SHOPBOT_SHOPS__0__TOKEN, SHOPBOT_SHOPS__0__SHOP, SHOPBOT_SHOPS__1__TOKEN ...", false),
    ];

    public string Variable => $"SHOPBOT_{Name}";

    public string Option => $"--{Name.ToLowerInvariant().Replace('_', '-')}";

    /// <summary>"STAFF_CHAT", "staff-chat" and "StaffChat" are one name.</summary>
    public static string Plain(string name) => name.Replace("_", null).Replace("-", null).ToUpperInvariant();

    public static Setting? Find(string name) => All.FirstOrDefault(setting => Plain(setting.Name) == Plain(name));
}
