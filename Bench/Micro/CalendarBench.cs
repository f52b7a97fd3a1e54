using BenchmarkDotNet.Attributes;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bench.Micro;

/// <summary>What is free in a month, among 10,000 bookings.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class CalendarBench
{
    private static readonly DateOnly First = new(2026, 12, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private readonly Drawing _drawing = new(TextBook.Load());

    private readonly Visit _choosing = BenchShop.Visit(
        BenchShop.WithTables,
        new() { Screen = ScreenId.BookDay, TableDraft = new() { Id = Guid.Empty, Party = 2, Month = First } },
        BenchShop.TablesTaken);

    /// <summary>The days of a month with a free table for two, of 60 tables.</summary>
    [Benchmark]
    public int FreeDaysOfTables() => new TableCalendar(BenchShop.WithTables, BenchShop.TablesTaken, BenchShop.Now, First, Last).FreeDays(2).Count;

    /// <summary>Every free time of every day of a month, of 60 tables.</summary>
    [Benchmark]
    public int FreeTimesOfTables()
    {
        var calendar = new TableCalendar(BenchShop.WithTables, BenchShop.TablesTaken, BenchShop.Now, First, Last);
        return Enumerable.Range(0, 31).Sum(day => calendar.FreeTimes(First.AddDays(day), 2).Count);
    }

    /// <summary>The days of a month one can arrive on, of 40 rooms.</summary>
    [Benchmark]
    public int ArrivalsOfRooms() => new RoomCalendar(BenchShop.WithRooms, BenchShop.RoomsTaken.Claims, BenchShop.Now).Arrivals(First, Last, 2).Count;

    /// <summary>The whole screen that asks for the day, as JSON for the outbox.</summary>
    [Benchmark]
    public string DayScreen() =>
        _drawing.Screen(Conversation.Show(_choosing), BenchShop.WithTables, "en", 7, belowWords: false).ToJson();
}
