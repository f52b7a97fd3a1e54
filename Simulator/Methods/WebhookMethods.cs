using System.Text.RegularExpressions;

namespace ShopBot.Simulator;

internal static partial class WebhookMethods
{
    private const int MaxConnections = 100;

    public static Answer Set(World world, Call call)
    {
        var address = call.Text("url") ?? "";
        if (address.Length == 0)
            return Delete(world, call);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return ApiError.Broken("bad webhook: invalid webhook URL specified");

        // Telegram wants https on four ports. Here only a receiver on this machine may go without: a test, a demo.
        if (uri.Scheme == "http" && !uri.IsLoopback)
            return ApiError.Broken("bad webhook: An HTTPS URL must be provided for webhook");
        if (!uri.IsLoopback && uri.Port is not (443 or 80 or 88 or 8443))
            return ApiError.Broken("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        var secret = call.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
            return ApiError.Broken("secret token contains unallowed characters");
        if (call.Whole("max_connections") is < 1 or > MaxConnections)
            return ApiError.Broken($"max_connections must be 1-{MaxConnections}");
        Polling.SetAllowed(call);
        if (call.Flag("drop_pending_updates"))
            call.Bot.Inbox.Clear();
        call.Bot.Webhook.Set(uri, secret);
        return Answer.True;
    }

    public static Answer Delete(World world, Call call)
    {
        if (call.Flag("drop_pending_updates"))
            call.Bot.Inbox.Clear();
        call.Bot.Webhook.Remove();
        return Answer.True;
    }

    public static Answer Info(World world, Call call) => Answer.Of(writer =>
    {
        var webhook = call.Bot.Webhook;
        writer.WriteStartObject();
        writer.WriteString("url", webhook.Address?.OriginalString ?? "");
        writer.WriteBoolean("has_custom_certificate", false);
        writer.WriteNumber("pending_update_count", call.Bot.Inbox.Count);
        writer.Optional("last_error_date", webhook.LastErrorAt?.ToUnixTimeSeconds());
        writer.Optional("last_error_message", webhook.LastError);
        if (call.Bot.Inbox.Allowed is { } allowed)
        {
            writer.WriteStartArray("allowed_updates");
            foreach (var type in allowed)
                writer.WriteStringValue(type);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    });

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Secret();
}
