using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>As soon as possible, or a free slot of a day.</summary>
public sealed class TimeScreen : Screen
{
    private const int SlotsAPage = 16;

    public override ScreenId Id => ScreenId.Time;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        var way = Question.Way(visit) ?? Way.Pickup;
        var soonest = TimeOffer.Soonest(visit, way);
        var days = Days(visit, way, isForToday: soonest is not null);
        if (days.Count == 0)
        {
            return new(Phrase.Lines(OpenNow.Say(visit), new Phrase("time.none")))
            {
                Rows = new Rows().Row(Buttons.Back("back"), Buttons.Home).ToList(),
            };
        }

        var day = visit.Session.Checkout.Day is { } chosen && days.Contains(chosen) ? chosen : days[0];
        soonest = day == days[0] ? soonest : null;
        var page = Page.Of(TimeOffer.On(visit, way, day), SlotsAPage, visit.Session.Page);
        return new(Phrase.Lines(
            new Phrase(way == Way.Delivery ? "time.ask_delivery" : "time.ask_pickup"),
            soonest is null ? OpenNow.Say(visit) : null,
            new Phrase("time.day", ("day", Moment.Day(visit.Shop, visit.Now, day)))))
        {
            Rows = new Rows()
                .Row(soonest is { } soon ? new Button(new Phrase("button.soonest", ("minutes", Minutes(soon - visit.Now))), "soonest") : null)
                .Grid(4, page.Items.Select(slot => new Button(
                    new Phrase("button.slot", ("time", TimeOnly.FromDateTime(visit.Shop.ToLocal(slot.From)))),
                    "slot",
                    Buttons.Number(slot.From.ToUnixTimeSeconds()))))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Grid(3, days.Where(other => other != day).Take(9).Select(other => new Button(
                    Moment.Day(visit.Shop, visit.Now, other), "day", other.ToString("yyyyMMdd", CultureInfo.InvariantCulture))))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap tap)
        {
            return null;
        }

        var way = Question.Way(visit) ?? Way.Pickup;
        return tap.Verb switch
        {
            "back" => Checkouts.Back(visit),
            "day" when DateOnly.TryParseExact(tap.Argument, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                Step.Stay(visit.Session with { Page = 0, Checkout = visit.Session.Checkout with { Day = day } }),
            "soonest" => TimeOffer.Soonest(visit, way) is null
                ? Step.Stay(visit.Session).Saying(new Phrase("time.not_now"))
                : Checkouts.TryAnswer(visit, checkout => checkout with { Time = new(null) }),
            "slot" when long.TryParse(tap.Argument, out var begin) => Choose(visit, way, begin),
            _ => Page.Turn(input, visit.Session),
        };
    }

    /// <summary>The days with a free slot; today too, while "as soon as possible" is.</summary>
    private static IReadOnlyList<DateOnly> Days(Visit visit, Way way, bool isForToday)
    {
        var days = TimeOffer.Days(visit, way);
        var today = DateOnly.FromDateTime(visit.Shop.ToLocal(visit.Now));
        return isForToday && !days.Contains(today) ? [today, .. days] : days;
    }

    private static Step Choose(Visit visit, Way way, long begin)
    {
        var step = TimeSpan.FromMinutes(visit.Shop.Slots.StepMinutes);
        if (begin is < 0 or > 253402300799)
        {
            return Step.Stay(visit.Session).Saying(new Phrase("time.slot_taken"));
        }

        var slot = new Slot(DateTimeOffset.FromUnixTimeSeconds(begin), step);
        return TimeOffer.IsFree(visit, way, slot)
            ? Checkouts.TryAnswer(visit, checkout => checkout with { Time = new(slot) })
            : Step.Stay(visit.Session).Saying(new Phrase("time.slot_taken"));
    }

    internal static int Minutes(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
}
