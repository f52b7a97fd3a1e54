using System.Net;
using System.Net.Sockets;

namespace ShopBot.Bot.Tests.Databases;

internal static class FreePort
{
    /// <summary>One of this machine that nobody listens on at the moment.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
