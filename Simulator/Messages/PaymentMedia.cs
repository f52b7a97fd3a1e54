using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>An invoice with its Pay button. Amounts in the currency's minor units.</summary>
public sealed record InvoiceMedia(string Title, string Description, string Payload, string Currency, long Total) : MessageMedia
{
    public string StartParameter { get; init; } = "";

    /// <summary>True when the shop wants the address first and answers with what shipping costs.</summary>
    public bool IsFlexible { get; init; }

    /// <summary>Label and amount of each line.</summary>
    public IReadOnlyList<(string Label, long Amount)> Prices { get; init; } = [];

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("invoice");
        writer.WriteString("title", Title);
        writer.WriteString("description", Description);
        writer.WriteString("start_parameter", StartParameter);
        writer.WriteString("currency", Currency);
        writer.WriteNumber("total_amount", Total);
        writer.WriteEndObject();
    }
}

/// <summary>The service message that tells a bot it was paid. Amount in the currency's minor units.</summary>
public sealed record PaidMedia(string Currency, long Total, string Payload, string TelegramCharge, string ProviderCharge) : MessageMedia
{
    public string? ShippingOption { get; init; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("successful_payment");
        writer.WriteString("currency", Currency);
        writer.WriteNumber("total_amount", Total);
        writer.WriteString("invoice_payload", Payload);
        writer.Optional("shipping_option_id", ShippingOption);
        writer.WriteString("telegram_payment_charge_id", TelegramCharge);
        writer.WriteString("provider_payment_charge_id", ProviderCharge);
        writer.WriteEndObject();
    }
}
