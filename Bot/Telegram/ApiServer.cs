namespace ShopBot.Bot.Telegram;

/// <summary>The server that the bot talks to, as the operator is told of it: where it is not Telegram's, neither is the remedy.</summary>
/// <param name="Url">As in SHOPBOT_API_URL; null: Telegram's.</param>
/// <param name="TokenName">The setting that the token stands in, as it was given: SHOPBOT_TOKEN, or SHOPBOT_SHOPS__0__TOKEN in a list of shops.</param>
public sealed record ApiServer(string? Url, string TokenName)
{
    private const string TelegramsHost = "api.telegram.org";

    public bool IsTelegrams => Url is null || (Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Host.Equals(TelegramsHost, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a token comes from that this server takes.</summary>
    public string Remedy => IsTelegrams
        ? $"copy it from @BotFather into {TokenName}"
        : $"set {TokenName} to one that this server knows, or leave SHOPBOT_API_URL out for Telegram's own";

    public override string ToString() => IsTelegrams ? "Telegram" : $"the server at {Url}";
}
