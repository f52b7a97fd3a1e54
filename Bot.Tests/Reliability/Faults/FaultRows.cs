namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The fault table, in its order. Rows about money, the web and exports stand with their features.</summary>
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
        new NotMetRow(10, "PostgreSQL stopped, killed, restarted", "restarts", 100, "all connections are ended in the PostgreSQL tests instead; the server itself is not stopped yet"),
        new NotMetRow(11, "the reply to a commit is lost", "commits", 200, "SQLite commits inside the process, no reply can be lost; no test cuts the line to a PostgreSQL yet"),
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
        new FalseStaffRow(),
        new FloodRow(),
        new SecretsRow(),
    ];
}
