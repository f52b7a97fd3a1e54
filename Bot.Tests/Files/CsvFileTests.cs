using System.Text;
using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Files;
using ShopBot.Domain;
using Xunit;

namespace ShopBot.Bot.Tests.Files;

public class CsvFileTests
{
    [Fact]
    public void A_table_is_written_as_Excel_and_RFC_4180_want_it()
    {
        var bytes = CsvFile.Bytes(new("Orders", [new("No."), new("Guest"), new("Total"), new("Placed"), new("Day")],
        [
            [7L, "Anna \"la\" Rossi, Roma", new Money(-1250, Currency.Of("EUR")), new DateTime(2026, 2, 3, 4, 5, 6), new DateOnly(2026, 2, 3)],
            [8L, null, new Money(1250, Currency.Of("JPY")), null, null],
            [9L, "+39 06 5550 1234", new Money(1, Currency.Of("KWD")), null, null],
        ]));

        bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
        Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Should().Be(
            "No.,Guest,Total,Placed,Day\r\n"
            + "7,\"Anna \"\"la\"\" Rossi, Roma\",-12.50,2026-02-03 04:05:06,2026-02-03\r\n"
            + "8,,1250,,\r\n"
            + "9,\"'+39 06 5550 1234\",0.001,,\r\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  @SUM(A1)", "'  @SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("milk\n- eggs", "milk\n'- eggs")]
    [InlineData("a;=1;b", "a;'=1;b")]
    [InlineData("2-4 people; 10 + 1", "2-4 people; 10 + 1")]
    [InlineData("'n Beetje", "'n Beetje")]
    public void A_piece_that_starts_like_a_formula_gets_an_apostrophe(string text, string guarded)
    {
        InertText.Guarded(text).Should().Be(guarded);
        InertText.Plain(guarded).Should().Be(text);
    }

    [Fact]
    public void No_cell_can_be_read_as_a_formula_whatever_separator_the_reader_believes_in() => Property.Holds(
        TableTexts.Any.ListOf(3),
        texts =>
        {
            var bytes = CsvFile.Bytes(OneRow(texts));

            foreach (var separator in new[] { ',', ';', '\t' })
            {
                foreach (var cell in Read(bytes, separator).SelectMany(row => row))
                {
                    cell.TrimStart().TrimStart('\uFEFF', '\u200B', '\u0001', ' ', '\u00A0', '"').Should().NotMatchRegex(@"\A[=+\-@＝]", "{0} splits {1}", separator, texts);
                }
            }
        },
        tests: 1000);

    [Fact]
    public void Reading_it_back_gives_the_texts() => Property.Holds(
        TableTexts.Any.ListOf(3),
        texts => Read(CsvFile.Bytes(OneRow(texts)), ',')[1].Select(InertText.Plain).Should().Equal(texts),
        tests: 1000);

    private static Table OneRow(IEnumerable<string> texts) =>
        new("Texts", [new("a"), new("b"), new("c")], [[.. texts.Select(text => (Cell?)text)]]);

    private static List<IReadOnlyList<string>> Read(byte[] bytes, char separator) =>
        [.. new CsvRows(Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3), separator).Read().Select(row => row.Cells)];
}
