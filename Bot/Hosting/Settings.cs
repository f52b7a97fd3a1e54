using System.Globalization;
using System.Net;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Webhook;
using ShopBot.Persistence;

namespace ShopBot.Bot.Hosting;

/// <summary>One shop to serve.</summary>
/// <param name="Token">Null in the demo, which makes its own.</param>
public sealed record ShopSettings(
    string? Token, string ShopFile, long? Owner, long? StaffChat, string Database, string? ApiUrl, bool TakeFile, int SendsPerSecond = Limiter.PerBot)
{
    /// <summary>Where its token is set, as it was given.</summary>
    public string TokenName { get; init; } = "SHOPBOT_TOKEN";

    /// <summary>The one it is served by.</summary>
    public ApiServer Server => new(ApiUrl, TokenName);

    /// <summary>Somebody plays with its clock, as in the demo: a jump of it is no absence.</summary>
    public bool ClockIsPlayed { get; init; }
}

/// <summary>All settings, checked.</summary>
/// <param name="DemoPort">0 takes a free one.</param>
/// <param name="HealthPort">0: no health page.</param>
/// <param name="BackupPassphrase">Null: backups are not encrypted, and not sent.</param>
public sealed record Settings(IReadOnlyList<ShopSettings> Shops, int DemoPort, string DemoAddress, int HealthPort, string? BackupPassphrase)
{
    /// <summary>Null: Telegram is asked for updates.</summary>
    public WebhookSettings? Webhook { get; init; }

    private const string DemoShop = "samples/trattoria.yaml";

    /// <summary>Its owner fills it from Telegram.</summary>
    internal const string EmptyShop = "samples/empty.yaml";
    internal const string Empty = "empty";
    public const string DefaultDatabase = "Data Source=data/shopbot.db";
    private const int DefaultDemoPort = 5080;

    /// <summary>Whoever holds a backup can try passphrases for ever.</summary>
    private const int LeastPassphrase = 12;

    public bool IsDemo => Shops is [{ Token: null }];

    /// <exception cref="SettingsException">One is unknown or wrong.</exception>
    public static Settings Read(SettingsSource source)
    {
        var shops = source.Shops.Count > 0
            ? Listed(source)
            : [Shop(source.Values, isListed: false)];
        if (shops.GroupBy(shop => shop.Token).Any(same => same.Count() > 1))
        {
            throw new SettingsException("Two shops have the same SHOPBOT_TOKEN; each needs its own bot from @BotFather.");
        }

        return new(
            shops,
            DemoPortOf(source.Values),
            Address(source.Values, "DEMO_ADDRESS").ToString(),
            Number(source.Values, "HEALTH_PORT", 0, 65535) ?? 0,
            Passphrase(source.Values))
        {
            Webhook = Webhooks(source.Values, shops),
        };
    }

    /// <summary>What stands beside the list holds for every shop that does not say otherwise; who a shop is cannot stand there.</summary>
    private static List<ShopSettings> Listed(SettingsSource source)
    {
        foreach (var name in (string[])["TOKEN", "SHOP", "OWNER", "STAFF_CHAT"])
        {
            if (source.Values.Text(name) is not null)
            {
                throw new SettingsException($"{source.Values.NameOf(name)} stands beside a list of shops; move it into the list: SHOPBOT_SHOPS__0__{name}.");
            }
        }

        return [.. source.Shops.Select(values => Shop(values.Or(source.Values), isListed: true))];
    }

    private static int DemoPortOf(SettingValues values) => Number(values, "DEMO_PORT", 0, 65535) ?? DefaultDemoPort;

    /// <summary>A second demo, on another port, has its own: the simulated Telegrams know nothing of each other.</summary>
    private static string DemoDatabase(SettingValues values) =>
        DemoPortOf(values) is var port && port == DefaultDemoPort ? "Data Source=data/demo.db" : $"Data Source=data/demo-{port}.db";

    private static string? Passphrase(SettingValues values) => values.Text("BACKUP_PASSPHRASE") is { Length: < LeastPassphrase }
        ? throw new SettingsException($"{values.NameOf("BACKUP_PASSPHRASE")} is too short; write at least {LeastPassphrase} characters, such as four words that do not belong together.")
        : values.Text("BACKUP_PASSPHRASE");

