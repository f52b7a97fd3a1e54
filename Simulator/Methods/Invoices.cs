using System.Text.Json;

namespace ShopBot.Simulator;

internal static class Invoices
{
    private const int MaxTips = 4;

    public static Answer Send(World world, Call call)
    {
        if (Target.Chat(world, call, out var chat) is { } error)
            return error;
        if (Check(call, out var invoice) is { } invoiceError)
            return invoiceError;
        return Sending.Send(world, call, chat, message => message with { Media = invoice }, invoice: true);
    }

    private static ApiError? Check(Call call, out InvoiceMedia invoice)
    {
        invoice = null!;
        string title = call.Text("title")!, description = call.Text("description")!, payload = call.Text("payload")!, currency = call.Text("currency")!;
        var prices = call.Structure("prices")!.Value.EnumerateArray()
            .Select(price => (price.GetProperty("label").ToString(), Call.WholeOf(price.GetProperty("amount"))!.Value)).ToArray();
        if (title.Length is 0 or > 32)
            return ApiError.Broken("INVOICE_TITLE_INVALID: 1-32 characters");
        if (description.Length is 0 or > 255)
            return ApiError.Broken("INVOICE_DESCRIPTION_INVALID: 1-255 characters");
        if (Markup.Utf8(payload) is 0 or > 128)
            return ApiError.Broken("INVOICE_PAYLOAD_INVALID");
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            return ApiError.Broken("CURRENCY_INVALID");
        if (currency == "XTR" ? prices.Length != 1 || !string.IsNullOrEmpty(call.Text("provider_token")) : string.IsNullOrEmpty(call.Text("provider_token")))
            return ApiError.Broken(currency == "XTR" ? "STARS_INVOICE_INVALID" : "PAYMENT_PROVIDER_INVALID");
        var total = prices.Sum(price => price.Item2);
        if (prices.Length == 0 || total <= 0 || prices.Any(price => price.Item1.Length == 0))
            return ApiError.Broken("CURRENCY_TOTAL_AMOUNT_INVALID");
        if (call.Structure("suggested_tip_amounts") is { ValueKind: JsonValueKind.Array } tips && !TipsAreFine(tips, call.Whole("max_tip_amount") ?? 0))
            return ApiError.Broken("TIP_AMOUNTS_INVALID: at most 4, positive, strictly increasing, none above max_tip_amount");
        if (call.Text("start_parameter") is { Length: > 0 } start && !DeepLink.IsValid(start))
            return ApiError.Broken("START_PARAM_INVALID");
        invoice = new InvoiceMedia(title, description, payload, currency, total)
        {
            StartParameter = call.Text("start_parameter") ?? "",
            IsFlexible = call.Flag("is_flexible"),
            Prices = prices,
        };
        return null;
    }

    private static bool TipsAreFine(JsonElement tips, long most)
    {
        var amounts = tips.EnumerateArray().Select(tip => Call.WholeOf(tip) ?? 0).ToArray();
        return amounts.Length <= MaxTips && amounts.All(amount => amount > 0 && amount <= most) && amounts.Zip(amounts.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
