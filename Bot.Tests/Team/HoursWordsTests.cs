using FluentAssertions;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

public class HoursWordsTests
{
    [Theory]
    [InlineData("every day 7 to midnight", "mon-sun 7-24")]
    [InlineData("Daily 7-24", "mon-sun 7-24")]
    [InlineData("daily from 9:30 till 18", "mon-sun 9:30-18")]
    [InlineData("todos los días de 9 a 14", "mon-sun 9-14")]
    [InlineData("todos los dias desde las 7 hasta la medianoche", "mon-sun 7-24")]
    [InlineData("tutti i giorni dalle 7 a mezzanotte", "mon-sun 7-24")]
    [InlineData("Каждый день с 9 до 18", "mon-sun 9-18")]
    [InlineData("ежедневно 7-24, вс закрыто", "mon-sun 7-24, вс закрыто")]
    public void Every_day_midnight_and_from_to_become_figures(string written, string figures) => HoursWords.InFigures(written).Should().Be(figures);

    [Theory]
    [InlineData("mon-fri 9-13 15:30-20, sat 10-14")]
    [InlineData("24.12 18-23")]
    [InlineData("24 dicembre chiuso")]
    [InlineData("mañana a las 9")]
    public void What_means_something_else_stays(string written) => HoursWords.InFigures(written).Should().Be(written);
}
