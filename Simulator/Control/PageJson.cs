using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What the page draws, in a form of its own: ready to show, without the Bot API's detours.</summary>
internal static class PageJson
{
    public static void Message(Utf8JsonWriter writer, SimulatedMessage message)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", message.Id);
        writer.WriteNumber("from", message.From.Id);
        writer.WriteString("name", message.SenderChat?.Title ?? message.From.FirstName);
        writer.WriteBoolean("bot", message.From is SimulatedBot);
        writer.WriteNumber("at", message.Date.ToUnixTimeMilliseconds());
        writer.WriteNumber("edits", message.Edits);
        writer.WriteString("text", message.Text);
        writer.Optional("reaction", message.Reaction);
        writer.Optional("forwarded", message.ForwardedFrom?.FirstName);
        writer.Optional("album", message.MediaGroupId);
        writer.Optional("topic", message.ThreadId);
        writer.Optional("forceReply", message.ForceReply);
        if (message.CaptionAbove)
            writer.WriteBoolean("captionAbove", true);
        writer.WriteStartArray("entities");
        foreach (var entity in message.Entities)
            entity.Write(writer);
        writer.WriteEndArray();
        if (message.ReplyTo is { } replied)
        {
            writer.WriteStartObject("replyTo");
            writer.WriteNumber("id", replied.Id);
            writer.WriteString("name", replied.From.FirstName);
            writer.WriteString("text", replied.Text.Length > 0 ? replied.Text : Named(replied.Media));
            writer.WriteEndObject();
        }

        if (message.Media is { } media)
        {
            writer.WriteStartObject("media");
            Media(writer, media);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("buttons");
        foreach (var row in message.Buttons)
        {
            writer.WriteStartArray();
            foreach (var button in row)
                button.Write(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Media(Utf8JsonWriter writer, MessageMedia media)
    {
        switch (media)
        {
            case PhotoMedia photo:
                File(writer, "photo", photo.File);
                writer.WriteNumber("width", photo.Width);
                writer.WriteNumber("height", photo.Height);
                break;
            case FileMedia file:
                File(writer, file.Kind, file.File);
                writer.WriteNumber("seconds", file.DurationSeconds);
                break;
            case LocationMedia place:
                writer.WriteString("kind", "location");
                writer.WriteNumber("latitude", place.Latitude);
                writer.WriteNumber("longitude", place.Longitude);
                writer.Optional("title", place.Title);
                writer.Optional("address", place.Address);
                break;
            case ContactMedia contact:
                writer.WriteString("kind", "contact");
                writer.WriteString("name", contact.LastName is null ? contact.FirstName : $"{contact.FirstName} {contact.LastName}");
                writer.WriteString("phone", contact.Phone);
                break;
            case InvoiceMedia invoice:
                writer.WriteString("kind", "invoice");
                writer.WriteString("title", invoice.Title);
                writer.WriteString("description", invoice.Description);
                writer.WriteString("currency", invoice.Currency);
                writer.WriteNumber("total", invoice.Total);
                writer.WriteStartArray("prices");
                foreach (var (label, amount) in invoice.Prices)
                {
                    writer.WriteStartObject();
                    writer.WriteString("label", label);
                    writer.WriteNumber("amount", amount);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case PaidMedia paid:
                writer.WriteString("kind", "paid");
                writer.WriteString("currency", paid.Currency);
                writer.WriteNumber("total", paid.Total);
                break;
            case DiceMedia dice:
                writer.WriteString("kind", "dice");
                writer.WriteString("emoji", dice.Emoji);
                writer.WriteNumber("value", dice.Value);
                break;
            case ServiceMedia service:
                writer.WriteString("kind", "service");
                writer.WriteString("notice", service.Notice);
                break;
        }
    }

    /// <summary>How a quote calls a message without words.</summary>
    private static string Named(MessageMedia? media) => media switch
    {
        PhotoMedia => "Picture",
        FileMedia { Kind: "voice" } => "Voice message",
        FileMedia file => file.File.Name,
        LocationMedia => "Location",
        ContactMedia contact => contact.FirstName,
        ServiceMedia service => service.Notice,
        _ => "…",
    };

    private static void File(Utf8JsonWriter writer, string kind, StoredFile file)
    {
        writer.WriteString("kind", kind);
        writer.WriteString("source", "/simulator/file/" + file.Id);
        writer.WriteString("file", file.Name);
        writer.WriteNumber("size", file.Bytes.Length);
    }
}
