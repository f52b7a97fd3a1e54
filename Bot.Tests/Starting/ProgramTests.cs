using System.Diagnostics;
using FluentAssertions;
using ShopBot.Bot.Tests.Reliability;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

/// <summary>The program as a process: what it prints, and how it ends.</summary>
public class ProgramTests
{
    [Fact]
    public async Task It_tells_its_version()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ShopBot.Bot.dll"), "--version"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0);
        said.Should().MatchRegex(@"^ShopBot \d+\.\d+\.\d+\s*$");
    }

    [Fact]
    public async Task A_stop_is_logged_once_when_it_is_asked_for_and_once_when_it_is_done()
    {
        await using var shop = await ShopUnderTest.Prepare();
        using var process = new BotProcess(shop.Settings);
        process.Start();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!process.Lines.Any(line => line.Contains("is served by", StringComparison.Ordinal)))
        {
            patience.IsCancellationRequested.Should().BeFalse("it should start; it said: {0}", string.Join('\n', process.Lines));
            await Task.Delay(20);
        }

        (await process.Terminate()).Should().Be(0);

        process.Lines.Count(line => line.Contains("INF Stopping: finishing what was begun", StringComparison.Ordinal)).Should().Be(1);
        process.Lines.Last(line => line.Length > 0).Should().EndWith("INF Stopped");
    }
}
