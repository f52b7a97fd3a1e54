using System.Globalization;
using FluentAssertions;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

public class WrittenHoursTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("mon-fri 9-13 15:30-20", "1 2 3 4 5", "09:00-13:00 15:30-20:00")]
    [InlineData("sat 18-24", "6", "18:00-00:00")]
    [InlineData("fri, sat: 19-2", "5 6", "19:00-02:00")]
    [InlineData("sab-lun 12 - 15", "6 0 1", "12:00-15:00")]
    [InlineData("dom cerrado", "0", "")]
    [InlineData("lun-ven 8:30-12:30", "1 2 3 4 5", "08:30-12:30")]
    [InlineData("вс закрыто", "0", "")]
    [InlineData("Mo-Fr 9-18", "1 2 3 4 5", "09:00-18:00")]
    [InlineData("lu-ve 9-18", "1 2 3 4 5", "09:00-18:00")]
    [InlineData("Tu, Th 9-18", "2 4", "09:00-18:00")]
    [InlineData("mié 9-18", "3", "09:00-18:00")]
    [InlineData("пн-пт 10-22", "1 2 3 4 5", "10:00-22:00")]
    public void A_week_is_understood(string written, string weekdays, string periods)
    {
        var read = WrittenHours.Read(written, Today, "en", out _)!;

        string.Join(' ', read.Weekdays.Select(day => (int)day)).Should().Be(weekdays);
        read.Date.Should().BeNull();
        Periods(read).Should().Be(periods);
    }

    [Theory]
    [InlineData("24.12 closed", "2026-12-24", "")]
    [InlineData("24.12 18-23", "2026-12-24", "18:00-23:00")]
    [InlineData("24 dicembre chiuso", "2026-12-24", "")]
    [InlineData("tomorrow 12:30-15 19-23", "2026-11-26", "12:30-15:00 19:00-23:00")]
    [InlineData("24.12 usual", "2026-12-24", null)]
    [InlineData("31 декабря закрыто", "2026-12-31", "")]
    public void A_date_is_understood(string written, string date, string? periods)
    {
        var read = WrittenHours.Read(written, Today, "en", out _)!;

        read.Weekdays.Should().BeEmpty();
        read.Date.Should().Be(DateOnly.Parse(date, CultureInfo.InvariantCulture));
        (read.Periods is null ? null : Periods(read)).Should().Be(periods);
    }

    [Theory]
    [InlineData("", "admin.hours_no_day")]
    [InlineData("9-18", "admin.hours_no_day")]
    [InlineData("mon", "admin.hours_missing")]
    [InlineData("mon 25-30", "admin.hours_wrong_time")]
    [InlineData("mon 9-13 12-18", "admin.hours_overlap")]
    [InlineData("mon 9-13 closed", "admin.hours_both")]
    [InlineData("mon usual", "admin.hours_usual_date")]
    [InlineData("'; drop table shops", "admin.hours_unknown_day")]
    [InlineData("24.12", "admin.hours_missing")]
    [InlineData("31.2 closed", "admin.hours_no_such_day")]
    [InlineData("mon-fri-sun 9-18", "admin.hours_unknown_day")]
    [InlineData("mon 18-12", "admin.hours_too_long")]
    public void What_is_not_understood_is_not_guessed_at_and_the_reason_is_told(string written, string why)
    {
        WrittenHours.Read(written, Today, "en", out var told).Should().BeNull();

        told!.Key.Should().Be(why);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("")]
    public void Of_long_words_the_beginning_is_told_back_and_never_half_an_emoji(string before)
    {
        WrittenHours.Read(before + string.Concat(Enumerable.Repeat("🍕", 40)), Today, "en", out var told);

        told!.Values.Single(value => value.Name == "day").Value.Should().Be(before + string.Concat(Enumerable.Repeat("🍕", 19)) + "…");
    }

    [Theory]
    [InlineData("Mon-Fri 9-18, Sat 10-14", "1 2 3 4 5 09:00-18:00|6 10:00-14:00")]
    [InlineData("mon-fri: 9-13, 15-18\nsat: 10-14; sun closed", "1 2 3 4 5 09:00-13:00 15:00-18:00|6 10:00-14:00|0")]
    [InlineData("mon, tue 9-18 24.12 closed", "1 2 09:00-18:00|24.12")]
    [InlineData("9-18 mon-fri", "1 2 3 4 5 09:00-18:00")]
    [InlineData("9-18 mon, tue", "1 2 09:00-18:00")]
    [InlineData("9-18 mon-fri, 10-14 sat", "1 2 3 4 5 09:00-18:00|6 10:00-14:00")]
    [InlineData("9-13 15-18 mon tue; closed sun", "1 2 09:00-13:00 15:00-18:00|0")]
    [InlineData("closed mon tue", "1 2")]
    [InlineData("closed 24 december", "24.12")]
    [InlineData("закрыто 24 декабря", "24.12")]
    [InlineData("выходной 1 января", "01.01")]
    [InlineData("пн-пт 10:30-22:00 сб,вс 12-20", "1 2 3 4 5 10:30-22:00|6 0 12:00-20:00")]
    public void Several_are_understood_one_after_the_other(string written, string all)
    {
        var read = WrittenHours.ReadAll(written, Today, "en", out var why);

        why.Should().BeNull();
        string.Join('|', read!.Select(one => string.Join(' ', one.Weekdays.Select(day => $"{(int)day}").Append(one.Date?.ToString("dd.MM", CultureInfo.InvariantCulture)).Append(Periods(one)).Where(part => !string.IsNullOrEmpty(part)))))
            .Should().Be(all);
    }

    [Theory]
    [InlineData("mon-fri 9-18, someday 10-14", "admin.hours_unknown_day")]
    [InlineData("mon-fri 9-18, sat", "admin.hours_missing")]
    [InlineData("", "admin.hours_no_day")]
    public void Of_several_one_that_is_not_understood_stops_all(string written, string why)
    {
        WrittenHours.ReadAll(written, Today, "en", out var told).Should().BeNull();

        told!.Key.Should().Be(why);
    }

    private static string Periods(WrittenHours read) => string.Join(' ', read.Periods!.Select(period => $"{period.From:HH:mm}-{period.To:HH:mm}"));
}
