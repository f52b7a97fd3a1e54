using System.Globalization;

namespace ShopBot.Simulator;

/// <summary>What a link in formatted text becomes.</summary>
internal static class LinkAddress
{
    private const string UserPrefix = "tg://user?id=";

    /// <summary>A link, the mention of a person, or null when the address is no address: then the text stays plain.</summary>
    public static TextEntity? Entity(int offset, int length, string address)
    {
        if (address.StartsWith(UserPrefix, StringComparison.Ordinal)
            && long.TryParse(address.AsSpan(UserPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var user))
        {
            return new TextEntity("text_mention", offset, length) { UserId = user };
        }

        return Normal(address) is { } url ? new TextEntity("text_link", offset, length) { Url = url } : null;
    }

    /// <summary>Whether Telegram takes it for the address of a button or link.</summary>
    public static string? Normal(string address)
    {
        address = address.Trim();
        if (address.Length == 0 || address.Any(char.IsWhiteSpace))
            return null;
        if (address.StartsWith("tg://", StringComparison.OrdinalIgnoreCase))
            return address;
        var whole = address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ton"))
            return null;
        return uri.Host.Contains('.') || uri.Host == "localhost" || uri.HostNameType != UriHostNameType.Dns ? uri.AbsoluteUri : null;
    }
}
