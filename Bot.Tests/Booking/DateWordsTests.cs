using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>Today is Wednesday 18 November 2026. A * behind the time: it may be meant in the evening.</summary>
public class DateWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 18);

    [Theory]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("24/12 20:30", "2026-12-24 20:30")]
    [InlineData("24.12. 20:30", "2026-12-24 20:30")]
    [InlineData("12/24", "2026-12-24")]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("24.12.26 8:30pm", "2026-12-24 20:30")]
    [InlineData("1/2", "2027-02-01")]
    [InlineData("today", "2026-11-18")]
    [InlineData("Tonight at 8", "2026-11-18 20:00")]
    [InlineData("tomorrow 8pm", "2026-11-19 20:00")]
    [InlineData("tomorrow at 8", "2026-11-19 08:00*")]
    [InlineData("tomorrow at 08:30", "2026-11-19 08:30")]
    [InlineData("the day after tomorrow, 7 p.m.", "2026-11-20 19:00")]
    [InlineData("in 3 days", "2026-11-21")]
    [InlineData("in a week at noon", "2026-11-25 12:00")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("wednesday", "2026-11-18")]
    [InlineData("next Wednesday half past seven", "2026-11-25 07:30*")]
    [InlineData("Saturday evening at eight", "2026-11-21 20:00")]
    [InlineData("December 24th 8 o'clock in the evening", "2026-12-24 20:00")]
    [InlineData("Thu, 24 Dec 2026, 19:00", "2026-12-24 19:00")]
    [InlineData("on the 24th at 9.30", "2026-11-24 09:30*")]
    [InlineData("3rd of May", "2027-05-03")]
    [InlineData("29 Feb", "2028-02-29")]
    [InlineData("yesterday", "2026-11-17")]
    [InlineData("24", "2026-11-24")]
    [InlineData("tomorrow 12am", "2026-11-19 00:00")]
    public void English(string text, string expected) => Read(text, "en").Should().Be(expected);

    [Theory]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("24/12 a las 20:30", "2026-12-24 20:30")]
    [InlineData("hoy", "2026-11-18")]
    [InlineData("esta noche a las 9", "2026-11-18 21:00")]
    [InlineData("mañana", "2026-11-19")]
    [InlineData("mañana a las 9 de la noche", "2026-11-19 21:00")]
    [InlineData("manana por la manana a las 10", "2026-11-19 10:00")]
    [InlineData("mañana a las 2 de la tarde", "2026-11-19 14:00")]
    [InlineData("pasado mañana a las nueve y media", "2026-11-20 09:30*")]
    [InlineData("dentro de 3 días", "2026-11-21")]
    [InlineData("en una semana", "2026-11-25")]
    [InlineData("el viernes a las 21 h", "2026-11-20 21:00")]
    [InlineData("el próximo miércoles", "2026-11-25")]
    [InlineData("sábado 14:30", "2026-11-21 14:30")]
    [InlineData("24 de diciembre de 2026", "2026-12-24")]
    [InlineData("el 24 a las 21.15", "2026-11-24 21:15")]
    [InlineData("domingo al mediodía", "2026-11-22 12:00")]
    [InlineData("9 y cuarto de la noche mañana", "2026-11-19 21:15")]
    public void Spanish(string text, string expected) => Read(text, "es").Should().Be(expected);

    [Theory]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("24/12 ore 20.30", "2026-12-24 20:30")]
    [InlineData("oggi", "2026-11-18")]
    [InlineData("stasera alle 8", "2026-11-18 20:00")]
    [InlineData("domani sera alle 8", "2026-11-19 20:00")]
    [InlineData("domani alle 8 e mezza", "2026-11-19 08:30*")]
    [InlineData("dopodomani a mezzogiorno", "2026-11-20 12:00")]
    [InlineData("tra 3 giorni", "2026-11-21")]
    [InlineData("fra una settimana", "2026-11-25")]
    [InlineData("venerdì alle 21", "2026-11-20 21:00")]
    [InlineData("venerdi prossimo", "2026-11-20")]
    [InlineData("mercoledì prossimo", "2026-11-25")]
    [InlineData("24 dicembre alle nove di sera", "2026-12-24 21:00")]
    [InlineData("sabato 21/11 alle 20:00", "2026-11-21 20:00")]
    [InlineData("il 1° dicembre", "2026-12-01")]
    [InlineData("domani 20.30", "2026-11-19 20:30")]
    public void Italian(string text, string expected) => Read(text, "it").Should().Be(expected);

    [Theory]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("24.12.2026 в 20:30", "2026-12-24 20:30")]
    [InlineData("сегодня", "2026-11-18")]
    [InlineData("сегодня вечером в 8", "2026-11-18 20:00")]
    [InlineData("завтра в 19:30", "2026-11-19 19:30")]
    [InlineData("Завтра в 19.30", "2026-11-19 19:30")]
    [InlineData("на завтра, на 8 вечера", "2026-11-19 20:00")]
    [InlineData("послезавтра в 2 часа дня", "2026-11-20 14:00")]
    [InlineData("через 3 дня", "2026-11-21")]
    [InlineData("через 5 дней в 19 часов", "2026-11-23 19:00")]
    [InlineData("через неделю", "2026-11-25")]
    [InlineData("в пятницу в семь", "2026-11-20 07:00*")]
    [InlineData("в следующую среду", "2026-11-25")]
    [InlineData("24 декабря", "2026-12-24")]
    [InlineData("24-го декабря в полдень", "2026-12-24 12:00")]
    [InlineData("24-го в 20:00", "2026-11-24 20:00")]
    [InlineData("пт 20:00", "2026-11-20 20:00")]
    [InlineData("3 мая", "2027-05-03")]
    [InlineData("завтра в 11 ночи", "2026-11-19 23:00")]
    public void Russian(string text, string expected) => Read(text, "ru").Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("a table for 4 tomorrow")]
    [InlineData("31.02")]
    [InlineData("32")]
    [InlineData("20:30")]
    [InlineData("tomorrow 25:00")]
    [InlineData("tomorrow 8:75")]
    [InlineData("today tomorrow")]
    [InlineData("Friday 24.12")]
    [InlineData("tomorrow 8pm or 9pm")]
    [InlineData("in 99999 days")]
    [InlineData("0.0.0")]
    [InlineData("next")]
    [InlineData("margherita")]
    [InlineData("13am tomorrow")]
    public void What_is_no_day_or_not_clear_is_not_guessed_at(string text) => Read(text, "en").Should().BeNull();

    [Fact]
    public void Words_of_another_language_than_the_customers_are_understood() => Read("завтра в 19:30", "en").Should().Be("2026-11-19 19:30");

    [Theory]
    [InlineData("20:30", "20:30")]
    [InlineData("at 8", "08:00*")]
    [InlineData("8", "08:00*")]
    [InlineData("8pm", "20:00")]
    [InlineData("20.30", "20:30")]
    [InlineData("10.12", "10:12*")]
    [InlineData("в 8 вечера", "20:00")]
    [InlineData("a las nueve de la noche", "21:00")]
    [InlineData("alle 8 e mezza di sera", "20:30")]
    [InlineData("tomorrow 8pm", null)]
    [InlineData("yesterday", null)]
    [InlineData("24", null)]
    public void A_time_alone(string text, string? expected) => Said(DateWords.ReadTime(text, "en")).Should().Be(expected);

    [Fact]
    public void No_text_throws()
    {
        var words = Gen.Elements("24", "12", "0", "8", "20:30", ".", "/", "-", ":", "tomorrow", "mañana", "de la", "noche", "в", "пятницу", "next", "half past", "pm", "th", "in", "days", "9999", "dec", "\ud800", "a las", "завтра", " ");
        var mixed = words.ListOf(6).Select(parts => string.Join(' ', parts));
        var any = ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "");
        var texts = Gen.Zip(Gen.OneOf(mixed, any), Gen.Choose(0, 800));

        Property.Holds(texts, some =>
        {
            foreach (var language in TextBook.Languages)
            {
                var read = DateWords.Read(some.Item1, Today.AddDays(some.Item2), language);
                (read is { Time: null, MayBeEvening: true }).Should().BeFalse();
                DateWords.ReadTime(some.Item1, language);
            }
        }, 2000);
    }

    private static string? Read(string text, string language) => DateWords.Read(text, Today, language) is not { } read ? null
        : read.Time is { } time ? $"{read.Date:yyyy-MM-dd} {Said((time, read.MayBeEvening))}" : $"{read.Date:yyyy-MM-dd}";

    private static string? Said((TimeOnly Clock, bool MayBeEvening)? time) => time is var (clock, evening) ? $"{clock:HH:mm}{(evening ? "*" : "")}" : null;
}
