using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class TooManyRequestsRow() : CrowdRow(19, "429 storm", "pauses", 30, 3_000)
{
    /// <summary>Two clocks of one machine read the same moment a little differently.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMilliseconds(2);

    private SeededTrouble? _trouble;

    protected override int Happened(ShopUnderTest shop) => _trouble!.Happened;

    protected override void Arrange(ShopUnderTest shop, FaultRun run)
    {
        _trouble = new SeededTrouble(run.Seed);
        foreach (var method in (string[])["sendMessage", "editMessageText", "sendPhoto", "editMessageMedia", "copyMessage", "deleteMessage", "pinChatMessage"])
        {
            _trouble.Often(0.05, new Fate(ApiError.TooManyRequests(2)), method).Often(0.05, new Fate(ApiError.TooManyRequests(5)), method);
        }

        shop.Simulator.Trouble.Otherwise = _trouble;
    }

    protected override Task Inspect(ShopUnderTest shop, FaultRun run)
    {
        foreach (var calls in shop.Simulator.Journal.Calls.Where(call => call.ChatId is not null).GroupBy(call => call.ChatId))
        {
            foreach (var (refused, next) in calls.Zip(calls.Skip(1)).Where(pair => pair.First.Error?.RetryAfter is not null))
            {
                var asked = TimeSpan.FromSeconds(refused.Error!.RetryAfter!.Value) / Speed;
                run.Must(next.At - refused.At >= asked - Blur, $"{next} waits {asked.TotalSeconds} s after {refused}, not {(next.At - refused.At).TotalSeconds} s");
            }
        }

        return Task.CompletedTask;
    }
}
