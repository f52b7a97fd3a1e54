using System.Net;
using System.Net.Sockets;
using System.Text;
using ShopBot.Bot.Tests.Webhook;
using ShopBot.Bot.Webhook;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>
/// Somebody who is not Telegram calls the webhook, in every way but the right one, while customers order through it. That secrets are
/// compared in constant time no clock on a busy machine can show: WebhookKey says how it is done.
/// </summary>
internal sealed class ForgedWebhookRow() : FaultRow(38, "forged webhook", "calls", 300, 100_000)
{
    private const long ForgedIds = 7_000_000;
    private const int UnreadableIds = 20;

    /// <summary>A group takes 20 messages a minute: more orders than these would be waited for long after the last call.</summary>
    private const int MostOrders = 20;

    private const int FewestCallsToAnOrder = 150;

    public override async Task Try(FaultRun run)
    {
        await using var open = await KnockingShop.Open(seed: run.Seed);
        var (orders, kept) = (0, new HashSet<long>());
        for (var done = 0; done < run.Tries; done++)
        {
            if (done % Math.Max(FewestCallsToAnOrder, run.Tries / MostOrders) == 0)
            {
                await open.Shop.Order(open.Shop.Customer(++orders));
            }

            await Forge(open, done, kept, run);
        }

        await open.Shop.Order(open.Shop.Customer(++orders));
        await open.Shop.Settle();
        run.Must(!open.Shop.Ask(db => db.ProcessedUpdates.Any(row => row.UpdateId >= ForgedIds + UnreadableIds && row.UpdateId < 2 * ForgedIds)), "nothing forged gets in");
        run.Note = $"{orders} orders, {kept.Count} unreadable ones set aside";
        run.MustBe(orders, run.Audit(open.Shop, setAside: kept.Count).Orders, "orders");
    }

    private static async Task Forge(KnockingShop open, int done, HashSet<long> kept, FaultRun run)
    {
        var secret = KnockingShop.Key.Secret;
        var update = KnockingShop.Start(ForgedIds + UnreadableIds + done, 66_000 + done);
        switch (done % 9)
        {
            case 0:
                await Refused(open.Post(update, Wrong(secret, run.Chance)));
                break;
            case 1:
                await Refused(open.Post(update, null));
                break;
            case 2:
                await Refused(open.Post(update, OfAnotherLength(secret, run.Chance)));
                break;
            case 3:
                await Refused(open.Post(new Uri($"{open.Url}/{Wrong(KnockingShop.Key.Path, run.Chance)}"), new StringContent(update), secret));
                break;
            case 4:
                using (var request = new HttpRequestMessage(new HttpMethod(((string[])["GET", "PUT", "DELETE", "HEAD", "PATCH"])[run.Chance.Next(5)]), open.Path))
                {
                    await Refused(open.Send(request, secret));
                }

                break;
            case 5:
                await Huge(open, done, run);
                break;
            case 6:
                await Cut(open, update, run.Chance);
                break;
            case 7:
                await Is(open.Post(update[..run.Chance.Next(update.Length - 1)], secret), HttpStatusCode.BadRequest);
                break;
            default:
                var id = ForgedIds + (done % UnreadableIds);
                kept.Add(id);
                await Is(open.Post($$"""{"update_id":{{id}},"message":{{run.Chance.Next()}}}""", secret), HttpStatusCode.OK);
                break;
        }

        Task Refused(Task<HttpStatusCode> answer) => Is(answer, HttpStatusCode.Forbidden);

        async Task Is(Task<HttpStatusCode> answer, HttpStatusCode right) => run.Must(await answer is var code && code == right, $"call {done} is answered with {right}: {code}");
    }

    /// <summary>The right secret, less of a body than was announced, and the line is cut.</summary>
    private static async Task Cut(KnockingShop open, string update, Random chance)
    {
        using var line = await Call(open, update.Length + 1, update[..chance.Next(update.Length)]);
        line.Client.LingerState = new LingerOption(chance.Next(2) == 0, 0);
    }

    /// <summary>The right secret, and gigabytes are announced: not one byte of them is waited for.</summary>
    private static async Task Huge(KnockingShop open, int done, FaultRun run)
    {
        using var line = await Call(open, run.Chance.NextInt64(1024 * 1024 + 1, long.MaxValue), "{");
        using var reader = new StreamReader(line.GetStream());
        var answer = await reader.ReadLineAsync();
        run.Must(answer?.Contains(" 413 ", StringComparison.Ordinal) == true, $"call {done} is too large: {answer}");
    }

    private static async Task<TcpClient> Call(KnockingShop open, long announced, string body)
    {
        var line = new TcpClient();
        await line.ConnectAsync(open.Url.Host, open.Url.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {open.Path.AbsolutePath} HTTP/1.1\r\nHost: x\r\n{WebhookKey.Header}: {KnockingShop.Key.Secret}\r\nContent-Length: {announced}\r\n\r\n{body}"));
        return line;
    }

    private static string Wrong(string right, Random chance)
    {
        var at = chance.Next(right.Length);
        return right[..at] + (right[at] == '0' ? '1' : '0') + right[(at + 1)..];
    }

    private static string OfAnotherLength(string right, Random chance) =>
        chance.Next(2) == 0 ? right[..chance.Next(right.Length)] : right + new string('0', chance.Next(1, 4000));
}
