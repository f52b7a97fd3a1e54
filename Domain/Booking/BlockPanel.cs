using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>Staff take a table or a room out for a period, and give it back.</summary>
internal static class BlockPanel
{
    /// <summary>Telegram shows 100 buttons at most.</summary>
    private const int MostResources = 96;

    private static readonly TimeOnly EveningBegins = new(17, 0);

    private static readonly IReadOnlyList<string> Lengths = ["hour", "evening", "today", "tomorrow"];

    /// <summary>"/block", or "/block 7 24.12": from now until the end of that day.</summary>
    public static DeskAnswer Begin(string? argument, Desk desk)
    {
        if (argument is { Length: > 0 })
        {
            return Typed(argument, desk);
        }

        return DeskAnswer.Showing(new View(new Phrase("desk.block_what", ("example", Example(desk))))
        {
            Rows = new Rows()
                .Grid(3, Resources(desk.Shop).Take(MostResources).Select(resource => new Button(BookingText.Place(resource), "block", resource)))
                .ToList(),
        });
    }

    public static DeskAnswer Periods(string resource, Desk desk) => !Resources(desk.Shop).Contains(resource)
        ? new() { Toast = new Phrase("desk.unknown") }
        : DeskAnswer.Showing(new View(new Phrase("desk.block_until", ("place", BookingText.Place(resource)), ("example", Example(desk))))
        {
            Rows = new Rows()
                .Grid(2, Lengths.Select(period => new Button(new Phrase($"button.block_{period}"), "block", $"{resource}.{period}")))
                .Row(new Button(new Phrase("button.back"), "block"))
                .ToList(),
        });

    public static DeskAnswer Take(string resource, string period, Desk desk, DeskIds ids)
    {
        DateTimeOffset? until = period switch
        {
            "hour" => desk.Quarter.AddMinutes(desk.Quarter == desk.Now ? 60 : 75),
            "evening" or "today" => EndOf(desk, desk.Today),
            "tomorrow" => EndOf(desk, desk.Today.AddDays(1)),
            _ => int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= DateOnly.MaxValue.DayNumber - 1
                ? EndOf(desk, DateOnly.FromDayNumber(day))
                : null,
        };
        if (!Resources(desk.Shop).Contains(resource) || until is not { } to || to <= desk.Now)
        {
            return new() { Toast = new Phrase("desk.unknown") };
        }

        var evening = WallClock.Begin(desk.Shop.Zone, desk.Today.ToDateTime(EveningBegins));
        var from = period == "evening" && evening > desk.Quarter ? evening : desk.Quarter;
        var block = new Block(ids.Block, resource, from, to, desk.By);
        var inTheWay = desk.Taken.InTheWay([block.Claim], desk.Shop);
        return inTheWay.Count > 0 ? InTheWay(resource, inTheWay) : new()
        {
            Block = block,
            View = new View(Line("desk.block_done", block.Claim, desk)) { Rows = new Rows().Row(GiveBack(block.Claim)).ToList() },
        };
    }

    public static DeskAnswer List(Desk desk)
    {
        var blocks = desk.Taken.Claims.Where(claim => claim.BookingId < 0 && claim.To > desk.Now).OrderBy(claim => claim.From).ThenBy(claim => claim.ResourceId).ToList();
        return DeskAnswer.Showing(new View(Phrase.Lines(
            [new Phrase(blocks.Count == 0 ? "desk.blocks_none" : "desk.blocks_title"), .. blocks.Take(MostResources).Select(claim => Line("desk.block_line", claim, desk))]))
        {
            Rows = new Rows().Grid(2, blocks.Take(MostResources).Select(GiveBack)).ToList(),
        });
    }

    public static DeskAnswer GiveBack(long id, Desk desk) => desk.Taken.Claims.FirstOrDefault(claim => claim.BookingId == -id) is { } claim
        ? List(desk with { Taken = desk.Taken.Without(-id) }) with { UnblockId = id, Toast = new Phrase("desk.unblocked", ("place", BookingText.Place(claim.ResourceId))) }
        : List(desk) with { Toast = new Phrase("desk.unblocked_already") };

    /// <summary>As staff would type it: "24.12".</summary>
    public static string Typed(DateOnly day) => day.ToString("d.MM", CultureInfo.InvariantCulture);

    private static DeskAnswer Typed(string argument, Desk desk)
    {
        var (name, rest) = argument.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var second] ? (first, second) : (argument, null);
        var resource = Resources(desk.Shop).FirstOrDefault(resource => ResourceIds.NameOf(resource).Equals(name, StringComparison.OrdinalIgnoreCase));
        return resource is null ? DeskAnswer.Saying(new Phrase("desk.block_how", ("example", Example(desk))))
            : rest is null ? Periods(resource, desk)
            : DateWords.Read(rest, desk.Today, desk.Shop.DefaultLanguage) is { Date: var day } && day >= desk.Today
                ? DeskAnswer.Showing(new View(new Phrase("desk.block_sure", ("place", BookingText.Place(resource)), ("date", day)))
                {
                    Rows = new Rows().Row(new Button(new Phrase("button.block_yes"), "block", $"{resource}.{Buttons.Number(day.DayNumber)}")).ToList(),
                })
            : DeskAnswer.Saying(new Phrase("desk.block_how", ("example", Example(desk))));
    }

    private static string Example(Desk desk) =>
        $"{Resources(desk.Shop).Select(ResourceIds.NameOf).FirstOrDefault() ?? "1"} {Typed(desk.Today.AddDays(7))}";

    /// <summary>Who sits or will sit there has to be moved first; their tickets are a press away.</summary>
    private static DeskAnswer InTheWay(string resource, IReadOnlyList<long> ids) => ids.Any(id => id < 0)
        ? DeskAnswer.Saying(new Phrase("desk.block_already", ("place", BookingText.Place(resource))))
        : DeskAnswer.Showing(new View(new Phrase("desk.block_taken", ("place", BookingText.Place(resource))))
        {
            Rows = new Rows().Grid(2, ids.Select(BookingTicket.Open)).ToList(),
        });

    private static Phrase Line(string key, Claim claim, Desk desk) =>
        new(key, ("place", BookingText.Place(claim.ResourceId)), ("from", desk.Shop.ToLocal(claim.From)), ("to", desk.Shop.ToLocal(claim.To)));

    private static Button GiveBack(Claim claim) => new(new Phrase("button.unblock", ("place", BookingText.Place(claim.ResourceId))), "unblock", Buttons.Number(-claim.BookingId));

    private static DateTimeOffset EndOf(Desk desk, DateOnly day) => WallClock.End(desk.Shop.Zone, day.AddDays(1).ToDateTime(default));

    private static IEnumerable<string> Resources(Shop shop) =>
    [
        .. shop.TableBooking?.Tables.Select(table => table.ResourceId) ?? [],
        .. shop.RoomBooking?.Types.SelectMany(type => type.Units).Select(ResourceIds.OfRoom) ?? [],
    ];
}
