using System.Text.Json;

namespace ShopBot.Simulator;

public enum PaymentStage
{
    /// <summary>The bot was asked what shipping costs.</summary>
    Shipping,

    /// <summary>The bot was asked whether it still sells.</summary>
    PreCheckout,

    Paid,

    /// <summary>The bot said no, or did not answer in 10 seconds.</summary>
    Refused,
}

/// <summary>A person paying an invoice.</summary>
public sealed class PaymentAttempt
{
    /// <summary>The id of the query that waits for the bot's answer.</summary>
    public required string QueryId { get; set; }

    public required SimulatedUser User { get; init; }

    public required SimulatedBot Bot { get; init; }

    public required SimulatedMessage Message { get; init; }

    public PaymentStage Stage { get; internal set; }

    /// <summary>Why the bot refused.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Invoice and shipping, in minor units.</summary>
    public long Total { get; internal set; }

    internal DateTimeOffset AskedAt { get; set; }

    internal string? ShippingOption { get; set; }

    internal long Changed { get; set; }

    internal InvoiceMedia Invoice => (InvoiceMedia)Message.Media!;
}

/// <summary>Invoices being paid: shipping query, pre-checkout query, then the message that says it is paid.</summary>
internal sealed class Payments(World world)
{
    /// <summary>Telegram waits that long for the answer to a pre-checkout query.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<PaymentAttempt> _attempts = [];

    public IEnumerable<PaymentAttempt> All => _attempts;

    public PaymentAttempt Begin(SimulatedUser user, SimulatedMessage message)
    {
        if (message is not { Media: InvoiceMedia invoice, From: SimulatedBot bot })
            throw new ArgumentException($"message {message.Id} is not an invoice", nameof(message));
        var attempt = new PaymentAttempt { QueryId = "", User = user, Bot = bot, Message = message, Total = invoice.Total };
        _attempts.Add(attempt);
        if (_attempts.Count > 1000)
            _attempts.RemoveAt(0);
        Ask(attempt, invoice.IsFlexible ? PaymentStage.Shipping : PaymentStage.PreCheckout);
        return attempt;
    }

    public ApiError? AnswerShipping(string id, SimulatedBot bot, (string Id, long Amount)? option, string? reason)
    {
        if (Waiting(id, bot, PaymentStage.Shipping) is not { } attempt)
            return TooOld;
        if (option is null)
            return Refuse(attempt, reason!);
        attempt.Total += option.Value.Amount;
        attempt.ShippingOption = option.Value.Id;
        Ask(attempt, PaymentStage.PreCheckout);
        return null;
    }

    public ApiError? AnswerPreCheckout(string id, SimulatedBot bot, bool ok, string? reason)
    {
        if (Waiting(id, bot, PaymentStage.PreCheckout) is not { } attempt)
            return TooOld;
        if (!ok)
            return Refuse(attempt, reason!);
        Move(attempt, PaymentStage.Paid);
        world.Post(attempt.Message.Chat, attempt.User, message => message with
        {
            Media = new PaidMedia(attempt.Invoice.Currency, attempt.Total, attempt.Invoice.Payload, $"stxn_{world.Digits(16)}", $"test_{world.Digits(16)}")
            {
                ShippingOption = attempt.ShippingOption,
            },
        });
        return null;
    }

    private static ApiError TooOld => ApiError.Bad("query is too old and response timeout expired or query ID is invalid");

    private PaymentAttempt? Waiting(string id, SimulatedBot bot, PaymentStage stage)
    {
        var attempt = _attempts.Find(candidate => candidate.QueryId == id && candidate.Bot == bot && candidate.Stage == stage);
        if (attempt is null || world.Now - attempt.AskedAt <= Patience)
            return attempt;
        Refuse(attempt, "The bot did not answer in time.");
        return null;
    }

    private ApiError? Refuse(PaymentAttempt attempt, string reason)
    {
        attempt.Reason = reason;
        Move(attempt, PaymentStage.Refused);
        return null;
    }

    private void Move(PaymentAttempt attempt, PaymentStage stage)
    {
        attempt.Stage = stage;
        world.Signal();
        attempt.Changed = world.Changes;
    }

    private void Ask(PaymentAttempt attempt, PaymentStage stage)
    {
        attempt.QueryId = world.Digits(18);
        attempt.AskedAt = world.Now;
        Move(attempt, stage);
        var type = stage == PaymentStage.Shipping ? "shipping_query" : "pre_checkout_query";
        attempt.Bot.Inbox.Enqueue(type, attempt.Message.Chat.Id, writer => Write(writer, attempt));
    }

    private static void Write(Utf8JsonWriter writer, PaymentAttempt attempt)
    {
        writer.WriteStartObject();
        writer.WriteString("id", attempt.QueryId);
        writer.WritePropertyName("from");
        attempt.User.Write(writer);
        writer.WriteString("invoice_payload", attempt.Invoice.Payload);
        if (attempt.Stage == PaymentStage.Shipping)
        {
            writer.WriteStartObject("shipping_address");
            writer.WriteString("country_code", "IT");
            writer.WriteString("state", "");
            writer.WriteString("city", "Roma");
            writer.WriteString("street_line1", "Via Appia 1");
            writer.WriteString("street_line2", "");
            writer.WriteString("post_code", "00179");
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteString("currency", attempt.Invoice.Currency);
            writer.WriteNumber("total_amount", attempt.Total);
            writer.Optional("shipping_option_id", attempt.ShippingOption);
        }

        writer.WriteEndObject();
    }
}
