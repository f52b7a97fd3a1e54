using System.Text.RegularExpressions;
using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Texts;

/// <summary>The sources against the text files: nothing is said that has no text, and no text is never said.</summary>
public partial class KeysInUseTests
{
    private static readonly IReadOnlyList<string> Sources = ReadSources();

    /// <summary>Keys that the sources put together from a name.</summary>
    private static readonly IReadOnlyList<string> Families =
    [
        .. Commands.All.Select(command => $"command.{command}"),
        .. DeskActions.All.Where(action => action.Command is not null).Select(action => $"command.staff_{action.Name}"),
        .. Names<ProductPart>("import.part_"),
        .. Names<EntryPart>("edit.part_"),
        .. Names<Way>("setup.way_"),
        .. ExportPanel.All.Select(what => $"export.what_{what}"),
        .. SetAside.Kinds.Select(kind => $"trouble.kind_{kind}"),
        .. Names<Role>("team.role_"),
        .. LogEntry.Known.Select(what => $"log.what_{what}"),
        .. new[] { "hour", "evening", "today", "tomorrow" }.Select(length => $"button.block_{length}"),
        .. TextBook.Languages.Select(language => $"language.{language}"),
        .. Names<Allergen>("allergen."),
        .. Names<Diet>("diet."),
        .. Names<OrderStatus>("status.short_"),
        .. Names<OrderStatus>("ticket."),
        .. Names<RejectReason>("button.reject_"),
        .. Names<Bed>("bed."),
        .. Names<Amenity>("amenity."),
        .. Names<DayOfWeek>("weekday."),
        .. Names<DayOfWeek>("weekday.written_"),
        .. Occasions.All.Select(occasion => $"occasion.{occasion}"),
        .. Names<BookingStatus>("booking.status_"),
        .. Names<BookingStatus>("booking.short_"),
        .. new[] { BookingStatus.Seated, BookingStatus.Left }.Select(status => status.ToString().ToLowerInvariant())
            .SelectMany(status => (string[])[$"booking.status_{status}_room", $"booking.short_{status}_room"]),
        "button.booking_seat_room", "button.booking_leave_room",
        .. BookingDesk.Reasons.SelectMany(reason => (string[])[$"decline.{reason}", $"button.decline_{reason}"]),
        .. new[] { BookingTrigger.Approve, BookingTrigger.Decline, BookingTrigger.Seat, BookingTrigger.Leave, BookingTrigger.MarkNoShow }
            .Select(trigger => $"button.booking_{trigger.ToString().ToLowerInvariant()}"),
    ];

    [Fact]
    public void Every_key_that_is_said_has_a_text() =>
        Literals().Concat(Families).Except(Book.Texts.Keys).Should().BeEmpty("they are missing in Bot/Texts/*.yaml");

    [Fact]
    public void Every_text_is_said_somewhere() =>
        Book.Texts.Keys.Except(Literals()).Except(Families).Should().BeEmpty("nothing says them: delete them from Bot/Texts/*.yaml");

    [Fact]
    public void Every_phrase_is_made_with_the_values_its_text_needs()
    {
        var calls = Sources.SelectMany(PhraseCall.In).ToList();

        calls.Should().HaveCountGreaterThan(150, "the sources say that much");
        foreach (var (key, names) in calls)
        {
            (string, object?)[] values = [.. names.Select(name => (name, name == "count" ? (object?)2 : "x"))];
            foreach (var language in TextBook.Languages)
            {
                var say = () => Book.Say(language, key, values);
                say.Should().NotThrow();
            }
        }
    }

    /// <summary>Literals whose first word is a section of the text files.</summary>
    private static IEnumerable<string> Literals()
    {
        var sections = Book.Texts.Keys.Select(key => key.Split('.')[0]).ToHashSet();
        return Sources.SelectMany(source => Key().Matches(source))
            .Select(match => match.Groups[1].Value)
            .Where(key => sections.Contains(key.Split('.')[0]))
            .Append("verbatim")
            .Append("notice")
            .Distinct();
    }

    private static IEnumerable<string> Names<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + name.ToLowerInvariant());

    private static List<string> ReadSources()
    {
        var root = Directory.GetParent(SamplesTests.Folder)!.FullName;
        var made = new[] { "bin", "obj" };
        return [.. new[] { "Domain", "Bot" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Intersect(made).Any())
            .Select(File.ReadAllText)];
    }

    [GeneratedRegex("\"([a-z]+(?:\\.[a-z_]+)+)\"")]
    private static partial Regex Key();
}
