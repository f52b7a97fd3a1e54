using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class BadAnswersRow() : CrowdRow(20, "5xx, pages of HTML, cut JSON, cut lines", "answers", 60, 10_000)
{
    private static readonly Fate[] Fates =
    [
        new(ApiError.Internal), new(ApiError.BadGateway), new(HtmlPage: true), new(CutReply: true), new(Drop: true), new(LoseReply: true),
        new(Delay: TimeSpan.FromMilliseconds(100)),
    ];

    private SeededTrouble? _trouble;

    protected override int Happened(ShopUnderTest shop) => _trouble!.Happened;

    protected override void Arrange(ShopUnderTest shop, FaultRun run)
    {
        _trouble = new SeededTrouble(run.Seed) { PeaceAfterLoss = 60 };
        foreach (var fate in Fates)
        {
            _trouble.Often(0.03, fate, "getUpdates").Often(0.01, fate);
        }

        shop.Simulator.Trouble.Otherwise = _trouble;
    }
}