    private static IPAddress Address(SettingValues values, string name)
    {
        var text = values.Text(name) ?? "127.0.0.1";
        return IPAddress.TryParse(text, out var address)
            ? address
            : throw new SettingsException($"{values.NameOf(name)} is \"{text}\"; write an IP address such as 127.0.0.1.");
    }

    private static WebhookSettings? Webhooks(SettingValues values, IReadOnlyList<ShopSettings> shops)
    {
        var (address, port) = (Address(values, "WEBHOOK_ADDRESS"), Number(values, "WEBHOOK_PORT", 1, 65535) ?? WebhookSettings.DefaultPort);
        if (values.Text("WEBHOOK_URL") is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || (url.Scheme == "http" && !url.IsLoopback) || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            throw new SettingsException($"{values.NameOf("WEBHOOK_URL")} is no address that Telegram can call; write one such as https://shop.example.com/telegram.");
        }

        return shops is [{ Token: null }]
            ? throw new SettingsException($"{values.NameOf("WEBHOOK_URL")} is of no use to the demo; set SHOPBOT_TOKEN too, or leave it out.")
            : new(url, address, port);
    }

    private static ShopSettings Shop(SettingValues values, bool isListed)
    {
        var token = values.Text("TOKEN");
        if (token is not null && (token.Split(':') is not [var id, { Length: > 0 }] || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new SettingsException($"{values.NameOf("TOKEN")} does not look like a token; {(new ApiServer(Url(values), values.NameOf("TOKEN")).IsTelegrams ? "copy it from @BotFather" : $"take one that the server at {Url(values)} knows")}: digits, a colon, letters.");
        }

        if (isListed && token is null)
        {
            throw new SettingsException($"{values.NameOf("TOKEN")} is missing; each shop of the list needs the token of its own bot.");
        }

        var database = values.Text("DATABASE") ?? (token is null ? DemoDatabase(values) : DefaultDatabase);
        if (Database.WhyNot(database) is { } whyNot)
        {
            throw new SettingsException($"{values.NameOf("DATABASE")}: {whyNot}.");
        }

        return new(
            token,
            ShopFile(values, isDemo: token is null),
            Id(values, "OWNER", sign: 1),
            Id(values, "STAFF_CHAT", sign: -1),
            database,
            Url(values),
            Flag(values, "TAKE_FILE"),
            Number(values, "SENDS_PER_SECOND", 0, 10_000) ?? Limiter.PerBot)
        {
            TokenName = values.NameOf("TOKEN"),
        };
    }

    /// <summary>Without a file the demo plays a trattoria, and a real bot begins empty. The samples are found from the project's folder and from beside the program.</summary>
    private static string ShopFile(SettingValues values, bool isDemo)
    {
        var named = values.Text("SHOP");
        var path = named is null ? (isDemo ? DemoShop : EmptyShop) : named == Empty ? EmptyShop : named;
        return PathOf(path) ?? throw new SettingsException($"{values.NameOf("SHOP")}: there is no file {Path.GetFullPath(path)}; write the path of your shop's file, such as samples/trattoria.yaml.");
    }

    /// <summary>Where a shop file is; null: nowhere.</summary>
    internal static string? PathOf(string path) => ((string[])[path, Path.Combine(AppContext.BaseDirectory, path)]).FirstOrDefault(File.Exists);

    private static string? Url(SettingValues values)
    {
        var url = values.Text("API_URL")?.TrimEnd('/');
        return url is null || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? url
            : throw new SettingsException($"{values.NameOf("API_URL")} is no web address; write one such as https://api.telegram.org.");
    }

    private static long? Id(SettingValues values, string name, int sign)
    {
        if (values.Text(name) is not { } text)
        {
            return null;
        }

        var ok = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && Math.Sign(id) == sign;
        return ok ? id : throw new SettingsException($"{values.NameOf(name)} is \"{text}\"; write the number that /id answers, such as {Setting.Find(name)!.Example}.");
    }

    private static int? Number(SettingValues values, string name, int least, int most)
    {
        if (values.Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingsException($"{values.NameOf(name)} is \"{text}\"; write a number from {least} to {most}.");
    }

    private static bool Flag(SettingValues values, string name) => values.Text(name)?.ToLowerInvariant() switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new SettingsException($"{values.NameOf(name)} is \"{other}\"; write true or false."),
    };
}
