using System.Text.Json;

namespace ShopBot.Simulator;

internal static class Answering
{
    private const int MaxToast = 200;

    public static Answer Callback(World world, Call call)
    {
        var text = call.Text("text") ?? "";
        if (text.Length > MaxToast)
            return ApiError.Broken("MESSAGE_TOO_LONG");
        var error = world.Taps.Answer(call.Text("callback_query_id")!, call.Bot, text, call.Flag("show_alert"), call.Text("url"));
        return error is null ? Answer.True : error;
    }

    public static Answer PreCheckout(World world, Call call)
    {
        var ok = call.Flag("ok");
        var reason = call.Text("error_message");
        if (!ok && string.IsNullOrEmpty(reason))
            return ApiError.Broken("error_message is required when ok is False");
        return world.Payments.AnswerPreCheckout(call.Text("pre_checkout_query_id")!, call.Bot, ok, reason) is { } error ? error : Answer.True;
    }

    public static Answer Shipping(World world, Call call)
    {
        (string, long)? option = null;
        var reason = call.Text("error_message");
        if (call.Flag("ok"))
        {
            if (call.Structure("shipping_options") is not { ValueKind: JsonValueKind.Array } options || options.GetArrayLength() == 0)
                return ApiError.Broken("shipping_options is required when ok is True");

            // The person takes the first one.
            var amount = options[0].GetProperty("prices").EnumerateArray().Sum(price => Call.WholeOf(price.GetProperty("amount")) ?? 0);
            option = (options[0].GetProperty("id").ToString(), amount);
        }
        else if (string.IsNullOrEmpty(reason))
        {
            return ApiError.Broken("error_message is required when ok is False");
        }

        return world.Payments.AnswerShipping(call.Text("shipping_query_id")!, call.Bot, option, reason) is { } error ? error : Answer.True;
    }
}
