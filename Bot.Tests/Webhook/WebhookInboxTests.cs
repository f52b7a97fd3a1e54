using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Webhook;
using Telegram.Bot.Types;
using Xunit;

namespace ShopBot.Bot.Tests.Webhook;

public class WebhookInboxTests
{
    /// <summary>A database that is in somebody else's hands fails when its patience is over, whoever stops meanwhile.</summary>
    [Fact]
    public async Task Whoever_waits_is_answered_also_where_the_last_batch_fails_during_a_stop()
    {
        var hasBegun = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var inbox = new WebhookInbox(Locked, (_, _, _) => Task.CompletedTask, "kiosk", TimeProvider.System, NullLogger<WebhookInbox>.Instance);

        var running = inbox.Run(stop.Token);
        var first = inbox.Take(new Update { Id = 1 });
        await hasBegun.Task;
        var second = inbox.Take(new Update { Id = 2 });
        await stop.CancelAsync();
        await running;

        (await first).Should().BeFalse();
        (await second).Should().BeFalse();
        (await inbox.Take(new Update { Id = 3 })).Should().BeFalse("nobody runs it any more");

        async Task Locked(IReadOnlyList<Update> updates, CancellationToken stopping)
        {
            hasBegun.SetResult();
            await Task.Delay(Timeout.Infinite, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            throw new IOException("the database is locked");
        }
    }
}
