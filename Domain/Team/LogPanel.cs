using System.Globalization;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Setup;

namespace ShopBot.Domain.Team;

/// <param name="Page">From 0, the newest first.</param>
public sealed record LogLook(int Page) : Look
{
    public const int PageSize = 20;
}

public sealed record FoundLog(IReadOnlyList<LoggedAct> Acts, int Page, bool HasOlder) : Found;

/// <summary>Who did what, the newest first.</summary>
internal static class LogPanel
{
    private const int MostPages = 10_000;

    public static LogLook Look(string? page) =>
        new(int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostPages ? number : 0);

    public static DeskAnswer Show(Desk desk)
    {
        var log = desk.Found as FoundLog ?? new([], 0, false);
        return DeskAnswer.Showing(new View(Phrase.Lines(
            [
                new Phrase(log.Acts.Count == 0 ? "log.nothing" : "log.title"),
                .. log.Acts.Select(act => new Phrase(
                    "log.line", ("day", DateOnly.FromDateTime(desk.Shop.ToLocal(act.At))), ("time", TimeOnly.FromDateTime(desk.Shop.ToLocal(act.At))), ("by", act.By), ("what", Say(act.Entry)))),
            ]))
        {
            Rows = new Rows()
                .Row(
                    log.Page > 0 ? new Button(new Phrase("button.page_before"), "log", Buttons.Number(log.Page - 1)) : null,
                    log.HasOlder ? new Button(new Phrase("button.page_after"), "log", Buttons.Number(log.Page + 1)) : null)
                .Row(new Button(new Phrase("button.back"), "team"))
                .ToList(),
        });
    }

    /// <summary>Nothing is said of what had no value before or has none: a category costs nothing.</summary>
    private static Phrase Say(LogEntry entry) => new(
        (string.IsNullOrEmpty(entry.Before), string.IsNullOrEmpty(entry.After)) switch
        {
            (false, false) => "log.changed",
            (true, false) => "log.became",
            _ => "log.did",
        },
        ("what", new Phrase($"log.what_{entry.What}", ("about", entry.About))), ("before", Say(entry.What, entry.Before)), ("after", Say(entry.What, entry.After)));

    /// <summary>What the log keeps as a word of no language is said in the reader's.</summary>
    private static Phrase? Say(string what, string? value) => what switch
    {
        "setup_ways" when value is not null => List(value, word => Known<Way>(word) is { } way ? SetupPanel.Say(way) : null),
        "setup_payments" when value is not null => List(value, word => Known<PaymentMethod>(word) is { } payment ? SetupPanel.Say(payment) : null),
        "order" when Word<OrderStatus>(value) is { } status => new Phrase($"status.short_{status}"),
        "booking" when Word<BookingStatus>(value) is { } status => new Phrase($"booking.short_{status}"),
        "import_take" when ImportPanel.Counts(value) is { } counts => counts,
        "role" or "join" or "invite" when Word<Role>(value) is { } role => new Phrase($"team.role_{role}"),
        _ => WrittenAmounts.Say(value),
    };

    /// <param name="say">Null: as it was kept.</param>
    private static Phrase List(string words, Func<string, Phrase?> say) => words.Split(", ").Select(word => say(word) ?? Phrase.Verbatim(word))
        .Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));

    private static string? Word<T>(string? value)
        where T : struct, Enum => Known<T>(value)?.ToString().ToLowerInvariant();

    private static T? Known<T>(string? value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
}
