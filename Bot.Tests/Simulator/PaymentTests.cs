using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class PaymentTests
{
    [Fact]
    public async Task An_invoice_is_paid_after_the_bot_agrees()
    {
        await using var line = await Line.Open();
        (await Send(line)).Ok.Should().BeTrue();
        var attempt = line.Anna.Pay(line.Chat.Last!);
        attempt.Stage.Should().Be(PaymentStage.PreCheckout);
        (await line.Call("answerPreCheckoutQuery", new { pre_checkout_query_id = attempt.QueryId, ok = true })).Ok.Should().BeTrue();
        attempt.Stage.Should().Be(PaymentStage.Paid);
        var paid = (await line.Updates())[^1].GetProperty("message").GetProperty("successful_payment");
        paid.GetProperty("total_amount").GetInt64().Should().Be(2050);
        paid.GetProperty("telegram_payment_charge_id").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_refusal_reaches_the_person_with_its_reason()
    {
        await using var line = await Line.Open();
        await Send(line);
        var attempt = line.Anna.Pay(line.Chat.Last!);
        await line.Call("answerPreCheckoutQuery", new { pre_checkout_query_id = attempt.QueryId, ok = false, error_message = "Sold out" });
        (attempt.Stage, attempt.Reason).Should().Be((PaymentStage.Refused, "Sold out"));
    }

    [Fact]
    public async Task An_answer_after_ten_seconds_is_too_late()
    {
        var clock = new StillClock();
        await using var line = await Line.Open(clock);
        await Send(line);
        var attempt = line.Anna.Pay(line.Chat.Last!);
        clock.Move(TimeSpan.FromSeconds(11));
        (await line.Call("answerPreCheckoutQuery", new { pre_checkout_query_id = attempt.QueryId, ok = true })).Description.Should().StartWith("Bad Request: query is too old");
        attempt.Stage.Should().Be(PaymentStage.Refused);
    }

    [Fact]
    public async Task A_flexible_invoice_asks_for_shipping_first()
    {
        await using var line = await Line.Open();
        await Send(line, flexible: true);
        var attempt = line.Anna.Pay(line.Chat.Last!);
        attempt.Stage.Should().Be(PaymentStage.Shipping);
        var options = new[] { new { id = "bike", title = "By bike", prices = new[] { new { label = "Bike", amount = 300 } } } };
        await line.Call("answerShippingQuery", new { shipping_query_id = attempt.QueryId, ok = true, shipping_options = options });
        (attempt.Stage, attempt.Total).Should().Be((PaymentStage.PreCheckout, 2350));
    }

    [Theory]
    [InlineData("A title that is longer than thirty-two", "p", "EUR", "INVOICE_TITLE_INVALID: 1-32 characters")]
    [InlineData("Order", "", "EUR", "INVOICE_PAYLOAD_INVALID")]
    [InlineData("Order", "p", "euro", "CURRENCY_INVALID")]
    [InlineData("Order", "p", "XTR", "STARS_INVOICE_INVALID")]
    public async Task An_invoice_out_of_bounds_is_refused(string title, string payload, string currency, string problem)
    {
        await using var line = await Line.Open();
        (await Send(line, title, payload, currency)).Description.Should().Be("Bad Request: " + problem);
    }

    private static Task<Reply> Send(Line line, string title = "Order 12", string payload = "order-12", string currency = "EUR", bool flexible = false) =>
        line.Call("sendInvoice", new
        {
            chat_id = 1001,
            title,
            description = "Two pizzas",
            payload,
            currency,
            provider_token = "test",
            is_flexible = flexible,
            prices = new[] { new { label = "Pizza", amount = 1800 }, new { label = "Delivery", amount = 250 } },
        });
}
