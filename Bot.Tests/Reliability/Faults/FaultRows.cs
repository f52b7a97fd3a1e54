namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The fault table, in its order. Rows 9 and 34 are tests of their own; what is missing besides belongs to features that do not exist yet.</summary>
internal static class FaultRows
{
    public static IReadOnlyList<FaultRow> All { get; } =
    [
        new KilledRow(),
        new KilledAtWriteRow(),
        new KilledBeforeRecordRow(),
        new TerminatedRow(),
        new FrozenRow(),
        new DiskFullRow(),
        new FlushFailsRow(),
        new SecondWriterRow(),
        new ServerAwayRow(),
        new LostCommitRow(),
        new OtherPollerRow(),
        new SameUpdateTwiceRow(),
        new SameTapAnewRow(),
        new ReorderedRow(),
        new IdsElsewhereRow(),
        new AwayRow(),
        new HalfOpenRow(),
        new TooManyRequestsRow(),
        new BadAnswersRow(),
        new UnreachableRow(),
        new PoisonRow(),
        new CancelledTurnRow(),
        new ClockJumpRow(),
        new FuzzedUpdatesRow(),
        new BroadcastKilledRow(),
        new ForgedDataRow(),
        new ForgedLinkRow(),
        new HtmlRow(),
        new LastItemRow(),
        new ForgedWebhookRow(),
        new FalseStaffRow(),
        new FloodRow(),
        new SecretsRow(),
    ];
}
