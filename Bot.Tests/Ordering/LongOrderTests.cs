using FluentAssertions;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

public class LongOrderTests
{
    private const int TelegramTakes = 4096;

    private static readonly DateTimeOffset Now = TestShop.At("2026-11-25T19:05+01:00");
    private static readonly Shop Shop = TestShop.Of("EUR", TestShop.Product("soup", TestShop.Eur(9)));

    public static TheoryData<string> Languages => Book.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_longest_ticket_fits_and_keeps_who_where_and_how_much(string language)
    {
        var ticket = Said(language, Ticket.Show(Shop, Order(30, name: 64, note: 200), Now));

        ticket.Length.Should().BeLessThanOrEqualTo(TelegramTakes);
        ticket.Should().ContainAll("+393331234567", "DOOR", "STREET", "COMMENT", "270");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_longest_status_message_fits_and_keeps_the_total(string language)
    {
        var message = Said(language, StatusMessage.Show(Shop, Order(30, name: 64, note: 200), Now));

        message.Length.Should().BeLessThanOrEqualTo(TelegramTakes);
        message.Should().ContainAll("270", "COMMENT");
    }

    [Fact]
    public void Notes_are_shortened_before_any_line_is_left_out()
    {
        var ticket = Said("en", Ticket.Show(Shop, Order(15, name: 20, note: 200), Now));

        ticket.Split("\n1 × ").Should().HaveCount(16);
        ticket.Should().Contain("nnn…").And.NotContain("more line");
    }

    [Fact]
    public void Lines_that_do_not_fit_are_counted()
    {
        var ticket = Said("en", Ticket.Show(Shop, Order(30, name: 64, note: 200), Now));

        var shown = ticket.Split("\n1 × ").Length - 1;
        ticket.Should().EndWith($"… and {30 - shown} more lines");
    }

    [Fact]
    public void What_fits_is_left_as_it_is() =>
        Said("en", Ticket.Show(Shop, Order(3, name: 20, note: 200), Now)).Should().NotContain("…");

    private static string Said(string language, View view) => Book.Texts.Plain(view.Text, language, Shop);

    private static Order Order(int lines, int name, int note) => new()
    {
        Id = 1,
        CheckoutId = Guid.Empty,
        CustomerId = 1,
        ChatId = 1,
        Language = "en",
        CustomerName = new('c', 130),
        Phone = "+393331234567",
        Way = Way.Delivery,
        Address = new($"STREET{new string('a', 294)}", null, "near", $"DOOR{new string('d', 196)}"),
        DueAt = Now,
        Payment = PaymentMethod.Cash,
        ChangeFrom = TestShop.Eur(500),
        Comment = $"COMMENT{new string('m', 493)}",
        Lines = [.. Enumerable.Range(1, lines).Select(_ => new OrderLine
        {
            ProductId = "soup",
            Name = TestShop.Text(new('p', name)),
            Quantity = 1,
            UnitPrice = TestShop.Eur(9),
            Tax = new TaxRate("food", 10),
            Note = new('n', note),
        })],
        Totals = Totals(lines),
        PlacedAt = Now,
        Steps = [new(OrderStatus.Placed, Now, new('s', 64))],
    };

    private static Totals Totals(int lines)
    {
        var total = TestShop.Eur(9 * lines);
        return new(total, Money.Zero(total.Currency), null, Money.Zero(total.Currency), [], true, total);
    }
}
