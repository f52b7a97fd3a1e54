using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>A pause, an early end of the day, an opening out of hours, a rush; each goes by itself.</summary>
internal static class OpenAndClose
{
    private const int MaxPauseMinutes = 240;
    private const int MaxOpenHours = 12;

    /// <summary>Nobody works until five in the morning, so what ends with the day ends then at the latest.</summary>
    private static readonly TimeOnly DayEnds = new(5, 0);

    public static DeskAnswer Pause(string? argument, Desk desk) => Minutes(argument, MaxPauseMinutes) is { } minutes and > 0
        ? Decide(desk, Of(desk) with { Pause = new(desk.Now, desk.Now.AddMinutes(minutes)) }, new("pause", After: argument), new Phrase("admin.paused_toast", ("minutes", minutes)))
        : DeskAnswer.Unknown;

    public static DeskAnswer Close(Desk desk)
    {
        var end = EndOfDay(desk);
        return Decide(desk, Of(desk) with { Pause = new(desk.Now, end) }, new("close"), new Phrase("admin.closed_toast"));
    }

    /// <summary>Ends a pause; out of hours, opens for some hours.</summary>
    public static DeskAnswer Open(string? argument, Desk desk)
    {
        var trading = Of(desk);
        if (argument is null || trading.IsPaused(desk.Now))
        {
            return Decide(desk, trading with { Pause = null }, new("open"), new Phrase("admin.open_toast"));
        }

        if (Minutes(argument, MaxOpenHours) is not { } hours || hours == 0)
        {
            return DeskAnswer.Unknown;
        }

        var from = desk.Shop.ToLocal(desk.Quarter);
        var period = new Period(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(from.AddHours(hours)));
        var day = DateOnly.FromDateTime(from);
        return Decide(
            desk, trading.With(day, [.. desk.Shop.Hours.PeriodsOf(day), period]), new("open", After: argument), new Phrase("admin.open_toast"));
    }

    /// <summary>0 ends it.</summary>
    public static DeskAnswer Busy(string? argument, Desk desk)
    {
        if (Minutes(argument, Trading.MaxRushMinutes) is not { } minutes)
        {
            return DeskAnswer.Unknown;
        }

        var rush = minutes == 0 ? null : new Rush(minutes, EndOfDay(desk));
        var before = Buttons.Number(Of(desk).RushMinutes(desk.Now));
        return Decide(
            desk, Of(desk) with { Rush = rush }, new("busy", null, before, argument),
            minutes == 0 ? new Phrase("admin.not_busy_toast") : new Phrase("admin.busy_toast", ("minutes", minutes)));
    }

    private static DeskAnswer Decide(Desk desk, Trading trading, LogEntry entry, Phrase toast) =>
        (AdminPanel.Show(desk with { Shop = desk.Shop.Trade(trading) }) with { Toast = toast }).Doing(new DeskFact.Traded(trading) { Log = entry });

    private static Trading Of(Desk desk) => desk.Shop.Trading ?? Trading.Usual;

    /// <summary>When today's last opening is over, or the night is.</summary>
    private static DateTimeOffset EndOfDay(Desk desk)
    {
        var (shop, night) = (desk.Shop, EndOfNight(desk));
        var last = (shop.FileHours is null ? shop.Hours : shop.Hours with { Pause = null }).OpeningsFrom(shop.Zone, desk.Now)
            .TakeWhile(opening => opening.From < night).Select(opening => (DateTimeOffset?)opening.To).LastOrDefault();
        return last < night ? last.Value : night;
    }

    /// <summary>When the next business day opens: what ran out tonight may be there again then.</summary>
    public static DateTimeOffset NextDay(Desk desk)
    {
        var (shop, night) = (desk.Shop, EndOfNight(desk));
        var openings = (shop.Hours with { Pause = null }).OpeningsFrom(shop.Zone, night);
        return openings.Select(opening => opening.From).FirstOrDefault(night) is var opens && opens > night ? opens : night;
    }

    private static DateTimeOffset EndOfNight(Desk desk)
    {
        var local = desk.Shop.ToLocal(desk.Now);
        var day = DateOnly.FromDateTime(local);
        return WallClock.End(desk.Shop.Zone, (TimeOnly.FromDateTime(local) < DayEnds ? day : day.AddDays(1)).ToDateTime(DayEnds));
    }

    private static int? Minutes(string? argument, int most) =>
        int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= most ? minutes : null;
}
