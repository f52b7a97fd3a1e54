using System.Text.Json;

namespace ShopBot.Simulator;

/// <param name="Payload">The value under the update's type, as JSON.</param>
internal sealed record QueuedUpdate(long Id, string Type, long? ChatId, byte[] Payload, DateTimeOffset At)
{
    private static readonly TimeSpan DayLong = TimeSpan.FromHours(24);

    /// <summary>Queries expire long before other updates: nobody waits for their answer any more.</summary>
    public bool IsExpired(DateTimeOffset now) =>
        now - At > (Type is "callback_query" or "shipping_query" or "pre_checkout_query" ? Taps.Lifetime : DayLong);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("update_id", Id);
        writer.WritePropertyName(Type);
        writer.WriteRawValue(Payload, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
