using System.Net;

namespace ShopBot.Simulator;

/// <summary>
/// Keeps other web pages out: a page from elsewhere may reach this port through the person's own browser, directly or by a name
/// that points here (DNS rebinding). Bots send no Origin, and may know this machine by any name.
/// </summary>
internal static class Doorman
{
    public const string Remedy = "open the simulator as http://localhost:PORT on this machine";

    /// <summary>For the Bot API: no page of another origin.</summary>
    public static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    /// <summary>For the page and its controls: besides that, only by a loopback name.</summary>
    public static bool MayControl(HttpRequest request) =>
        IsOwnOrigin(request)
        && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
        && request.Headers["Sec-Fetch-Site"].ToString() is ("" or "same-origin" or "none");
}
