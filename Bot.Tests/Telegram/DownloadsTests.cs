using FluentAssertions;
using Microsoft.AspNetCore.Http;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Compat;
using Telegram.Bot.Exceptions;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class DownloadsTests
{
    private const string Known = """{"file_id":"AgAC","file_unique_id":"u","file_path":"documents/menu.csv"}""";

    [Fact]
    public async Task A_file_that_stops_coming_in_the_middle_is_given_up_and_can_be_tried_again()
    {
        var half = new TaskCompletionSource();
        await using var server = await StubServer.Start();
        server.Answers(Known).Does(async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("name,price");
            await context.Response.Body.FlushAsync();
            half.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var clock = new ManualClock();
        using var stopping = new CancellationTokenSource();
        var fetch = new Downloads(server.Client(), clock).Fetch("AgAC", stopping.Token);
        await half.Task;

        clock.Pass(Downloads.Timeout);

        try
        {
            await fetch.Invoking(task => task.WaitAsync(TimeSpan.FromSeconds(10))).Should().ThrowAsync<RequestException>();
        }
        finally
        {
            await stopping.CancelAsync();
        }
    }

    [Fact]
    public async Task A_stop_ends_a_download_as_a_stop()
    {
        await using var server = await StubServer.Start();
        using var stopping = new CancellationTokenSource();
        server.Answers(Known).Does(async context =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await new Downloads(server.Client(), new ManualClock()).Invoking(downloads => downloads.Fetch("AgAC", stopping.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }
}
